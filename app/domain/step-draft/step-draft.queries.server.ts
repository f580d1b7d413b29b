import type { Db } from '~/db/client.server'
import type { FormValues } from '~/lib/parse-form'
import type { DraftOf } from './step-draft.schema'

export type Typed = { values: FormValues; version: number; device: string; base: number; savedAt: Date }

/** What somebody has typed into a step for a company and not saved; null when there is nothing. */
export async function typedInto({ userId, editionId, exhibitorId, step }: DraftOf, db: Db): Promise<Typed | null> {
  const row = await db.stepDraft.findUnique({ where: { userId_editionId_exhibitorId_step: { userId, editionId, exhibitorId, step } } })
  return row && { values: JSON.parse(row.values) as FormValues, version: row.version, device: row.device, base: row.base, savedAt: row.savedAt }
}
