import type { Messages } from '../messages'

export const agenda: Messages['agenda'] = {
  title: 'My programme',
  lead: 'The sessions you registered for, by day. Their changes reach your calendar by themselves.',
  signedOut: 'Sign in to see your registrations',
  signedOutText: 'You can register without signing in: ticket and invitation come by mail. Sign in with the same address and they gather here.',
  signIn: 'Sign in',
  empty: 'No registrations yet',
  emptyText: 'Choose a session in the programme and register: it takes half a minute.',
  toProgramme: 'Open the programme',
  overlap: (title) => `Overlaps with: ${title}`,
  ticket: 'Ticket',
  feedTitle: 'Private calendar',
  feedText: 'At this address your calendar shows your registrations and keeps them up to date. It is private: whoever knows it sees your programme.',
  feedMake: 'Get a calendar address',
  feedRenew: 'Replace the address',
  feedRenewNote: 'The old address will stop working.',
  feedOnce: 'Save the address now: we keep only its fingerprint and cannot show it again.',
  feedExists: 'You already have an address. If you have lost it, replace it.',
  feedAddress: 'Calendar address',
}
