/** Where an application stands. Kept in the database: never rename one. */
export const applicationStates = [
  'draft',
  'submitted',
  'needs_information',
  'waitlisted',
  'approved',
  'contract_sent',
  'signed',
  'invoiced',
  'partly_paid',
  'paid',
  'accredited',
  'moved_in',
  'closed',
  'rejected',
  'withdrawn',
  'cancelled',
] as const
export type ApplicationState = (typeof applicationStates)[number]

/** Whoever may take a step: the applicant, an organiser of the festival, or the product itself by its clock. */
export type StepBy = 'exhibitor' | 'organizer' | 'system'

type Transition = {
  from: readonly ApplicationState[]
  to: ApplicationState
  by: readonly StepBy[]
  /** What becomes of the booths: they stay as they are, are confirmed, or are free for others. */
  booths: 'keep' | 'confirm' | 'free'
}

const undecided = ['submitted', 'needs_information', 'waitlisted'] as const
const unpaid = ['approved', 'contract_sent', 'signed', 'invoiced'] as const

/**
 * Every step an application can take, and no other: who takes it, from where, to where. The commands, the
 * buttons of the pages and docs/application-states.md are made from this table.
 */
export const transitions = {
  submit: { from: ['draft'], to: 'submitted', by: ['exhibitor'], booths: 'keep' },
  ask: { from: ['submitted', 'waitlisted'], to: 'needs_information', by: ['organizer'], booths: 'keep' },
  answer: { from: ['needs_information'], to: 'submitted', by: ['exhibitor'], booths: 'keep' },
  waitlist: { from: ['submitted', 'needs_information'], to: 'waitlisted', by: ['organizer'], booths: 'free' },
  'accept-offer': { from: ['submitted', 'waitlisted'], to: 'submitted', by: ['exhibitor'], booths: 'keep' },
  approve: { from: undecided, to: 'approved', by: ['organizer'], booths: 'confirm' },
  reject: { from: undecided, to: 'rejected', by: ['organizer'], booths: 'free' },
  withdraw: { from: ['draft', ...undecided], to: 'withdrawn', by: ['exhibitor'], booths: 'free' },
  reopen: { from: ['rejected', 'withdrawn', 'cancelled'], to: 'draft', by: ['exhibitor'], booths: 'keep' },
  'send-contract': { from: ['approved'], to: 'contract_sent', by: ['organizer'], booths: 'keep' },
  sign: { from: ['approved', 'contract_sent'], to: 'signed', by: ['organizer'], booths: 'keep' },
  invoice: { from: ['approved', 'contract_sent', 'signed'], to: 'invoiced', by: ['organizer'], booths: 'keep' },
  'pay-part': { from: unpaid, to: 'partly_paid', by: ['organizer'], booths: 'keep' },
  pay: { from: [...unpaid, 'partly_paid'], to: 'paid', by: ['organizer'], booths: 'keep' },
  'pay-less': { from: ['paid'], to: 'partly_paid', by: ['system'], booths: 'keep' },
  unpay: { from: ['partly_paid', 'paid'], to: 'invoiced', by: ['system'], booths: 'keep' },
  accredit: { from: ['paid'], to: 'accredited', by: ['organizer'], booths: 'keep' },
  'move-in': { from: ['accredited'], to: 'moved_in', by: ['organizer'], booths: 'keep' },
  close: { from: ['moved_in'], to: 'closed', by: ['organizer'], booths: 'keep' },
  cancel: { from: [...unpaid, 'partly_paid', 'paid', 'accredited'], to: 'cancelled', by: ['exhibitor', 'organizer'], booths: 'free' },
  expire: { from: unpaid, to: 'cancelled', by: ['system'], booths: 'free' },
} as const satisfies Record<string, Transition>

export type Verb = keyof typeof transitions
export const verbs = Object.keys(transitions) as Verb[]

/** The states of companies that take part: public in the directory and on the plan. */
export const participating = [
  'approved',
  'contract_sent',
  'signed',
  'invoiced',
  'partly_paid',
  'paid',
  'accredited',
  'moved_in',
  'closed',
] as const satisfies readonly ApplicationState[]

/** Whether a company in this state takes part in the festival. */
export function isParticipating(state: string): boolean {
  return (participating as readonly string[]).includes(state)
}

/** Whether somebody may take a step from a state. */
export function mayStep(verb: Verb, state: string, by: StepBy): boolean {
  const { from, by: whose } = transitions[verb] as Transition
  return (from as readonly string[]).includes(state) && whose.includes(by)
}

/** The steps somebody may take from a state, in the order of the table. */
export function stepsFrom(state: string, by: StepBy): Verb[] {
  return verbs.filter((verb) => mayStep(verb, state, by))
}

/** The table as a Mermaid state diagram, for docs/application-states.md. */
export function stateDiagram(): string {
  const arrows = verbs.flatMap((verb) => {
    const { from, to, by } = transitions[verb]
    return from.map((state) => `  ${state} --> ${to}: ${verb} (${by.join(', ')})`)
  })
  return ['stateDiagram-v2', '  [*] --> draft', ...arrows, '  closed --> [*]'].join('\n')
}
