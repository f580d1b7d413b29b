import type { ProposalState } from '~/domain/proposal/proposal.rules'

const looks: Record<ProposalState, string> = {
  draft: 'quiet',
  submitted: 'wait',
  needs_information: 'wait',
  accepted: 'good',
  declined: 'bad',
  withdrawn: 'quiet',
}

/** The look of a proposal's state: what waits for somebody, what is settled. */
export function proposalStateClass(state: ProposalState): string {
  return `state state--${looks[state]}`
}
