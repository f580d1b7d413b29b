import { proposalDecided } from './proposal-decided'

export const proposalAcceptedToExhibitor = proposalDecided('accepted')
