import { isParticipating, mayStep, stepsFrom, type Verb } from './application.transitions'

/** When applications are taken. Null on both sides means the dates are not announced. */
export type ApplicationWindow = { applicationsFrom: Date | null; applicationsUntil: Date | null }

/** Whether applications are taken now: from the first instant on, up to but not including the last. */
export function applicationWindow(
  { applicationsFrom: from, applicationsUntil: until }: ApplicationWindow,
  now: Date,
): 'unannounced' | 'before' | 'open' | 'after' {
  if (!from && !until) return 'unannounced'
  if (from && now < from) return 'before'
  if (until && now >= until) return 'after'
  return 'open'
}

/** Why a step is refused. */
export type ApplicationRefusal =
  /** The edition does not take applications now. */
  | 'closed'
  /** The application is no longer where this step starts. */
  | 'wrong-state'
  /** Somebody changed it since the page was opened. */
  | 'stale'
  | 'no-products'
  | 'no-booth'
  /** The twenty minutes are over, or the booth went to somebody else. */
  | 'hold-over'

export type Decision = { ok: true } | { ok: false; code: ApplicationRefusal }

const yes: Decision = { ok: true }
const no = (code: ApplicationRefusal): Decision => ({ ok: false, code })

type Facts = { state: string; version: number }

/** The applicant changes products: a draft while applications are taken, and whenever organisers asked for information. */
export function mayEdit({ state }: Pick<Facts, 'state'>, window: ApplicationWindow, now: Date): Decision {
  if (state === 'needs_information') return yes
  if (state !== 'draft') return no('wrong-state')
  return applicationWindow(window, now) === 'open' ? yes : no('closed')
}

/** What a company that takes part shows and works with may change until the festival is over. */
export function mayChangeCraft({ state }: Pick<Facts, 'state'>): boolean {
  return isParticipating(state) && state !== 'closed'
}

/**
 * The applicant changes what they wish for: in a draft while applications are taken; once sent as long as they
 * wait for a booth, so undecided and without one of their own. `claims` leaves out what is only offered.
 */
export function mayWish(application: Pick<Facts, 'state'> & { claims: readonly unknown[] }, window: ApplicationWindow, now: Date): Decision {
  if (application.state === 'draft') return mayEdit(application, window, now)
  return isDecidable(application.state) && application.claims.length === 0 ? yes : no('wrong-state')
}

/**
 * The applicant sends the draft. `claims` are the booths it has in the database, live or not; the
 * first instant at which a hold is over is its expiresAt. Without a booth it says at least one that it wishes for.
 */
export function maySubmit(
  application: Pick<Facts, 'state'> & { products: readonly string[]; claims: readonly { kind: string; expiresAt: Date | null }[]; wishes: readonly unknown[] },
  window: ApplicationWindow,
  now: Date,
): Decision {
  if (!mayStep('submit', application.state, 'exhibitor')) return no('wrong-state')
  const editable = mayEdit(application, window, now)
  if (!editable.ok) return editable
  if (application.products.length === 0) return no('no-products')
  const holds = application.claims.filter((claim) => claim.kind === 'held')
  if (holds.length === 0) return application.wishes.length > 0 ? yes : no('no-booth')
  return holds.every((hold) => hold.expiresAt !== null && now < hold.expiresAt) ? yes : no('hold-over')
}

/** What organisers decide about what was sent. */
export const decisions = ['approve', 'waitlist', 'ask', 'reject'] as const satisfies readonly Verb[]
export type DecisionVerb = (typeof decisions)[number]

/** The decisions that may be taken quietly and announced later. A question is no decision. */
export const quietDecisions = ['approve', 'waitlist', 'reject'] as const satisfies readonly DecisionVerb[]
export type QuietVerb = (typeof quietDecisions)[number]

/** The organiser decides, about that very version of it. Nobody is approved without a booth. */
export function mayDecide(verb: DecisionVerb, application: Facts & { claims: readonly unknown[] }, version: number): Decision {
  if (!mayStep(verb, application.state, 'organizer')) return no('wrong-state')
  if (application.version !== version) return no('stale')
  return verb === 'approve' && application.claims.length === 0 ? no('no-booth') : yes
}

/** Whether organisers may decide anything about it. */
export function isDecidable(state: string): boolean {
  return decisions.some((verb) => mayStep(verb, state, 'organizer'))
}

/** The steps after a yes that organisers take with a plain button. */
export function laterSteps(state: string): Verb[] {
  return isParticipating(state) ? stepsFrom(state, 'organizer').filter((verb) => verb !== 'cancel') : []
}

/** The applicant takes it back: before a decision only. */
export function mayWithdraw({ state }: Pick<Facts, 'state'>): Decision {
  return mayStep('withdraw', state, 'exhibitor') ? yes : no('wrong-state')
}

/** The applicant tries again after a no or after taking it back, while applications are taken. */
export function mayReopen({ state }: Pick<Facts, 'state'>, window: ApplicationWindow, now: Date): Decision {
  if (!mayStep('reopen', state, 'exhibitor')) return no('wrong-state')
  return applicationWindow(window, now) === 'open' ? yes : no('closed')
}

/** Services are ordered with a draft while applications are taken, and by those who wait for the decision or take part. */
export function mayOrderServices(application: Pick<Facts, 'state'>, window: ApplicationWindow, now: Date): boolean {
  if (application.state === 'draft') return applicationWindow(window, now) === 'open'
  return application.state === 'submitted' || (isParticipating(application.state) && application.state !== 'closed')
}
