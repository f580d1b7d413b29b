import fc from 'fast-check'
import type { AllDayEvent, CalendarEvent, TimedEvent } from './event'

const moment = new Date('2027-01-10T08:00:00Z')

const common = {
  sequence: 0,
  created: moment,
  lastModified: moment,
  stamp: moment,
  description: 'Плетём кружево из проволоки, паяем; берите лупу \\ очки.\nНачинающим рады.',
  location: 'Кострома, зал «Скань»',
  url: 'https://festival.example/ru/programme/skan',
  categories: ['Мастер-классы, дети', 'educational'],
  status: 'CONFIRMED',
} as const

/** A master class in Kostroma, 10:00 to 11:30 on the wall there. */
export function timedSample(changes: Partial<CalendarEvent & TimedEvent> = {}): CalendarEvent & TimedEvent {
  return {
    ...common,
    uid: 'slot-1@golden-ring-of-russia',
    summary: 'Скань и зернь 👩‍🏭: мастер-класс',
    start: new Date('2027-06-23T07:00:00Z'),
    end: new Date('2027-06-23T08:30:00Z'),
    timeZone: 'Europe/Moscow',
    ...changes,
  }
}

/** The festival itself, five days long. */
export function allDaySample(changes: Partial<CalendarEvent & AllDayEvent> = {}): CalendarEvent & AllDayEvent {
  return {
    ...common,
    uid: 'festival@golden-ring-of-russia',
    summary: 'Золотое кольцо России',
    date: '2027-06-23',
    endDate: '2027-06-28',
    ...changes,
  }
}

/** `count` sessions one after another, half of them in Krasnoyarsk. */
export function manySamples(count: number): CalendarEvent[] {
  return Array.from({ length: count }, (_, i) => {
    const start = new Date(Date.UTC(2027, 5, 23, 3, (i % 300) * 15))
    return timedSample({
      uid: `slot-${i}@golden-ring-of-russia`,
      summary: `Занятие ${i}: опробование и клеймение`,
      description: `Занятие ${i}. ` + 'Разбираем пробы, сплавы и порядок клеймения изделий. '.repeat(8),
      start,
      end: new Date(start.getTime() + 45 * 60_000),
      timeZone: i % 2 === 0 ? 'Europe/Moscow' : 'Asia/Krasnoyarsk',
    })
  })
}

/** Attempts to start a content line of their own. */
const injections = [
  '\r\nX-INJECTED:1',
  '\nATTENDEE:mailto:spy@example.org',
  '\r\rBEGIN:VALARM',
  '\r\n X',
  '\u2028X-INJECTED:1',
  '\u0085END:VEVENT',
  '\\nX:1',
  '";X=1:mailto:spy@example.org',
  '^n^\'^^',
  'a\u0000b\u0007\u007f\u009f',
  '\ud800',
  '\udc00x',
  '👨‍👩‍👧‍👦👩🏽‍🔧🇷🇺',
  'a,b;c:d\\e"f"',
]

/** What people, programs and evil-doers may put into a text. */
export const nastyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
      fc.string({ unit: fc.constantFrom(...'абвгдеёжзийклмнопрстуфхцчшщъыьэюя ,;:"\\\t\r\n') }),
      fc.constantFrom(...injections),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''))
