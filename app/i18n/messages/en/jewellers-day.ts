import type { Messages } from '../messages'

export const jewellersDay: Messages['jewellersDay'] = {
  title: 'Jeweller’s Day',
  description: 'Jeweller’s Day in the Kostroma region is the last Sunday of June. Its date in any year, and the yearly event for your calendar.',
  lead: 'In the Kostroma region it is kept on the last Sunday of June. The festival is set around it.',
  thisYear: (day, weekday) => `${weekday}, ${day}`,
  years: 'Year by year',
  year: 'Year',
  find: 'Find the date',
  findHint: 'From 2000 to 2100',
  answer: (year, day) => `In ${year}: ${day}.`,
  outside: 'Give a year from 2000 to 2100.',
  keep: 'Keep it in your calendar',
  keepText: 'A yearly all-day event. It blocks no time in your schedule and finds the right Sunday by itself.',
  subscribe: 'Subscribe',
  file: 'Download the .ics file',
}
