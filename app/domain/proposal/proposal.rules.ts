import { isParticipating } from '../application/application.transitions'

/** Where a proposal stands. Kept in the database: never rename one. */
export const proposalStates = ['draft', 'submitted', 'needs_information', 'accepted', 'declined', 'withdrawn'] as const
export type ProposalState = (typeof proposalStates)[number]

/** What organisers see: a draft is the proposer's alone. */
export const sentStates = ['submitted', 'needs_information', 'accepted', 'declined', 'withdrawn'] as const

/** Not decided yet, in the proposer's eyes. */
export const openStates: readonly ProposalState[] = ['draft', 'submitted', 'needs_information']

/** As many undecided proposals, drafts among them, as an exhibitor may have at a time. */
export const maxOpen = 10

/** Every step a proposal can take, and no other: from where, to where, by whom. */
export const proposalSteps = {
  submit: { from: ['draft'], to: 'submitted', by: 'proposer' },
  answer: { from: ['needs_information'], to: 'submitted', by: 'proposer' },
  withdraw: { from: ['submitted', 'needs_information'], to: 'withdrawn', by: 'proposer' },
  ask: { from: ['submitted'], to: 'needs_information', by: 'organizer' },
  accept: { from: ['submitted', 'needs_information'], to: 'accepted', by: 'organizer' },
  decline: { from: ['submitted', 'needs_information'], to: 'declined', by: 'organizer' },
} as const satisfies Record<string, { from: readonly ProposalState[]; to: ProposalState; by: 'proposer' | 'organizer' }>
export type ProposalVerb = keyof typeof proposalSteps

/** Decisions that can wait to be announced. */
export const quietVerbs = ['accept', 'decline'] as const
export type QuietVerb = (typeof quietVerbs)[number]

export function mayTake(verb: ProposalVerb, state: string): boolean {
  return (proposalSteps[verb].from as readonly string[]).includes(state)
}

/** Why something is refused. */
export type ProposalRefusal =
  /** It is no longer where this step starts, or it is not theirs. */
  | 'wrong-state'
  /** Somebody changed it since the page was opened. */
  | 'stale'
  /** The last day to propose is over. */
  | 'late'
  /** As many are open as there may be. */
  | 'too-many'
  /** Their application is not sent, or has ended. */
  | 'no-application'

export type ProposalOutcome = { ok: true } | { ok: false; code: ProposalRefusal }

/** Whether an exhibitor may propose now; null when it may. `state` is that of its application, null for none. */
export function proposingProblem(
  { state, proposalsUntil }: { state: string | null; proposalsUntil: Date | null },
  now: Date,
): 'no-application' | 'late' | null {
  const sent = state !== null && (['submitted', 'needs_information', 'waitlisted'].includes(state) || (isParticipating(state) && state !== 'closed'))
  if (!sent) return 'no-application'
  return proposalsUntil !== null && now >= proposalsUntil ? 'late' : null
}
