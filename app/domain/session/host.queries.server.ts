import type { Db } from '~/db/client.server'
import type { LocalizedText } from '~/i18n/locale'
import { participating } from '../application/application.transitions'

/** Whom organisers may name as the host of a session. */
export type HostChoice = {
  id: string
  name: LocalizedText
  city: LocalizedText
  /** Takes part in the edition; until then, and once it has left, no release names it. */
  public: boolean
}

/** The exhibitors that take part in an edition, by name, and those besides that are already `chosen`. */
export async function hostChoices({ editionId, chosen }: { editionId: string; chosen: readonly string[] }, db: Db): Promise<HostChoice[]> {
  const takesPart = { editionId, state: { in: [...participating] } }
  const rows = await db.exhibitor.findMany({
    where: { OR: [{ applications: { some: takesPart } }, { id: { in: [...chosen] } }] },
    select: { id: true, brandRu: true, brandEn: true, cityRu: true, cityEn: true, applications: { where: takesPart, select: { id: true } } },
  })
  return rows
    .map((row) => ({
      id: row.id,
      name: { ru: row.brandRu, en: row.brandEn },
      city: { ru: row.cityRu, en: row.cityEn },
      public: row.applications.length > 0,
    }))
    .sort((a, b) => byName.compare(a.name.ru, b.name.ru))
}
const byName = new Intl.Collator('ru')

/** The exhibitors named as hosts of a session, in their order. */
export async function hostIdsOf(sessionId: string, db: Db): Promise<string[]> {
  const rows = await db.sessionHost.findMany({ where: { sessionId }, orderBy: { position: 'asc' } })
  return rows.map((row) => row.exhibitorId)
}
