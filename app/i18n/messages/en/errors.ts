import type { Messages } from '../messages'

export const errors: Messages['errors'] = {
  required: 'Please fill this in',
  tooLong: 'Too long',
  invalid: 'Please check this value',
  choose: 'Please choose one',
  'email.invalid': 'This does not look like an e-mail address. Example: elena@example.com',
  'consent.required': 'We cannot accept the form without your consent',
  'inn10.invalid': 'The INN of a company has 10 digits and the last one checks the others: these do not match',
  'inn12.invalid': 'The INN of a sole trader or a self-employed master has 12 digits and the last two check the others: these do not match',
  'ogrn.invalid': 'An OGRN has 13 digits and the last one checks the others: these do not match',
  'ogrnip.invalid': 'An OGRNIP has 15 digits and the last one checks the others: these do not match',
  'foreignId.invalid': 'Numbers of this country look different. Belarus: 9 characters, Kazakhstan: 12 digits, Armenia: 8, Kyrgyzstan: 14',
  'phone.invalid': 'This does not look like a phone number. Example: +7 910 660-12-34',
  'website.invalid': 'This does not look like a website. Example: https://example.com',
  'products.required': 'Please tick at least one',
  'reason.required': 'Please write the reason: the applicant will read it',
}
