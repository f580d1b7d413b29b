import type { Database } from '~/db/client.server'
import { inTransaction } from '~/db/transaction.server'
import { writeAudit } from '../audit/audit.commands.server'
import { guessColumns } from './columns.rules'
import { nameOfPlan, planRoster, rosterOf, type PlannedRow, type ReportRow } from './roster.queries.server'
import type { MatchForm, RosterTable } from './roster.schema'
import { writeRow, type RowWish } from './roster-row.server'

const minute = 60_000
/** How long a table is kept from one step to the next, and after how long a run that says nothing counts as dead. */
const kept = 120 * minute
const writing = 5 * minute

/** Keeps a table that was read, its columns guessed, for the steps to come. @returns its id */
export async function keepRoster(
  { editionId, organizerId, fileName, table, now }: { editionId: string; organizerId: string; fileName: string; table: RosterTable; now: Date },
  db: Database,
): Promise<string> {
  const { id } = await db.roster.create({
    data: {
      editionId,
      organizerId,
      fileName,
      table: JSON.stringify(table),
      columns: JSON.stringify(guessColumns(table.header)),
      createdAt: now,
      expiresAt: new Date(now.getTime() + kept),
    },
    select: { id: true },
  })
  return id
}

type Whose = { id: string; organizerId: string; editionId: string; now: Date }

/** Says which column holds what. @returns false when the table is gone, or is written already */
export async function matchRoster({ id, organizerId, editionId, form, now }: Whose & { form: MatchForm }, db: Database): Promise<boolean> {
  const { count } = await db.roster.updateMany({
    where: { id, organizerId, editionId, expiresAt: { gt: now }, writingAt: null, report: '' },
    data: { columns: JSON.stringify(form.columns), state: form.state, invite: form.invite, matched: true },
  })
  return count === 1
}

/**
 * Writes the rows that were shown, each in a transaction of its own: one whose booth is taken meanwhile holds
 * up no other. Pressed twice, the second finds it under way; a second import of the same file finds every
 * company there and writes nothing.
 * @param seen nameOfPlan of what was shown
 * @returns `gone` when there is no such table any more, `stale` when something else would be written, `busy` while somebody writes it
 */
export async function writeRoster(
  { seen, baseUrl, ...whose }: Whose & { seen: string; baseUrl: string },
  db: Database,
): Promise<{ ok: true } | { ok: false; code: 'gone' | 'stale' | 'busy' }> {
  const { id, organizerId, editionId, now } = whose
  const roster = await rosterOf(whose, db)
  if (!roster?.matched) return { ok: false, code: 'gone' }
  if (roster.report) return { ok: true }
  const plan = await planRoster({ ...roster, now }, db)
  if (nameOfPlan(roster, plan) !== seen) return { ok: false, code: roster.writingAt ? 'busy' : 'stale' }
  const dead = new Date(now.getTime() - writing)
  const { count } = await db.roster.updateMany({
    where: { id, report: '', matched: true, columns: JSON.stringify(roster.columns), OR: [{ writingAt: null }, { writingAt: { lt: dead } }] },
    data: { writingAt: now },
  })
  if (count === 0) return { ok: false, code: 'busy' }
  const wish = { editionId, organizerId, state: roster.state, invite: roster.invite, baseUrl, now }
  const report: ReportRow[] = []
  for (const row of plan) report.push(await outcomeOf(row, wish, db))
  await inTransaction(db, async (tx) => {
    // The companies are in their own tables now; what the file said of people is not kept.
    await tx.roster.update({ where: { id }, data: { report: JSON.stringify(report), table: JSON.stringify({ header: [], rows: [] }) } })
    const of = (outcome: string) => report.filter((row) => row.outcome === outcome).length
    const details = { file: roster.fileName, new: of('new'), known: of('known'), refused: of('error') + of('booth') }
    await writeAudit(tx, { actorId: organizerId, action: 'roster.write', subject: `roster:${id}`, details, now })
  })
  return { ok: true }
}

async function outcomeOf(row: PlannedRow, wish: RowWish, db: Database): Promise<ReportRow> {
  const at = { line: row.line, name: row.name }
  if (row.verdict === 'error') return { ...at, outcome: 'error', errors: row.errors }
  if (row.verdict === 'exists') return { ...at, outcome: 'exists', applicationId: row.applicationId }
  return { ...at, ...(await writeRow(row, wish, db)) }
}

/** Throws away tables whose time is over. */
export async function sweepRosters(now: Date, db: Database): Promise<void> {
  await db.roster.deleteMany({ where: { expiresAt: { lt: now } } })
}
