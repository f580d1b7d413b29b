import type { Messages } from '../messages'

export const mailbox: Messages['mailbox'] = {
  title: 'Demo mailbox',
  lead: 'This is a demonstration: mail goes nowhere, it gathers here and everybody who opens this page can read it.',
  empty: 'No mail yet',
  emptyText: 'Ask for a sign-in link or register for a session, and the message appears here.',
  to: 'To',
  from: 'From',
  date: 'Date',
  attachments: 'Attachments',
  html: 'As it looks',
  text: 'Text',
  calendar: 'Calendar invitation',
  back: 'All messages',
  reload: 'Reload',
  body: 'Message',
}
