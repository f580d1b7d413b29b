import { proposalDecided } from './proposal-decided'

export const proposalDeclinedToExhibitor = proposalDecided('declined')
