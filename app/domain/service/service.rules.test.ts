import { describe, expect, it } from 'vitest'
import { changeOrder, isLate, priceNow } from './service.rules'

const facts = { draft: true, mayOrder: true, service: { maximum: 5, withdrawn: false }, orders: [], late: false }

describe('changeOrder', () => {
  it.each([
    ['the first', 2, {}, { ok: true, ordered: { quantity: 2, late: false } }],
    ['as many as before', 2, { orders: [{ quantity: 2, late: false }] }, { ok: true, ordered: null }],
    ['more, late', 3, { draft: false, late: true, orders: [{ quantity: 2, late: false }] }, { ok: true, ordered: { quantity: 1, late: true } }],
    ['none in a draft', 0, { orders: [{ quantity: 2, late: false }] }, { ok: true, ordered: { quantity: 0, late: false } }],
    ['fewer than before, in a draft that has grown late', 1, { late: true, orders: [{ quantity: 2, late: false }] }, { ok: true, ordered: { quantity: 1, late: false } }],
    ['fewer once it was sent', 1, { draft: false, orders: [{ quantity: 2, late: false }] }, { ok: false, code: 'less' }],
    ['more than there may be', 6, {}, { ok: false, code: 'too-many' }],
    ['of what is offered no more', 1, { service: { maximum: 5, withdrawn: true } }, { ok: false, code: 'gone' }],
    ['of nothing', 1, { service: null }, { ok: false, code: 'gone' }],
    ['by somebody who was declined', 1, { mayOrder: false }, { ok: false, code: 'wrong-state' }],
  ] as const)('%s', (_what, wanted, changes, outcome) => expect(changeOrder(wanted, { ...facts, ...changes })).toEqual(outcome))
})

describe('the price of today', () => {
  it('rises by the surcharge from the first late instant on', () => {
    const lateFrom = new Date('2027-06-01T00:00:00Z')
    expect(isLate(lateFrom, new Date('2027-05-31T23:59:59Z'))).toBe(false)
    expect(isLate(lateFrom, lateFrom)).toBe(true)
    expect(isLate(null, lateFrom)).toBe(false)
    expect(priceNow(333, true, 15)).toBe(383)
    expect(priceNow(333, false, 15)).toBe(333)
  })
})
