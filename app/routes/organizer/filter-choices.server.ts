import { plannedPlaces } from '~/domain/booth/planned-places.queries.server'
import { allCentres } from '~/domain/centre/centre.queries.server'
import type { Db } from '~/db/client.server'
import { pick, type Locale } from '~/i18n/locale'

/** The halls, categories and centres that the table can be narrowed by. */
export async function filterChoices(editionId: string, locale: Locale, db: Db) {
  const { halls, categories } = await plannedPlaces(editionId, db)
  return {
    hall: halls.map(({ slug, name }) => ({ value: slug, label: pick(name, locale) })),
    category: categories.map(({ code, name }) => ({ value: code, label: pick(name, locale) })),
    centre: (await allCentres(db)).map(({ slug, name }) => ({ value: slug, label: pick(name, locale) })),
  }
}
export type FilterChoices = Awaited<ReturnType<typeof filterChoices>>
