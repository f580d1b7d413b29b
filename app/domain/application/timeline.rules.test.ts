import { describe, expect, it } from 'vitest'
import type { ApplicationState } from './application.transitions'
import { nextStep, timeline, type TimelineFacts } from './timeline.rules'

const now = new Date('2027-03-10T09:00:00Z')
const payBy = new Date('2027-03-14T21:00:00Z')
const facts: TimelineFacts = {
  application: null,
  edition: {
    applicationsFrom: new Date('2027-01-15T00:00:00Z'),
    applicationsUntil: new Date('2027-04-01T20:59:00Z'),
    startsOn: '2027-06-23',
    endsOn: '2027-06-27',
    lateFrom: new Date('2027-06-11T21:00:00Z'),
    latePercent: 15,
    moveInFrom: new Date('2027-06-22T06:00:00Z'),
    moveInUntil: new Date('2027-06-22T17:00:00Z'),
    passesUntil: new Date('2027-06-14T21:00:00Z'),
  },
  papers: { contract: null, invoice: null, act: null },
  invoice: { payBy: null, due: 0, lastPaidOn: null },
  missing: 3,
  services: 0,
  passes: 0,
  timeZone: 'Europe/Moscow',
}
const submittedAt = new Date('2027-02-01T10:00:00Z')
const decidedAt = new Date('2027-03-01T10:00:00Z')
const at = (state: ApplicationState, more: Partial<TimelineFacts> = {}) => ({ ...facts, application: { state, submittedAt, decidedAt, payBy }, ...more })
const statesOf = (given: TimelineFacts, when = now) => Object.fromEntries(timeline(given, when).map(({ step, state }) => [step, state]))

describe('the way of an exhibitor to the festival', () => {
  it('begins with the application, due while applications are taken and overdue after', () => {
    expect(nextStep(timeline(facts, now))).toEqual({ step: 'application', state: 'due', when: { until: facts.edition.applicationsUntil } })
    expect(statesOf(at('draft'))).toMatchObject({ application: 'due', decision: 'later', requisites: 'later', invoice: 'later', opening: 'later' })
    expect(statesOf(at('draft'), new Date('2027-04-02T00:00:00Z'))).toMatchObject({ application: 'overdue' })
  })

  it('waits for the organisers after it was sent, unless they have a question', () => {
    expect(statesOf(at('submitted'))).toMatchObject({ application: 'done', decision: 'later', requisites: 'later' })
    expect(nextStep(timeline(at('submitted'), now))).toBeNull()
    expect(nextStep(timeline(at('needs_information'), now))?.step).toBe('decision')
  })

  it.each(['rejected', 'cancelled'] as const)('ends with the decision when %s', (state) => {
    expect(timeline(at(state), now)).toEqual([
      { step: 'application', state: 'done', when: { at: submittedAt } },
      { step: 'decision', state: 'done', when: { at: decidedAt } },
    ])
  })

  it('asks after the yes for what the contract needs, then for the signature, then for the money', () => {
    expect(nextStep(timeline(at('approved'), now))?.step).toBe('requisites')
    const contract = { papers: { ...facts.papers, contract: now }, missing: 0 }
    expect(nextStep(timeline(at('contract_sent', contract), now))).toEqual({ step: 'contract', state: 'due', when: { at: now } })
    const billed = { papers: { ...contract.papers, invoice: now }, missing: 0, invoice: { payBy: '2027-03-13', due: 100, lastPaidOn: null } }
    expect(statesOf(at('invoiced', billed))).toMatchObject({ contract: 'done', invoice: 'due' })
    expect(statesOf(at('paid', { ...billed, invoice: { payBy: '2027-03-13', due: 0, lastPaidOn: '2027-03-09' } }))).toMatchObject({ invoice: 'done' })
  })

  it('names the earlier of the invoice’s day and the moment the booth is free again, and counts by it', () => {
    const billed = (payDay: string) => at('invoiced', { papers: { ...facts.papers, invoice: now }, invoice: { payBy: payDay, due: 100, lastPaidOn: null } })
    const invoice = (payDay: string, when: Date) => timeline(billed(payDay), when).find(({ step }) => step === 'invoice')
    expect(invoice('2027-03-12', now)).toMatchObject({ state: 'due', when: { byDay: '2027-03-12' } })
    // Half past midnight in Moscow: the day is over there, not in Greenwich.
    expect(invoice('2027-03-12', new Date('2027-03-12T21:30:00Z'))).toMatchObject({ state: 'overdue' })
    expect(invoice('2027-03-20', now)).toMatchObject({ state: 'due', when: { until: payBy } })
    expect(invoice('2027-03-20', payBy)).toMatchObject({ state: 'overdue' })
  })

  it('never makes services the next thing to do, and says until when they cost less', () => {
    const entry = timeline(at('paid', { missing: 0, papers: { contract: now, invoice: now, act: null } }), now)
    expect(entry.find(({ step }) => step === 'services')).toEqual({ step: 'services', state: 'due', when: { until: facts.edition.lateFrom } })
    expect(nextStep(entry)?.step).toBe('passes')
  })

  it('passes are overdue after their last day, building up is due while it lasts, and both are left out without dates', () => {
    const paid = at('paid', { missing: 0 })
    expect(statesOf(paid, facts.edition.passesUntil!)).toMatchObject({ passes: 'overdue', moveIn: 'later' })
    expect(statesOf({ ...paid, passes: 1 })).toMatchObject({ passes: 'done' })
    expect(statesOf(paid, facts.edition.moveInFrom!)).toMatchObject({ moveIn: 'due' })
    expect(statesOf(paid, facts.edition.moveInUntil!)).toMatchObject({ moveIn: 'done' })
    const without = { ...paid, edition: { ...paid.edition, passesUntil: null, moveInFrom: null } }
    expect(Object.keys(statesOf(without))).not.toContain('passes')
    expect(Object.keys(statesOf(without))).not.toContain('moveIn')
  })

  it('ends with the act after the festival', () => {
    const after = new Date('2027-06-28T09:00:00Z')
    expect(statesOf(at('moved_in', { papers: { ...facts.papers, act: after } }), after)).toMatchObject({ opening: 'done', closing: 'done', act: 'due' })
    expect(statesOf(at('closed', { papers: { ...facts.papers, act: after } }), after)).toMatchObject({ act: 'done' })
  })
})
