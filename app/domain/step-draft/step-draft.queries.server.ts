import type { Db } from '~/db/client.server'
import type { FormValues } from '~/lib/parse-form'
import type { DraftStep } from './step-draft.schema'

export type Typed = { values: FormValues; version: number; device: string; savedAt: Date }

/** What somebody has typed into a step and not saved; null when there is nothing. */
export async function typedInto({ userId, editionId, step }: { userId: string; editionId: string; step: DraftStep }, db: Db): Promise<Typed | null> {
  const row = await db.stepDraft.findUnique({ where: { userId_editionId_step: { userId, editionId, step } } })
  return row && { values: JSON.parse(row.values) as FormValues, version: row.version, device: row.device, savedAt: row.savedAt }
}
