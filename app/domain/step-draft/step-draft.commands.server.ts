import type { Database } from '~/db/client.server'
import type { FormValues } from '~/lib/parse-form'
import { draftMaxLength, type DraftStep } from './step-draft.schema'

type Whose = { userId: string; editionId: string; step: DraftStep }
type Typed = Whose & { values: FormValues; version: number; device: string; now: Date }

/** `conflict`: another device has saved since; nothing is written. */
export type DraftOutcome = { ok: true; version: number } | { ok: false; code: 'conflict' | 'too-large' }

/**
 * Keeps what was typed into a step. `version` is the last one this device has seen, 0 for none: with
 * another in the database somebody types elsewhere, and the later one is refused instead of writing over it.
 */
export async function keepTyped({ values, version, device, now, ...whose }: Typed, db: Database): Promise<DraftOutcome> {
  const json = JSON.stringify(values)
  if (json.length > draftMaxLength) return { ok: false, code: 'too-large' }
  const { userId, editionId, step } = whose
  const count =
    version === 0
      ? await db.$executeRaw`
          INSERT INTO "StepDraft" ("userId", "editionId", "step", "values", "version", "device", "savedAt")
          VALUES (${userId}, ${editionId}, ${step}, ${json}, 1, ${device}, ${now}) ON CONFLICT DO NOTHING`
      : (await db.stepDraft.updateMany({ where: { ...whose, version }, data: { values: json, version: version + 1, device, savedAt: now } })).count
  return count === 1 ? { ok: true, version: version + 1 } : { ok: false, code: 'conflict' }
}

/** Forgets what was typed: the step was saved, or its author wants what was saved before. */
export async function dropTyped({ userId, editionId, step }: Whose, db: Database): Promise<void> {
  await db.stepDraft.deleteMany({ where: { userId, editionId, step } })
}

/** Deletes what nobody has gone on with for 30 days. */
export async function sweepDrafts(now: Date, db: Database): Promise<void> {
  await db.stepDraft.deleteMany({ where: { savedAt: { lt: new Date(now.getTime() - 30 * 86_400_000) } } })
}
