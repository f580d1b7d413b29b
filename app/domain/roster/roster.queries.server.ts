import { createHash } from 'node:crypto'
import type { Db } from '~/db/client.server'
import { dictionary } from '~/i18n/dictionary'
import { locales } from '~/i18n/locale'
import { foldText } from '~/lib/search-text'
import { products } from '../application/application.schema'
import { boothState } from '../booth/booth.rules'
import { countries, countryName } from '../exhibitor/countries.rules'
import { identityOf, readRows, type RosterCompany, type RosterRow, type RowError } from './roster.rules'
import type { MatchForm, RosterTable } from './roster.schema'

/** What becomes of a row: a new company, a known one that gets an application, nothing, or nothing because of its errors. */
export type Verdict = 'new' | 'known' | 'exists' | 'error'

export type PlannedRow = { line: number; name: string } & (
  | { verdict: 'new' | 'known'; company: RosterCompany; boothIds: string[] }
  | { verdict: 'exists'; applicationId: string }
  | { verdict: 'error'; errors: RowError[] }
)

/** A table that somebody is importing: theirs, and not over. Null where there is none. */
export async function rosterOf({ id, organizerId, editionId, now }: { id: string; organizerId: string; editionId: string; now: Date }, db: Db) {
  const row = await db.roster.findFirst({ where: { id, organizerId, editionId, expiresAt: { gt: now } } })
  if (!row) return null
  const { table, columns, report, ...rest } = row
  return {
    ...rest,
    state: rest.state as MatchForm['state'],
    table: JSON.parse(table) as RosterTable,
    columns: JSON.parse(columns) as MatchForm['columns'],
    report: report === '' ? null : (JSON.parse(report) as ReportRow[]),
  }
}
export type Roster = NonNullable<Awaited<ReturnType<typeof rosterOf>>>

/** What became of a row that was to be written. */
export type ReportRow = { line: number; name: string; outcome: Verdict | 'booth'; applicationId?: string; errors?: RowError[] }

const wordsOf = () => ({
  products: new Map(products.flatMap((key) => [[foldText(key), key] as const, ...locales.map((l) => [foldText(dictionary(l).exhibitors.products[key]), key] as const)])),
  countries: new Map(countries.flatMap((code) => locales.map((l) => [foldText(countryName(code, l)), code] as const))),
})
let words: ReturnType<typeof wordsOf> | undefined

/** What the import would do, row by row, as things stand now. Writes nothing. */
export async function planRoster({ table, columns, editionId, now }: { table: RosterTable; columns: MatchForm['columns']; editionId: string; now: Date }, db: Db): Promise<PlannedRow[]> {
  const rows = readRows(table, columns, (words ??= wordsOf()))
  const known = await knownCompanies(editionId, db)
  const booths = await db.booth.findMany({ where: { plan: { editionId } }, select: { id: true, code: true, blocked: true, claim: true } })
  const byCode = new Map(booths.map((booth) => [booth.code.toLocaleUpperCase('ru'), booth]))
  const seen = new Set<string>()
  const given = new Set<string>()
  return rows.map((row): PlannedRow => {
    if (!row.ok) return { ...at(row), verdict: 'error', errors: row.errors }
    const { company } = row
    const identity = identityOf(company)
    if (seen.has(identity)) return { ...at(row), verdict: 'error', errors: [{ field: identity.startsWith('name:') ? 'legalName' : 'inn', key: 'row.twice' }] }
    seen.add(identity)
    const match = known.find(company)
    if (match?.applicationId) return { ...at(row), verdict: 'exists', applicationId: match.applicationId }
    const errors: RowError[] = []
    const wanted = company.booths.map((code) => byCode.get(code))
    if (wanted.some((booth) => !booth)) errors.push({ field: 'booth', key: 'booth.unknown' })
    else if (wanted.some((booth) => given.has(booth!.id))) errors.push({ field: 'booth', key: 'booth.twice' })
    else if (wanted.some((booth) => boothState(booth!, now) !== 'free')) errors.push({ field: 'booth', key: 'booth.taken' })
    if (errors.length > 0) return { ...at(row), verdict: 'error', errors }
    const boothIds = wanted.map((booth) => booth!.id)
    for (const id of boothIds) given.add(id)
    return { ...at(row), verdict: match ? 'known' : 'new', company, boothIds }
  })
}

const at = ({ line, name }: RosterRow) => ({ line, name })

type Known = { id: string; inn: string | null; foreignId: string | null; country: string; legalName: string; applications: { id: string }[] }

/** Finds a company among those there are: by its number; by its name where one of both has no number. */
export function companyIndex(companies: readonly Known[]) {
  const byIdentity = new Map(companies.map((one) => [identityOf(one), one]))
  const byName = new Map(companies.map((one) => [foldText(one.legalName), one]))
  return {
    find(company: RosterCompany): { exhibitorId: string; applicationId: string | null } | null {
      const hasNumber = company.inn !== null || company.foreignId !== null
      const named = byName.get(foldText(company.legalName))
      const found = byIdentity.get(identityOf(company)) ?? (hasNumber && named && (named.inn ?? named.foreignId) !== null ? undefined : named)
      return found ? { exhibitorId: found.id, applicationId: found.applications[0]?.id ?? null } : null
    },
  }
}

async function knownCompanies(editionId: string, db: Db) {
  return companyIndex(
    await db.exhibitor.findMany({
      select: { id: true, inn: true, foreignId: true, country: true, legalName: true, applications: { where: { editionId }, select: { id: true } } },
    }),
  )
}

/** Names what an organiser was shown: the file, how its columns are read, and what would become of each row. SHA-256, hex. */
export function nameOfPlan({ table, columns, state, invite }: Pick<Roster, 'table' | 'columns' | 'state' | 'invite'>, plan: readonly PlannedRow[]): string {
  const verdicts = plan.map(({ line, verdict }) => [line, verdict])
  return createHash('sha256').update(JSON.stringify({ table, columns, state, invite, verdicts })).digest('hex')
}
