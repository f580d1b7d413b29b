import { kostromaSessions } from './sessions-kostroma'
import { smolenskSessions } from './sessions-smolensk'
import { yeniseySessions } from './sessions-yenisey'
import type { SeedSession } from './seed-session'

/** The programme as the current release shows it. */
export const sessions: SeedSession[] = [...kostromaSessions, ...yeniseySessions, ...smolenskSessions]

type Variant = Partial<Omit<SeedSession, 'slug' | 'centre'>>

/**
 * What stood in the first release where it differs from the current one: a round table that was retitled
 * and moved to another hall and hour, a master class that was moved, a show that was not cancelled yet.
 */
export const firstRelease: Record<string, Variant> = {
  'imennik-i-uin-2027': {
    title: { ru: 'Маркировка изделий: вопросы и ответы', en: 'Item marking: questions and answers' },
    hall: 'lektoriy',
    time: '11:30',
  },
  'kamnerezy-tuvy': { time: '10:00' },
  'vecherniy-pokaz-na-ploshchadi': { cancelled: false },
}

/**
 * What organisers have changed since the current release and not published: a lecture that now runs into
 * the round table in the same hall, which they have to notice before they publish, and one more quarter of
 * an hour for a master class.
 */
export const unpublished: Record<string, Variant> = {
  'litye-gde-rozhdaetsya-brak': { hall: 'zal-skan', time: '12:00' },
  'koltso-za-chas': { minutes: 75 },
}

/** Of these the ones that a release is frozen with, to come out shortly before the festival. */
export const waiting: Record<string, Variant> = { 'koltso-za-chas': unpublished['koltso-za-chas']! }

/** The programme with some sessions told differently. */
export function programmeWith(variants: Record<string, Variant>): SeedSession[] {
  return sessions.map((session) => ({ ...session, ...variants[session.slug] }))
}
