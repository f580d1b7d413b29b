import type { Messages } from '../messages'

export const errors: Messages['errors'] = {
  required: 'Please fill this in',
  tooLong: 'Too long',
  invalid: 'Please check this value',
  choose: 'Please choose one',
  'email.invalid': 'This does not look like an e-mail address. Example: elena@example.com',
  'consent.required': 'We cannot accept the form without your consent',
}
