import { dayIn } from '~/lib/dates'
import { applicationWindow, mayOrderServices, type ApplicationWindow } from './application.rules'
import { isParticipating, mayStep, type ApplicationState } from './application.transitions'

/** What an exhibitor goes through, in the order it comes. */
export const timelineSteps = ['application', 'decision', 'requisites', 'contract', 'invoice', 'services', 'passes', 'moveIn', 'opening', 'closing', 'act'] as const
export type TimelineStep = (typeof timelineSteps)[number]

/** `later`: nothing to do now, it is still to come or in the organisers' hands. */
export type TimelineState = 'done' | 'due' | 'overdue' | 'later'

/** When a step was or is to be: an instant, a deadline (the first instant after it), a time from-to, or a day of the calendar. */
export type TimelineTime = { at: Date } | { until: Date } | { from: Date; to: Date | null } | { day: string } | { byDay: string } | null

export type TimelineEntry = { step: TimelineStep; state: TimelineState; when: TimelineTime }

export type TimelineFacts = {
  application: { state: ApplicationState; submittedAt: Date | null; decidedAt: Date | null; payBy: Date | null } | null
  edition: ApplicationWindow & {
    startsOn: string
    endsOn: string
    lateFrom: Date | null
    latePercent: number
    moveInFrom: Date | null
    moveInUntil: Date | null
    passesUntil: Date | null
  }
  /** When each paper in force was issued; null where there is none. */
  papers: { contract: Date | null; invoice: Date | null; act: Date | null }
  /** The last day to pay as the invoice says it; kopecks still owed, and the day of the last payment. */
  invoice: { payBy: string | null; due: number; lastPaidOn: string | null }
  /** How many details a contract needs are missing. */
  missing: number
  /** Services ordered. */
  services: number
  /** Passes asked for. */
  passes: number
  /** The festival's home clock: days of the calendar are counted by it. */
  timeZone: string
}

/**
 * What of the way to the festival is done, due, overdue or still to come, with its time; steps that do not
 * concern them are left out. Whoever does not take part has no way beyond the decision.
 */
export function timeline(facts: TimelineFacts, now: Date): TimelineEntry[] {
  const entries = timelineSteps.map((step) => ({ step, entry: rules[step](facts, now) }))
  return entries.flatMap(({ step, entry }) => (entry ? [{ step, ...entry }] : []))
}

/** The first thing that waits for the exhibitor: what is overdue before what is due. Services nobody has to order. */
export function nextStep(entries: readonly TimelineEntry[]): TimelineEntry | null {
  const needed = entries.filter((entry) => entry.step !== 'services')
  return needed.find((entry) => entry.state === 'overdue') ?? needed.find((entry) => entry.state === 'due') ?? null
}

type Rule = (facts: TimelineFacts, now: Date) => Omit<TimelineEntry, 'step'> | null

const signed: readonly string[] = ['signed', 'invoiced', 'partly_paid', 'paid', 'accredited', 'moved_in', 'closed']
const ended: readonly string[] = ['rejected', 'withdrawn', 'cancelled']

const rules: Record<TimelineStep, Rule> = {
  application({ application, edition }, now) {
    const until = edition.applicationsUntil && { until: edition.applicationsUntil }
    if (application && application.state !== 'draft') return { state: 'done', when: application.submittedAt && { at: application.submittedAt } }
    const window = applicationWindow(edition, now)
    return { state: window === 'open' ? 'due' : window === 'after' ? 'overdue' : 'later', when: until }
  },
  decision({ application }) {
    if (application?.state === 'withdrawn') return null
    if (application?.state === 'needs_information') return { state: 'due', when: null }
    const decided = application && (isParticipating(application.state) || ended.includes(application.state))
    return decided ? { state: 'done', when: application.decidedAt && { at: application.decidedAt } } : { state: 'later', when: null }
  },
  requisites: ifGoing(({ application, missing, papers }) => {
    if (missing === 0) return { state: 'done', when: null }
    return { state: takesPart(application) && !papers.contract ? 'due' : 'later', when: null }
  }),
  contract: ifGoing(({ application, papers }) => {
    if (!papers.contract) return signed.includes(application?.state ?? '') ? null : { state: 'later', when: null }
    return { state: signed.includes(application?.state ?? '') ? 'done' : 'due', when: { at: papers.contract } }
  }),
  invoice: ifGoing((facts, now) => invoiceEntry(facts, now)),
  services: ifGoing(({ application, edition, services, timeZone }, now) => {
    const late = edition.latePercent > 0 && edition.lateFrom
    const when = late && now < late ? { until: late } : null
    if (services > 0) return { state: 'done', when }
    if (!application || application.state === 'draft' || !mayOrderServices(application, edition, now)) return { state: 'later', when }
    return dayIn(now, timeZone) <= edition.endsOn ? { state: 'due', when } : null
  }),
  passes: ifGoing(({ application, passes, edition: { passesUntil } }, now) => {
    if (!passesUntil) return null
    const when = { until: passesUntil }
    if (passes > 0 || ['accredited', 'moved_in', 'closed'].includes(application?.state ?? '')) return { state: 'done', when }
    return { state: !takesPart(application) ? 'later' : now < passesUntil ? 'due' : 'overdue', when }
  }),
  moveIn: ifGoing(({ application, edition: { moveInFrom, moveInUntil } }, now) => {
    if (!moveInFrom) return null
    const when = { from: moveInFrom, to: moveInUntil }
    if (['moved_in', 'closed'].includes(application?.state ?? '')) return { state: 'done', when }
    if (moveInUntil && now >= moveInUntil) return { state: 'done', when }
    return { state: takesPart(application) && now >= moveInFrom ? 'due' : 'later', when }
  }),
  opening: ifGoing(({ edition, timeZone }, now) => ({ state: dayIn(now, timeZone) >= edition.startsOn ? 'done' : 'later', when: { day: edition.startsOn } })),
  closing: ifGoing(({ edition, timeZone }, now) => ({ state: dayIn(now, timeZone) > edition.endsOn ? 'done' : 'later', when: { day: edition.endsOn } })),
  act: ifGoing(({ application, papers }) => {
    if (application?.state === 'closed') return { state: 'done', when: papers.act && { at: papers.act } }
    return papers.act ? { state: 'due', when: { at: papers.act } } : { state: 'later', when: null }
  }),
}

const takesPart = (application: TimelineFacts['application']) => application !== null && isParticipating(application.state)

/** A step of those who are on their way to the festival, not of those whose application ended. */
function ifGoing(rule: Rule): Rule {
  return (facts, now) => (ended.includes(facts.application?.state ?? '') ? null : rule(facts, now))
}

/** The earlier of the invoice's last day and of the instant at which the booth is free for others counts. */
function invoiceEntry({ application, papers, invoice, timeZone }: TimelineFacts, now: Date): Omit<TimelineEntry, 'step'> {
  const paid = papers.invoice && invoice.due <= 0
  if (paid) return { state: 'done', when: invoice.lastPaidOn === null ? { at: papers.invoice! } : { day: invoice.lastPaidOn } }
  const frees = application && mayStep('expire', application.state, 'system') ? application.payBy : null
  const lastDay = papers.invoice ? invoice.payBy : null
  const freesFirst = frees && (lastDay === null || dayIn(new Date(frees.getTime() - 1), timeZone) < lastDay)
  const when = freesFirst ? { until: frees } : lastDay === null ? null : { byDay: lastDay }
  if (!papers.invoice) return { state: 'later', when }
  const over = freesFirst ? now >= frees : lastDay !== null && dayIn(now, timeZone) > lastDay
  return { state: over ? 'overdue' : 'due', when }
}
