import type { Messages } from '../messages'

export const signIn: Messages['signIn'] = {
  title: 'Sign in',
  lead: 'There is no password. Give your e-mail address and we will send you a link that signs you in.',
  email: 'E-mail',
  send: 'Send me a link',
  sent: 'Check your mail',
  sentText: (email, minutes) => `We have sent a link to ${email}. It works for ${minutes} minutes and opens on any device.`,
  again: 'Nothing there? Look in the spam folder or ask once more.',
  demoMailbox: 'This is a demonstration: the message is in its mailbox.',
  openMailbox: 'Open the demo mailbox',
  confirm: 'Confirm that it is you',
  confirmText: (email) => `You are signing in as ${email}.`,
  enter: 'Sign in',
  used: 'This link no longer works',
  usedText: 'It opens once and lives for ten minutes. Ask for a new one, it is quick.',
  requestNew: 'Ask for a new link',
  already: (email) => `You are signed in as ${email}.`,
  tooMany: 'Too many messages to this address. Wait a few minutes: the earlier link may still arrive.',
  consent: 'By signing in you agree that we process your e-mail address to run the site.',
  privacy: 'How we treat data',
  summary: 'Please check the form',
}
