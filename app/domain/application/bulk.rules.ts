import { mayDecide, type ApplicationRefusal, type QuietVerb } from './application.rules'

type Facts = { state: string; version: number; booths: readonly unknown[] }

/** Which of the applications the decision can be taken about as they stand now, and why not about the others. */
export function splitBulk<T extends Facts>(rows: readonly T[], verb: QuietVerb): { able: T[]; unable: { row: T; code: ApplicationRefusal }[] } {
  const able: T[] = []
  const unable: { row: T; code: ApplicationRefusal }[] = []
  for (const row of rows) {
    const decision = mayDecide(verb, { ...row, claims: row.booths }, row.version)
    if (decision.ok) able.push(row)
    else unable.push({ row, code: decision.code })
  }
  return { able, unable }
}
