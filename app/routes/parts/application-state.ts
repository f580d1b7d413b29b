import type { ApplicationState } from '~/domain/application/application.transitions'

const looks: Record<ApplicationState, 'quiet' | 'wait' | 'good' | 'bad'> = {
  draft: 'quiet',
  submitted: 'wait',
  needs_information: 'quiet',
  waitlisted: 'quiet',
  approved: 'good',
  contract_sent: 'good',
  signed: 'good',
  invoiced: 'good',
  partly_paid: 'good',
  paid: 'good',
  accredited: 'good',
  moved_in: 'good',
  closed: 'good',
  rejected: 'bad',
  withdrawn: 'quiet',
  cancelled: 'bad',
}

/** The classes of the word for a state: a mark before it, never colour alone. */
export function stateClass(state: ApplicationState): string {
  return `state state--${looks[state]}`
}
