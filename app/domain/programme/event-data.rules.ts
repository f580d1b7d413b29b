import { dictionary } from '~/i18n/dictionary'
import { pick, type Locale } from '~/i18n/locale'
import { offsetMinutes } from '~/lib/dates'
import { paths } from '~/lib/paths'
import type { Seats } from './programme.queries.server'
import { placeOf, type Entry, type Programme } from './programme.rules'

const types: Record<string, string> = { exhibition_sale: 'ExhibitionEvent', contest: 'Event', award: 'Event', fashion_show: 'VisualArtsEvent' }
const ofKind: Record<string, string> = { educational: 'EducationEvent', business: 'BusinessEvent' }

type About = { programme: Pick<Programme, 'content'>; seats: Seats | undefined; locale: Locale; baseUrl: string; image: string }

/**
 * A session as schema.org/Event, for search engines: with its place, what it costs, whether there are seats, and
 * what has become of it.
 */
export function eventData(entry: Entry, { programme, seats, locale, baseUrl, image }: About) {
  const { slot, session, centre, speakers, hosts } = entry
  const zone = centre.timeZone
  const url = baseUrl + paths.session(locale, session.slug)
  const cancelled = slot.status === 'cancelled'
  const moved = !cancelled && slot.previous !== null && slot.previous.startsAt !== slot.startsAt
  const capacity = seats ? seats.capacity : slot.capacity
  const free = capacity === null ? null : Math.max(0, capacity - (seats?.taken ?? 0))
  const { edition } = programme.content
  const festival = dictionary(locale).common.festival
  return {
    '@context': 'https://schema.org',
    '@type': types[session.format] ?? ofKind[session.kind] ?? 'Event',
    '@id': `${url}#event`,
    url,
    name: pick(session.title, locale),
    description: pick(session.abstract, locale),
    image: [image],
    startDate: instantIn(slot.startsAt, zone),
    endDate: instantIn(slot.endsAt, zone),
    ...(moved && { previousStartDate: instantIn(slot.previous!.startsAt, zone) }),
    eventStatus: `https://schema.org/${cancelled ? 'EventCancelled' : moved ? 'EventRescheduled' : 'EventScheduled'}`,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: {
      '@type': 'Place',
      name: placeOf(entry, locale),
      address: { '@type': 'PostalAddress', addressLocality: pick(centre.city, locale), addressCountry: 'RU' },
    },
    inLanguage: session.language,
    isAccessibleForFree: true,
    typicalAgeRange: `${session.ageMark}-`,
    ...(capacity !== null && { maximumAttendeeCapacity: capacity, remainingAttendeeCapacity: free }),
    ...(!cancelled && {
      offers: { '@type': 'Offer', price: 0, priceCurrency: 'RUB', availability: `https://schema.org/${free === 0 ? 'SoldOut' : 'InStock'}`, url, validFrom: slot.createdAt },
    }),
    ...(speakers.length > 0 && { performer: speakers.map((person) => ({ '@type': 'Person', name: pick(person.name, locale) })) }),
    organizer: [
      { '@type': 'Organization', name: festival, url: baseUrl + paths.home(locale) },
      ...hosts.map((host) => ({ '@type': 'Organization', name: pick(host.name, locale), url: baseUrl + paths.exhibitor(locale, host.slug) })),
    ],
    superEvent: {
      '@type': 'Festival',
      name: pick(edition.title, locale),
      startDate: edition.startsOn,
      endDate: edition.endsOn,
      url: baseUrl + paths.programme(locale),
      location: { '@type': 'Place', name: pick(centre.city, locale), address: { '@type': 'PostalAddress', addressCountry: 'RU' } },
    },
  }
}

/** «2027-06-24T10:00:00+03:00»: an instant as the clock of a zone shows it, with its offset. */
export function instantIn(instant: string, timeZone: string): string {
  const date = new Date(instant)
  const minutes = offsetMinutes(date, timeZone)
  const two = (n: number) => String(n).padStart(2, '0')
  const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, 19)
  return `${local}${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`
}
