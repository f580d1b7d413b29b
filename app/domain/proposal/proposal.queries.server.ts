import type { Db } from '~/db/client.server'
import type { LocalizedText } from '~/i18n/locale'
import { foldText, matchesSearch } from '~/lib/search-text'
import { sentStates, type ProposalState } from './proposal.rules'
import { parseDays, parseLeaders } from './proposal.schema'

const centreShown = { id: true, slug: true, nameRu: true, nameEn: true, cityRu: true, cityEn: true, accent: true } as const

/** What a proposer may know: nothing of a decision before it is announced, so no version either. */
const ownColumns = {
  id: true,
  state: true,
  titleRu: true,
  titleEn: true,
  decisionReason: true,
  submittedAt: true,
  centre: { select: centreShown },
} as const

/** What an exhibitor proposes for an edition, the newest first. */
export async function proposalsOf({ exhibitorId, editionId }: { exhibitorId: string; editionId: string }, db: Db) {
  const rows = await db.proposal.findMany({ where: { exhibitorId, editionId }, select: ownColumns, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] })
  return rows.map((row) => ({ ...row, state: row.state as ProposalState }))
}

const wordColumns = {
  abstractRu: true,
  abstractEn: true,
  kind: true,
  format: true,
  language: true,
  ageMark: true,
  duration: true,
  seats: true,
  days: true,
  leaders: true,
  needs: true,
  note: true,
} as const

/** One proposal as its own exhibitor's members see it, with what was asked and answered; null for anybody else. */
export async function ownProposal({ id, exhibitorId, editionId }: { id: string; exhibitorId: string; editionId: string }, db: Db) {
  const row = await db.proposal.findFirst({
    where: { id, exhibitorId, editionId },
    select: { ...ownColumns, ...wordColumns, revision: true, messages: { select: { number: true, kind: true, text: true, at: true }, orderBy: { number: 'asc' } } },
  })
  return row && read(row)
}

function read<T extends { state: string; days: string; leaders: string }>(row: T) {
  return { ...row, state: row.state as ProposalState, days: parseDays(row.days), leaders: parseLeaders(row.leaders) }
}

type Seen = { editionId: string; centreIds: readonly string[] | null }
const seenBy = ({ editionId, centreIds }: Seen) => ({
  editionId,
  state: { in: [...sentStates] },
  ...(centreIds && { centreId: { in: [...centreIds] } }),
})

export type ProposalLine = {
  id: string
  state: ProposalState
  title: LocalizedText
  /** Empty for one that no exhibitor proposes. */
  brand: LocalizedText
  centre: LocalizedText
  format: string
  pendingVerb: string | null
  submittedAt: Date | null
}

/**
 * The proposals sent to an edition, of some centres or of all, the newest first; with how many there are in
 * each state of those that `q` and `centreId` leave.
 */
export async function proposalTable({ state, centreId, q, ...seen }: Seen & { state?: ProposalState | undefined; centreId?: string | undefined; q: string }, db: Db) {
  const rows = await db.proposal.findMany({
    where: { AND: [seenBy(seen), centreId ? { centreId } : {}] },
    select: {
      ...ownColumns,
      format: true,
      pendingVerb: true,
      leaders: true,
      exhibitor: { select: { brandRu: true, brandEn: true } },
    },
    orderBy: [{ submittedAt: 'desc' }, { id: 'asc' }],
  })
  const found = rows.filter((row) => !q || matchesSearch(foldText([row.titleRu, row.titleEn, row.leaders, row.exhibitor?.brandRu, row.exhibitor?.brandEn].join(' ')), q))
  const counts = Object.fromEntries(sentStates.map((one) => [one, found.filter((row) => row.state === one).length])) as Record<ProposalState, number>
  const lines: ProposalLine[] = found
    .filter((row) => !state || row.state === state)
    .map((row) => ({
      id: row.id,
      state: row.state as ProposalState,
      title: { ru: row.titleRu, en: row.titleEn },
      brand: { ru: row.exhibitor?.brandRu ?? '', en: row.exhibitor?.brandEn ?? '' },
      centre: { ru: row.centre?.cityRu ?? '', en: row.centre?.cityEn ?? '' },
      format: row.format,
      pendingVerb: row.pendingVerb,
      submittedAt: row.submittedAt,
    }))
  return { lines, counts }
}

/** How many wait for a decision, and how many decisions are not announced. */
export async function proposalCounts(seen: Seen, db: Db): Promise<{ waiting: number; pending: number }> {
  const where = seenBy(seen)
  const waiting = await db.proposal.count({ where: { AND: [where, { state: 'submitted', pendingVerb: null }] } })
  const pending = await db.proposal.count({ where: { AND: [where, { pendingVerb: { not: null } }] } })
  return { waiting, pending }
}

/** Decisions that are taken and not announced. */
export async function pendingProposals(seen: Seen, db: Db) {
  return db.proposal.findMany({
    where: { AND: [seenBy(seen), { pendingVerb: { not: null } }] },
    select: {
      ...{ id: true, version: true, titleRu: true, titleEn: true, pendingVerb: true, pendingReason: true },
      exhibitor: { select: { brandRu: true, brandEn: true } },
      centre: { select: { cityRu: true, cityEn: true } },
    },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
  })
}

/** One proposal with all that organisers see of it; null where there is none, or not of their centres. */
export async function proposalForOrganizer({ id, centreIds }: { id: string; centreIds: readonly string[] | null }, db: Db) {
  const row = await db.proposal.findFirst({
    where: { id, state: { in: [...sentStates] }, ...(centreIds && { centreId: { in: [...centreIds] } }) },
    include: {
      centre: { select: centreShown },
      exhibitor: { select: { slug: true, brandRu: true, brandEn: true, contactName: true, contactEmail: true, contactPhone: true } },
      messages: { orderBy: { number: 'asc' } },
    },
  })
  return row && read(row)
}
