import { describe, expect, it } from 'vitest'
import { balanceOf, keptOf, paymentState } from './payment.rules'
import { parseRoubles, paymentForm } from './payment.schema'

describe('a balance', () => {
  it('asks for what the invoice in force says, whatever the corrected ones said', () => {
    const invoices = [{ version: 2, total: 5_000_000 }, { version: 1, total: 6_000_000 }]
    expect(balanceOf(invoices, [{ amount: 2_000_000 }], null)).toEqual({ invoiced: 5_000_000, paid: 2_000_000, due: 3_000_000 })
  })
  it('tells what was paid too much, and what went back', () => {
    const invoices = [{ version: 1, total: 100 }]
    expect(balanceOf(invoices, [{ amount: 150 }], null).due).toBe(-50)
    expect(balanceOf(invoices, [{ amount: 150 }, { amount: -50 }], null)).toEqual({ invoiced: 100, paid: 100, due: 0 })
    expect(balanceOf([], [], null)).toEqual({ invoiced: 0, paid: 0, due: 0 })
  })
  it('of whoever has left asks for the fee of leaving, never for more than was billed, and for nothing where there is none', () => {
    const invoices = [{ version: 1, total: 100 }]
    const left = (cancellationFee: number | null) => keptOf({ state: 'cancelled', cancellationFee })
    expect(keptOf({ state: 'invoiced', cancellationFee: null })).toBeNull()
    expect(balanceOf(invoices, [], left(40))).toEqual({ invoiced: 100, paid: 0, due: 40 })
    expect(balanceOf(invoices, [{ amount: 70 }], left(40)).due).toBe(-30)
    expect(balanceOf(invoices, [], left(400)).due).toBe(100)
    expect(balanceOf(invoices, [], left(null)).due).toBe(0)
  })
  it.each([
    [0, 'invoiced'],
    [1, 'partly_paid'],
    [99, 'partly_paid'],
    [100, 'paid'],
    [101, 'paid'],
  ])('of 100 with %i paid is %s', (paid, state) => expect(paymentState({ invoiced: 100, paid, due: 100 - paid })).toBe(state))
})

describe('a sum as people type it', () => {
  it.each([
    ['133 004,40', 13_300_440],
    ['133\u00a0004,4 ₽', 13_300_440],
    ['58800', 5_880_000],
    ['0.01', 1],
    ['12 руб.', 1200],
  ])('«%s» is %i kopecks', (text, kopecks) => expect(parseRoubles(text)).toBe(kopecks))

  it.each(['', '0', '-5', '1,234', '1e5', 'сто', '99999999999', '30000000', '=1+1', '1.2.3'])('«%s» is none', (text) =>
    expect(parseRoubles(text)).toBeNull(),
  )

  it('is refused beside its field', () => {
    const refused = paymentForm.safeParse({ kind: 'payment', sum: '-5', paidOn: '2027-03-15' })
    expect(refused.error?.issues.map((issue) => [issue.path, issue.message])).toEqual([[['sum'], 'sum.invalid']])
  })
})
