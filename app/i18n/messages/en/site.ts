import type { Messages } from '../messages'

export const site: Messages['site'] = {
  nav: {
    programme: 'Programme',
    plan: 'Floor plan',
    exhibitors: 'Exhibitors',
    centres: 'Centres',
    people: 'People',
    brands: 'Regional brands',
    apply: 'Exhibit',
    agenda: 'My programme',
    agendaCount: (n) => `My programme, registrations: ${n}`,
    signIn: 'Sign in',
    desk: 'My booth',
    organizer: 'Organisers',
    account: 'My account',
    signOut: 'Sign out',
    jewellersDay: 'Jeweller’s Day',
    privacy: 'Personal data',
    mailbox: 'Demo mailbox',
  },
  foot: {
    about: 'International jewellery festival, held in Kostroma around the Day of the jeweller, the last Sunday of June.',
    visitors: 'For visitors',
    exhibitors: 'For exhibitors',
    committee: 'Organisers',
    planAndPrices: 'Plan and prices',
    applyLink: 'Apply',
    contact: 'Ice Arena, Kostroma',
    demo: 'This is a demonstration: exhibitors, sessions and registrations are fictional.',
  },
  title: (page) => `${page} · The Golden Ring of Russia`,
  notFound: {
    title: 'There is no such page',
    text: 'The session may have been taken off the programme, or the address has a typo.',
    action: 'Open the programme',
  },
  forbidden: {
    title: 'This page needs other rights',
    text: 'You are signed in, but this page is for organisers only. If that is a mistake, ask the committee to give you the rights.',
    action: 'To the home page',
  },
  broken: {
    title: 'The page did not open',
    text: 'The fault is ours and has been recorded. A form you sent may not have been saved: go back, what you typed is still there, and send it again.',
    action: 'To the home page',
  },
  busy: {
    title: 'Too many requests',
    text: 'Please wait a minute and try again.',
  },
}
