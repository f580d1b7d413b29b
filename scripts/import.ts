/**
 * `npm run import -- FILE [--centre SLUG] [--first-day DATE] [--dry-run]`: brings a programme in as drafts
 * and prints, row by row, what became of it. Speaks Russian where LANG does, else English. Exit code 0,
 * or 1 when nothing could be imported. May run beside the server.
 */
import { readFileSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createDatabase, type Database } from '~/db/client.server'
import { migrate } from '~/db/migrate.server'
import { currentEdition } from '~/domain/edition/edition.queries.server'
import { MAX_FILE_BYTES, unreadable, type Fault, type ImportedProgramme, type ReadResult } from '~/domain/exchange/exchange.schema'
import { placeText, problemText, whyText } from '~/domain/exchange/exchange.text'
import { importProgramme, type ImportReport } from '~/domain/exchange/import.commands.server'
import { readProgrammeFile } from '~/domain/exchange/programme-file.read.server'
import { dayField } from '~/domain/exchange/read.fields'
import { dictionary } from '~/i18n/dictionary'
import { now } from '~/lib/clock.server'
import { env, EnvError } from '~/lib/env.server'

const language = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || ''
const words = dictionary(language.startsWith('ru') ? 'ru' : 'en').exchange
const SHOWN_FAULTS = 200

type Call = { file: string; centre: string; firstDay: string | undefined; dryRun: boolean }

/** Ends the command with one sentence. */
class Refusal extends Error {}

async function main(): Promise<boolean> {
  const call = callOf(process.argv.slice(2))
  const read = await readFile(call.file)
  if (!read.ok) {
    printFaults(read.faults)
    return false
  }
  const db = await opened(env().databaseUrl)
  try {
    return await bringIn(read.programme, call, db)
  } finally {
    await db.$disconnect()
  }
}

/** A database that cannot be migrated or opened says why in one sentence. */
async function opened(url: string): Promise<Database> {
  try {
    await migrate(url)
    return await createDatabase(url)
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error))
  }
}

function callOf(args: string[]): Call {
  const { values, positionals } = parsed(args)
  const [file, ...rest] = positionals
  if (file === undefined || rest.length > 0) throw new Refusal(words.command.usage)
  const firstDay = values['first-day']
  if (firstDay !== undefined && !dayField.safeParse(firstDay).success) throw new Refusal(words.command.firstDay(firstDay))
  return { file, centre: values.centre, firstDay: firstDay && dayField.parse(firstDay), dryRun: values['dry-run'] }
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        centre: { type: 'string', default: 'kostroma' },
        'first-day': { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : String(error)}\n${words.command.usage}`)
  }
}

/** A file too large is not even opened. */
async function readFile(file: string): Promise<ReadResult> {
  const size = statSync(file, { throwIfNoEntry: false })
  if (!size?.isFile()) throw new Refusal(words.command.noFile(file))
  if (size.size > MAX_FILE_BYTES) return unreadable('tooBig')
  try {
    return await readProgrammeFile(readFileSync(file))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
    throw new Refusal(words.command.noFile(file))
  }
}

async function bringIn(programme: ImportedProgramme, call: Call, db: Database): Promise<boolean> {
  const edition = await currentEdition(db)
  if (!edition) throw new Refusal(words.command.editionUnknown)
  const result = await importProgramme(
    { ...call, editionId: edition.id, centreSlug: call.centre, programme, actorId: null, now: now() },
    db,
  )
  if (!result.ok && result.code !== 'refused') {
    if (result.code === 'busy') throw new Refusal(words.command.busy)
    if (result.code === 'editionUnknown') throw new Refusal(words.command.editionUnknown)
    const centres = await db.centre.findMany({ orderBy: { position: 'asc' }, select: { slug: true } })
    throw new Refusal(words.command.centreUnknown(call.centre, centres.map((centre) => centre.slug).join(', ')))
  }
  printReport(result.report, call.dryRun, result.ok)
  return result.ok
}

function printReport(report: ImportReport, dryRun: boolean, ok: boolean): void {
  printTable(report.rows.map((row) => [words.outcome[row.outcome], placeText(row.place, words), row.title, whyText(row, words)]))
  const { counts, newHalls, newPeople, missing } = report
  const wrote = counts.new + counts.changed > 0
  const lines = [
    words.summary.counts(counts),
    newHalls.length > 0 && words.summary.halls(newHalls.join(', ')),
    newPeople > 0 && words.summary.people(newPeople),
    missing.length > 0 && [words.summary.missing(missing.length), ...missing.map((s) => `  ${s.title} (${s.slug})`)].join('\n'),
    dryRun ? words.summary.dryRun : ok && wrote ? words.summary.drafts : words.summary.nothingWritten,
  ]
  console.log(`\n${lines.filter(Boolean).join('\n')}`)
}

function printFaults(faults: Fault[]): void {
  printTable(
    faults.slice(0, SHOWN_FAULTS).map((fault) => [words.outcome.refused, placeText(fault.place, words), fault.field, problemText(fault, words)]),
  )
  if (faults.length > SHOWN_FAULTS) console.log(words.summary.moreFaults(faults.length - SHOWN_FAULTS))
  console.log(`\n${words.summary.faults(faults.length)} ${words.summary.nothingWritten}`)
}

/** Columns as wide as their longest cell, up to a bound; the last one runs free. */
function printTable(rows: string[][]): void {
  const bound = 64
  const widths = (rows[0] ?? []).map((_, column) => Math.min(bound, Math.max(...rows.map((row) => [...(row[column] ?? '')].length))))
  for (const row of rows) {
    const cells = row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
    console.log(cells.join('  ').trimEnd())
  }
}

async function ended(): Promise<number> {
  try {
    return (await main()) ? 0 : 1
  } catch (error) {
    if (!(error instanceof Refusal) && !(error instanceof EnvError)) throw error
    console.error(error.message)
    return 1
  }
}

// On PostgreSQL the schema engine leaves a timer of ten seconds behind, which nobody should wait for.
process.exit(await ended())
