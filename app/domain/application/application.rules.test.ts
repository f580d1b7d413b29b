import { describe, expect, it } from 'vitest'
import { applicationWindow, laterSteps, mayDecide, mayEdit, mayReopen, maySubmit, mayWithdraw } from './application.rules'
import { parseProducts, productsForm, shownProducts } from './application.schema'
import { applicationStates } from './application.transitions'

const at = (time: string) => new Date(`2027-03-01T${time}Z`)
const window = { applicationsFrom: at('10:00:00'), applicationsUntil: at('12:00:00') }
const now = at('11:00:00')
const code = (decision: { ok: boolean; code?: string }) => (decision.ok ? 'ok' : decision.code)

describe('applicationWindow', () => {
  it('includes its first instant and not its last', () => {
    expect(applicationWindow(window, at('09:59:59'))).toBe('before')
    expect(applicationWindow(window, at('10:00:00'))).toBe('open')
    expect(applicationWindow(window, at('11:59:59'))).toBe('open')
    expect(applicationWindow(window, at('12:00:00'))).toBe('after')
  })
  it('may lack an end or a beginning, but not both', () => {
    expect(applicationWindow({ ...window, applicationsUntil: null }, at('23:00:00'))).toBe('open')
    expect(applicationWindow({ ...window, applicationsFrom: null }, at('01:00:00'))).toBe('open')
    expect(applicationWindow({ applicationsFrom: null, applicationsUntil: null }, now)).toBe('unannounced')
  })
})

describe('which step follows which state', () => {
  const allowed: Partial<Record<(typeof applicationStates)[number], string[]>> = {
    draft: ['edit', 'withdraw'],
    submitted: ['decide', 'withdraw'],
    needs_information: ['edit', 'decide', 'withdraw'],
    waitlisted: ['decide', 'withdraw'],
    rejected: ['reopen'],
    withdrawn: ['reopen'],
    cancelled: ['reopen'],
  }
  const claims = [{}]
  it.each(applicationStates)('%s', (state) => {
    const steps = {
      edit: mayEdit({ state }, window, now),
      decide: mayDecide('reject', { state, version: 3, claims }, 3),
      withdraw: mayWithdraw({ state }),
      reopen: mayReopen({ state }, window, now),
    }
    expect(Object.entries(steps).filter(([, step]) => step.ok).map(([name]) => name)).toEqual(allowed[state] ?? [])
  })
  it('closes editing and trying again with the window, not taking back', () => {
    const later = at('12:00:00')
    expect(code(mayEdit({ state: 'draft' }, window, later))).toBe('closed')
    expect(code(mayReopen({ state: 'rejected' }, window, later))).toBe('closed')
    expect(code(mayWithdraw({ state: 'submitted' }))).toBe('ok')
  })
  it('refuses a decision on an older version', () => {
    expect(code(mayDecide('approve', { state: 'submitted', version: 4, claims }, 3))).toBe('stale')
  })
  it('approves nobody without a booth', () => {
    expect(code(mayDecide('approve', { state: 'waitlisted', version: 3, claims: [] }, 3))).toBe('no-booth')
    expect(code(mayDecide('approve', { state: 'waitlisted', version: 3, claims }, 3))).toBe('ok')
  })
  it('lets organisers answer no question of their own', () => {
    expect(code(mayDecide('ask', { state: 'needs_information', version: 3, claims }, 3))).toBe('wrong-state')
    expect(laterSteps('approved')).toEqual(['send-contract', 'sign', 'invoice', 'pay-part', 'pay'])
    expect(laterSteps('submitted')).toEqual([])
  })
})

describe('maySubmit', () => {
  const held = { kind: 'held', expiresAt: at('11:00:01') }
  const draft = { state: 'draft', products: ['filigree'], claims: [held], wishes: [] }
  it.each([
    ['ok', draft],
    ['no-products', { ...draft, products: [] }],
    ['no-booth', { ...draft, claims: [] }],
    ['ok', { ...draft, claims: [], wishes: ['booth:1'] }],
    ['hold-over', { ...draft, claims: [{ kind: 'held', expiresAt: now }], wishes: ['booth:1'] }],
    ['hold-over', { ...draft, claims: [{ kind: 'held', expiresAt: now }] }],
    ['wrong-state', { ...draft, state: 'submitted' }],
  ])('%s', (expected, application) => expect(code(maySubmit(application, window, now))).toBe(expected))
})

describe('products', () => {
  const parse = (form: object) => productsForm.safeParse({ trade: 'retail', ...form })
  const problem = (form: object) => parse(form).error?.issues.map((issue) => [issue.path[0], issue.message])

  it('keeps keys in the order of the form, each once', () => {
    expect(parse({ products: ['enamel', 'gold', 'gold'] }).data?.products).toEqual(['gold', 'enamel'])
  })
  it('asks for at least one', () => {
    expect(problem({ products: [] })).toEqual([['products', 'products.required']])
    expect(problem({ trade: 'both' })).toEqual([['products', 'products.required']])
  })
  it('takes a fineness, a stone or a technique for what it shows', () => {
    expect(shownProducts(parse({ finenesses: ['silver-925'], stones: ['diamond-grown', 'jasper-natural'], techniques: ['niello'] }).data!)).toEqual(['silver', 'diamonds', 'stones', 'niello'])
  })
  it.each([
    ['products', { products: ['gold', 'sword'] }],
    ['finenesses', { products: ['gold'], finenesses: ['gold-586'] }],
    ['finenesses', { products: ['gold'], finenesses: ['gold-585', '__proto__'] }],
    ['stones', { products: ['gold'], stones: ['amber-grown'] }],
    ['techniques', { products: ['gold'], techniques: ['alchemy'] }],
    ['products', { products: Array.from({ length: 1000 }, () => 'gold') }],
  ])('refuses %s that do not exist', (field, form) => {
    expect(problem(form)).toEqual([[field, 'invalid']])
  })
  it('asks how they sell', () => {
    expect(problem({ products: ['gold'], trade: '' })).toEqual([['trade', 'choose']])
    expect(problem({ products: ['gold'], trade: 'barter' })).toEqual([['trade', 'choose']])
  })
  it('reads what the database holds, leaving out keys of the past', () => {
    expect(parseProducts('["filigree","phlogiston"]')).toEqual(['filigree'])
  })
})
