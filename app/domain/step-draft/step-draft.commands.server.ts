import type { Database } from '~/db/client.server'
import type { FormValues } from '~/lib/parse-form'
import { draftMaxLength, type DraftOf } from './step-draft.schema'

type Typed = DraftOf & {
  values: FormValues
  version: number
  /** The name of the page it is typed on. */
  device: string
  /** The version of what is saved that the page was opened with. */
  base: number
  now: Date
}

/** `conflict`: another page has saved since; nothing is written. */
export type DraftOutcome = { ok: true; version: number } | { ok: false; code: 'conflict' | 'too-large' }

/**
 * Keeps what was typed into a step. `version` is the last one this page has seen, 0 for none: with another
 * in the database somebody types elsewhere, and the later one is refused instead of writing over it. Where
 * the last one was written by this very page, its answer was lost on the way, and it goes on.
 */
export async function keepTyped({ values, version, device, base, now, ...whose }: Typed, db: Database): Promise<DraftOutcome> {
  const json = JSON.stringify(values)
  if (json.length > draftMaxLength) return { ok: false, code: 'too-large' }
  const { userId, editionId, exhibitorId, step } = whose
  if (version === 0) {
    const made = await db.$executeRaw`
      INSERT INTO "StepDraft" ("userId", "editionId", "exhibitorId", "step", "values", "version", "device", "base", "savedAt")
      VALUES (${userId}, ${editionId}, ${exhibitorId}, ${step}, ${json}, 1, ${device}, ${base}, ${now}) ON CONFLICT DO NOTHING`
    if (made === 1) return { ok: true, version: 1 }
  }
  const [row] = await db.stepDraft.updateManyAndReturn({
    where: { ...whose, OR: [{ version }, { device }] },
    data: { values: json, version: { increment: 1 }, device, base, savedAt: now },
    select: { version: true },
  })
  return row ? { ok: true, version: row.version } : { ok: false, code: 'conflict' }
}

/** Forgets what was typed: the step was saved. */
export async function dropTyped({ userId, editionId, exhibitorId, step }: DraftOf, db: Database): Promise<void> {
  await db.stepDraft.deleteMany({ where: { userId, editionId, exhibitorId, step } })
}

/** Forgets a draft because its author wants what was saved before: the one they saw. A later one stays. */
export async function forgetTyped({ version, ...whose }: DraftOf & { version: number }, db: Database): Promise<void> {
  await db.stepDraft.deleteMany({ where: { ...whose, version } })
}

/** Deletes what nobody has gone on with for 30 days. */
export async function sweepDrafts(now: Date, db: Database): Promise<void> {
  await db.stepDraft.deleteMany({ where: { savedAt: { lt: new Date(now.getTime() - 30 * 86_400_000) } } })
}
