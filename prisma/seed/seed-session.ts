import type { Format, Kind } from '~/domain/session/session.schema'
import type { LocalizedText } from '~/i18n/locale'

/**
 * A session as the current release shows it. `hall` is a slug within the centre, `day` and `time` are the
 * centre's wall time, `speakers` are slugs of people.ts in the order they are named.
 */
export type SeedSession = {
  slug: string
  centre: 'kostroma' | 'yenisey' | 'smolensk'
  title: LocalizedText
  abstract: LocalizedText
  kind: Kind
  format: Format
  language: 'ru' | 'en'
  age: 0 | 6 | 12 | 16 | 18
  hall: string
  day: string
  time: string
  minutes: number
  capacity: number | null
  speakers: string[]
  cancelled?: boolean
}

/** What a centre's file has to say of each of its sessions; Russian unless it says otherwise. */
export type CentreSession = Omit<SeedSession, 'centre' | 'language'> & { language?: 'en' }

export function sessionsOf(centre: SeedSession['centre'], sessions: CentreSession[]): SeedSession[] {
  return sessions.map((session) => ({ language: 'ru', ...session, centre }))
}
