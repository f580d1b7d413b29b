import { z } from 'zod'
import { knownZone } from '~/calendar/zones'
import { parseHours } from './hours-text.rules'

/** The accents and medallions of the design. */
export const accents = ['kostroma', 'yenisey', 'smolensk'] as const

/** Time zones of Russia, from west to east, as the tz database names them. */
export const russianZones = [
  'Europe/Kaliningrad',
  'Europe/Moscow',
  'Europe/Simferopol',
  'Europe/Kirov',
  'Europe/Volgograd',
  'Europe/Astrakhan',
  'Europe/Saratov',
  'Europe/Ulyanovsk',
  'Europe/Samara',
  'Asia/Yekaterinburg',
  'Asia/Omsk',
  'Asia/Novosibirsk',
  'Asia/Barnaul',
  'Asia/Tomsk',
  'Asia/Novokuznetsk',
  'Asia/Krasnoyarsk',
  'Asia/Irkutsk',
  'Asia/Chita',
  'Asia/Yakutsk',
  'Asia/Vladivostok',
  'Asia/Sakhalin',
  'Asia/Magadan',
  'Asia/Srednekolymsk',
  'Asia/Kamchatka',
  'Asia/Anadyr',
] as const

/** Whether a calendar may name this zone: an IANA Area/Place that Intl knows, spelt as it is. */
export function isTimeZone(name: string): boolean {
  try {
    knownZone(name)
  } catch {
    return false
  }
  const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions()
  // Intl takes any case, calendar programs do not. An alias resolves to another name and is fine.
  return timeZone === name || timeZone.toLowerCase() !== name.toLowerCase()
}

const line = (max: number) => z.string().trim().max(max, 'tooLong')
const position = z.coerce.number('position.invalid').int('position.invalid').min(0, 'position.invalid').max(999, 'position.invalid')

/** The form of a jewellery centre. */
export const centreForm = z.object({
  nameRu: line(160).min(1, 'required'),
  nameEn: line(160),
  cityRu: line(80).min(1, 'required'),
  cityEn: line(80),
  descriptionRu: line(2000),
  descriptionEn: line(2000),
  /** The regional brand; without a name it has no page. */
  brandRu: line(160).default(''),
  brandEn: line(160).default(''),
  /** Who is behind the brand. */
  behindRu: line(4000).default(''),
  behindEn: line(4000).default(''),
  timeZone: z.string().refine(isTimeZone, 'timeZone.unknown'),
  accent: z.enum(accents, 'choose'),
  position,
})
export type CentreForm = z.infer<typeof centreForm>

/** The form of a venue: a building or a yard that halls stand in. */
export const venueForm = z.object({
  nameRu: line(160).min(1, 'required'),
  nameEn: line(160),
  addressRu: line(300),
  addressEn: line(300),
  position,
})
export type VenueForm = z.infer<typeof venueForm>

/** How long it takes between two places, by their ids; empty: nothing is known. */
export const travelForm = z
  .object({
    fromId: line(64).min(1, 'choose'),
    toId: line(64).min(1, 'choose'),
    minutes: z.union([z.literal(''), z.coerce.number('minutes.invalid').int('minutes.invalid').min(0, 'minutes.invalid').max(10_000, 'minutes.invalid')]),
  })
  .refine(({ fromId, toId }) => fromId !== toId, { path: ['toId'], error: 'travel.same', when: () => true })
export type TravelForm = z.infer<typeof travelForm>

/** The form of a hall. Capacity in people; empty when nobody has counted. */
export const hallForm = z.object({
  nameRu: line(120).min(1, 'required'),
  nameEn: line(120),
  /** Empty: nobody has said where it is. */
  venueId: line(64).default(''),
  capacity: z.union([
    z.literal(''),
    z.coerce.number('capacity.invalid').int('capacity.invalid').min(1, 'capacity.invalid').max(100_000, 'capacity.invalid'),
  ]),
  /** When it may be used, a line each (hours-text.rules.ts); empty: always. */
  hours: line(4000).default('').refine((text) => parseHours(text) !== null, 'hours.invalid'),
  /** Several sessions may be in it at once. */
  parallel: z.boolean().default(false),
  position,
})
export type HallForm = z.infer<typeof hallForm>
