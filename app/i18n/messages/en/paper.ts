import type { Messages } from '../messages'

export const paper: Messages['paper'] = {
  programme: 'Programme',
  contents: 'Contents',
  centres: 'Centres',
  people: 'Who leads',
  cancelled: '— cancelled',
  release: (number, day) => `programme no.\u00a0${number} of ${day}`,
  print: 'Print',
  printText: 'PDF on A4 sheets and an A5 booklet, from the latest release of the programme.',
  day: 'This day, A4',
  booklet: 'Booklet of the whole festival',
}
