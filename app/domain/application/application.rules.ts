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

/** The applicant changes products or booth: only a draft, only while applications are taken. */
export function mayEdit(application: Pick<Facts, 'state'>, window: ApplicationWindow, now: Date): Decision {
  if (application.state !== 'draft') return no('wrong-state')
  return applicationWindow(window, now) === 'open' ? yes : no('closed')
}

/**
 * The applicant sends the draft. `claims` are the booths it has in the database, live or not; the
 * first instant at which a hold is over is its expiresAt.
 */
export function maySubmit(
  application: Pick<Facts, 'state'> & { products: readonly string[]; claims: readonly { kind: string; expiresAt: Date | null }[] },
  window: ApplicationWindow,
  now: Date,
): Decision {
  const editable = mayEdit(application, window, now)
  if (!editable.ok) return editable
  if (application.products.length === 0) return no('no-products')
  const holds = application.claims.filter((claim) => claim.kind === 'held')
  if (holds.length === 0) return no('no-booth')
  return holds.every((hold) => hold.expiresAt !== null && now < hold.expiresAt) ? yes : no('hold-over')
}

/** The organiser says yes or no to what was sent, and to that version of it. */
export function mayDecide(application: Facts, version: number): Decision {
  if (application.state !== 'submitted') return no('wrong-state')
  return application.version === version ? yes : no('stale')
}

/** The applicant takes it back: before a decision only. Afterwards the organisers are to be asked. */
export function mayWithdraw(application: Pick<Facts, 'state'>): Decision {
  return application.state === 'draft' || application.state === 'submitted' ? yes : no('wrong-state')
}

/** The applicant tries again after a no or after taking it back, while applications are taken. */
export function mayReopen(application: Pick<Facts, 'state'>, window: ApplicationWindow, now: Date): Decision {
  if (application.state !== 'rejected' && application.state !== 'withdrawn') return no('wrong-state')
  return applicationWindow(window, now) === 'open' ? yes : no('closed')
}

