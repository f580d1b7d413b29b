import { dictionary } from '~/i18n/dictionary'
import { pick, type Locale } from '~/i18n/locale'
import { groupBy } from '~/lib/group-by'
import { changeLine, type ChangeSource } from './change-line.rules'
import type { Difference } from './difference.rules'

/** A line of the public list of changes. */
export type ChangelogLine = {
  slotId: string
  slug: string
  title: string
  cancelled: boolean
  /** What became of it, a sentence each, without a full stop. */
  words: string[]
}

/** The differences of a release, grouped by centre in the order of the programme. */
export function changelogLines(differences: readonly Difference[], source: ChangeSource, locale: Locale): { city: string; accent: string; lines: ChangelogLine[] }[] {
  const byCentre = groupBy(differences, (difference) => difference.centreId)
  return source.content.centres.flatMap((centre) => {
    const own = byCentre.get(centre.id)
    return own ? [{ city: pick(centre.city, locale), accent: centre.accent, lines: own.map((one) => lineOf(one, source, locale)) }] : []
  })
}

function lineOf(difference: Difference, source: ChangeSource, locale: Locale): ChangelogLine {
  const { slotId, title, kinds, before, after } = changeLine(difference, source, locale)
  const t = dictionary(locale).changelog.words
  const has = (kind: Difference['kinds'][number]) => kinds.includes(kind)
  const seats = (capacity: number | null | undefined) => (capacity === null || capacity === undefined ? t.noRegistration : t.seats(capacity))
  const words = has('cancelled')
    ? [t.cancelled(before)]
    : has('new')
      ? [t.added(after)]
      : [
          ...(has('revived') ? [t.revived(after)] : has('retimed') ? [t.moved(before, after)] : has('rehalled') ? [t.otherHall(before, after)] : []),
          ...(difference.formerTitle ? [t.renamed(pick(difference.formerTitle, locale))] : has('retexted') ? [t.reworded] : []),
          ...(has('resized') ? [t.resized(seats(difference.before?.capacity), seats(difference.after.capacity))] : []),
        ]
  return { slotId, slug: difference.slug, title, cancelled: difference.after.status === 'cancelled', words }
}
