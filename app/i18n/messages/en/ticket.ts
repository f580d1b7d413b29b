import type { Messages } from '../messages'

export const ticket: Messages['ticket'] = {
  title: 'Ticket',
  number: (code) => `No. ${code}`,
  show: 'Show the number at the door.',
  cancelledTitle: 'Registration cancelled',
  cancelledText: 'The seat is free again. If you change your mind, register again while there are seats.',
  sessionCancelled: 'The session was cancelled by the organisers.',
  cancelTitle: 'Cannot come?',
  cancelText: 'Cancel your registration: the seat goes to somebody else, and the session leaves your calendar.',
  cancel: 'Cancel my registration',
  toSession: 'About the session',
}
