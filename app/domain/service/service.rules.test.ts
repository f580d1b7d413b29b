import { describe, expect, it } from 'vitest'
import { changeOrder, isLate, priceNow } from './service.rules'

const [first, second, now] = [new Date('2027-02-01T09:00:00Z'), new Date('2027-03-01T09:00:00Z'), new Date('2027-04-01T09:00:00Z')]
const two = { quantity: 2, late: false, price: 1000, orderedAt: first }
const dearer = { quantity: 3, late: false, price: 1200, orderedAt: second }
const facts = { mayTakeBack: true, mayOrder: true, service: { maximum: 9, withdrawn: false }, orders: [], today: { late: false, price: 1000, now } }
const late = { late: true, price: 1150, now }

describe('changeOrder', () => {
  it.each([
    ['the first', 2, {}, [{ ...two, orderedAt: now }]],
    ['as many as before', 2, { orders: [two] }, null],
    ['more at the same price', 3, { orders: [two] }, [{ ...two, quantity: 3, orderedAt: now }]],
    ['more once the price has changed', 3, { orders: [two], today: { late: false, price: 1500, now } }, [two, { quantity: 1, late: false, price: 1500, orderedAt: now }]],
    ['more, late', 3, { mayTakeBack: false, orders: [two], today: late }, [two, { quantity: 1, ...{ late: true, price: 1150 }, orderedAt: now }]],
    ['none', 0, { orders: [two] }, []],
    ['fewer: the last ordered goes first', 3, { orders: [dearer, two] }, [two, { ...dearer, quantity: 1 }]],
    ['fewer than the first order alone', 1, { orders: [dearer, two], today: late }, [{ ...two, quantity: 1 }]],
    ['fewer of what is offered no more', 1, { orders: [two], service: { maximum: 9, withdrawn: true } }, [{ ...two, quantity: 1 }]],
    ['fewer, still above a maximum that came later', 4, { orders: [two, dearer], service: { maximum: 1, withdrawn: false } }, [two, { ...dearer, quantity: 2 }]],
  ] as const)('%s', (_what, wanted, changes, orders) => expect(changeOrder(wanted, { ...facts, ...changes })).toEqual({ ok: true, orders }))

  it.each([
    ['fewer once it was sent', 1, { mayTakeBack: false, orders: [two] }, 'less'],
    ['more than there may be', 10, {}, 'too-many'],
    ['of what is offered no more', 1, { service: { maximum: 9, withdrawn: true } }, 'gone'],
    ['of nothing', 1, { service: null }, 'gone'],
    ['by somebody who was declined', 1, { mayOrder: false }, 'wrong-state'],
  ] as const)('%s is refused', (_what, wanted, changes, code) => expect(changeOrder(wanted, { ...facts, ...changes })).toEqual({ ok: false, code }))
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
