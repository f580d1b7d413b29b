import type { Db } from '~/db/client.server'
import type { LocalizedText } from '~/i18n/locale'
import { compareCodes, isOwn } from '../booth/booth.rules'
import type { QuietVerb } from './application.rules'
import type { ApplicationState } from './application.transitions'

/** An application as the pages about many show it. */
export type BulkRow = {
  id: string
  brand: LocalizedText
  state: ApplicationState
  version: number
  /** Codes. */
  booths: string[]
  /** Whether there is an address that a mail can go to. */
  reachable: boolean
  /** Decided quietly before, and not announced: this decision takes its place. */
  pending: boolean
}

const byName = new Intl.Collator('ru')

/** Applications of an edition by their ids, by name. Ids that are none of it are left out. */
export async function bulkRows({ editionId, ids }: { editionId: string; ids: readonly string[] }, db: Db): Promise<BulkRow[]> {
  const rows = await db.application.findMany({
    where: { editionId, id: { in: [...ids] } },
    select: {
      id: true,
      state: true,
      version: true,
      pendingVerb: true,
      exhibitor: { select: { brandRu: true, brandEn: true, contactEmail: true } },
      claims: { select: { kind: true, booth: { select: { code: true } } } },
    },
  })
  return rows
    .map(({ exhibitor, claims, pendingVerb, ...row }) => ({
      id: row.id,
      brand: { ru: exhibitor.brandRu, en: exhibitor.brandEn },
      state: row.state as ApplicationState,
      version: row.version,
      booths: claims.filter(isOwn).map(({ booth }) => booth.code).sort(compareCodes),
      reachable: exhibitor.contactEmail !== '',
      pending: pendingVerb !== null,
    }))
    .sort((a, b) => byName.compare(a.brand.ru, b.brand.ru))
}

/** What came of a decision about many: each application by name with "done", the code of its refusal, or "" while it waits; null when there is no such run. */
export async function bulkReport({ id, editionId }: { id: string; editionId: string }, db: Db) {
  const bulk = await db.bulkDecision.findFirst({
    where: { id, editionId },
    include: { rows: { include: { application: { select: { exhibitor: { select: { brandRu: true, brandEn: true } } } } } } },
  })
  if (!bulk) return null
  return {
    verb: bulk.verb as QuietVerb,
    quietly: bulk.quietly,
    rows: bulk.rows
      .map(({ applicationId, outcome, application }) => ({
        id: applicationId,
        outcome,
        brand: { ru: application.exhibitor.brandRu, en: application.exhibitor.brandEn },
      }))
      .sort((a, b) => byName.compare(a.brand.ru, b.brand.ru)),
  }
}
