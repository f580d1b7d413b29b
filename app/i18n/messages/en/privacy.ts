import type { Messages } from '../messages'

export const privacy: Messages['privacy'] = {
  title: 'Personal data',
  lead: 'What we keep, why, and how to end it.',
  items: [
    ['Registration for a session', 'Name, e-mail, language and ticket number: to hold your seat and tell you of changes. Kept until 30 days after the festival.'],
    ['Sign-in', 'Your e-mail address and the fingerprint of a sign-in link. There is no password. A device stays signed in for 30 days or until you sign out.'],
    ['Exhibitor’s application', 'The company details and contacts you gave. The site shows only name, town, description, website, materials and techniques, logo and photos, and only while you take part. We remove from picture files what they say of place and camera.'],
    ['Passes', 'Names and posts of an exhibitor’s staff, plates of cars. Seen by the exhibitor, the organisers and the guards alone. Deleted 30\u00a0days after the festival.'],
    ['Invitations of colleagues', 'The e-mail of whoever an exhibitor has invited: the invitation is good for 14\u00a0days and is deleted 30\u00a0days after that.'],
    ['Consents', 'With each consent we keep the version of its text, the time and the address it came from.'],
    ['Cookies', 'Only what is needed: sign-in and the chosen language. No counters, no advertising.'],
  ],
  consentTitle: 'Consent to the processing of personal data',
  consent:
    'By sending the form I agree that the festival’s organiser processes the name and e-mail address given, by collecting, storing, correcting, using and deleting them, for the registration and messages about it. The consent holds until 30 days after the festival; it can be withdrawn by writing to the address the ticket came from.',
}
