import type { Messages } from '../messages'
import { pluralEn } from '../../plural'

export const screen: Messages['screen'] = {
  title: 'Screens',
  lead: 'What is on and what comes next, in large letters: for a television in a hall, in a centre, or of the whole festival.',
  wholeFestival: 'The whole festival',
  theme: 'Colours of the screen',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  how: 'Open a screen on the television in full-screen mode (F11). It renews itself. When the network is lost, it shows what it knew last and says since when there is no connection.',
  door: 'sign for the door, PDF',
  now: 'Now',
  next: 'Next',
  nothingNow: 'A break',
  nothingMore: 'Nothing more is planned',
  soon: (minutes) => `begins in ${minutes}\u00a0${pluralEn(minutes, 'minute', 'minutes')}`,
  soonShort: (minutes) => `in ${minutes}\u00a0min`,
  cancelled: 'Cancelled',
  movedFrom: (before) => `Moved, was ${before}`,
  movedTo: (now) => `Moved: ${now}`,
  lost: (time) => `No connection since\u00a0${time}. This is what we knew then.`,
  turn: (at, of) => `${at} of ${of}`,
}
