import type { Db } from '~/db/client.server'
import type { PlannedHall } from '~/domain/booth/booth.queries.server'
import { wishableCategories, wishesOf } from '~/domain/wish/wish.queries.server'
import { dictionary } from '~/i18n/dictionary'
import { pick, type Locale } from '~/i18n/locale'
import type { ShownWish, WishChoice } from './wish-list'

/** The wishes of an application as its pages show them, and the categories that can be added to them. */
export async function shownWishes({ applicationId, editionId, halls, locale }: { applicationId: string; editionId: string; halls: readonly PlannedHall[]; locale: Locale }, db: Db) {
  const t = dictionary(locale).wish
  const free = new Set(halls.flatMap((hall) => hall.booths.filter((booth) => booth.state === 'free').map((booth) => booth.id)))
  const wishes = (await wishesOf(applicationId, db)).map(({ target, booth, category }): ShownWish => ({
    target,
    name: booth?.code ?? t.any(category ? pick(category, locale) : ''),
    where: booth ? pick(booth.hall, locale) : '',
    code: booth?.code ?? null,
    free: booth !== null && free.has(booth.id),
  }))
  const categories = (await wishableCategories(editionId, db)).map(({ target, name }) => ({ target, name: pick(name, locale) }))
  return { wishes, categories }
}

/** The booths that somebody has or holds, by hall: what can be wished for. */
export function takenBooths(halls: readonly PlannedHall[], locale: Locale) {
  return halls.map((hall) => ({
    name: pick(hall.name, locale),
    booths: hall.booths
      .filter(({ state, mine }) => !mine && (state === 'held' || state === 'taken'))
      .map(({ id, code }): WishChoice => ({ target: `booth:${id}`, name: code })),
  }))
}

/** The names of the wishes, the dearest first: «А-12, Большая арена», «Любой: в ряду». */
export async function wishNames(applicationId: string, locale: Locale, db: Db): Promise<string[]> {
  const t = dictionary(locale).wish
  return (await wishesOf(applicationId, db)).map(({ booth, category }) => (booth ? `${booth.code}, ${pick(booth.hall, locale)}` : t.any(category ? pick(category, locale) : '')))
}
