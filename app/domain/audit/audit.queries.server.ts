import type { Db } from '~/db/client.server'
import { addDays } from '~/lib/dates'
import { foldText, matchesSearch } from '~/lib/search-text'
import { instantOf } from '~/lib/wall-time'
import { homeZone } from '../edition/jewellers-day.server'
import type { AuditFilter } from './audit.schema'

export type AuditLine = {
  id: string
  at: Date
  /** Address of mail; null for the product itself, or for somebody whose account is gone. */
  actor: string | null
  action: string
  subject: string
  /** JSON of AuditFacts.details. */
  details: string
}

/** Companies that a search may mean, at most: each stands for its applications too. */
const maxCompanies = 200

/**
 * The log, the newest first, a page at a time: `before` is the last line of the page above. With a subject
 * ("application:<id>") only what happened to that; the other filters narrow it further.
 */
export async function auditLog({ limit, ...filter }: Partial<AuditFilter> & { limit: number }, db: Db): Promise<AuditLine[]> {
  const conditions = await conditionsOf(filter, db)
  const rows = await db.auditEntry.findMany({ where: { AND: conditions }, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: limit })
  const ids = [...new Set(rows.flatMap((row) => row.actorId ?? []))]
  const users = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, email: true } })
  const emails = new Map(users.map((user) => [user.id, user.email]))
  return rows.map(({ actorId, ...row }) => ({ ...row, actor: actorId ? (emails.get(actorId) ?? null) : null }))
}

async function conditionsOf({ who, noun, from, until, subject, q, before }: Partial<AuditFilter>, db: Db) {
  return [
    ...(before ? [{ OR: [{ at: { lt: before.at } }, { at: before.at, id: { lt: before.id } }] }] : []),
    ...(subject ? [{ subject }] : []),
    ...(noun ? [{ action: { startsWith: `${noun}.` } }] : []),
    ...(from ? [{ at: { gte: instantOf(from, '00:00', homeZone) } }] : []),
    ...(until ? [{ at: { lt: instantOf(addDays(until, 1), '00:00', homeZone) } }] : []),
    ...(q ? [{ subject: { in: await subjectsOf(q, db) } }] : []),
    ...(who === undefined ? [] : [await actorsOf(who, db)]),
  ]
}

async function actorsOf(who: string, db: Db) {
  if (who === 'system') return { actorId: null }
  if (who !== 'others') return { actorId: who }
  const organizers = (await auditActors(db)).map(({ id }) => id)
  return { AND: [{ actorId: { not: null } }, { actorId: { notIn: organizers } }] }
}

/** What the log says of companies by that name: them and their applications. */
async function subjectsOf(q: string, db: Db): Promise<string[]> {
  const companies = await db.exhibitor.findMany({ select: { id: true, searchText: true, legalName: true, applications: { select: { id: true } } } })
  return companies
    .filter(({ searchText, legalName }) => matchesSearch(`${searchText} ${foldText(legalName)}`, q))
    .slice(0, maxCompanies)
    .flatMap(({ id, applications }) => [`exhibitor:${id}`, ...applications.map((application) => `application:${application.id}`)])
}

/** Organisers, whom the log can be asked for, by address. */
export async function auditActors(db: Db): Promise<{ id: string; email: string }[]> {
  return db.user.findMany({
    where: { OR: [{ festivalOrganizer: { isNot: null } }, { centreOrganizers: { some: {} } }] },
    select: { id: true, email: true },
    orderBy: { email: 'asc' },
  })
}
