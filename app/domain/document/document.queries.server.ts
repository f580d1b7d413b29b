import type { Db } from '~/db/client.server'
import type { LocalizedText } from '~/i18n/locale'
import { readContent, type DocumentKind } from './document.schema'

/** A paper in a list. */
export type DocumentHead = {
  id: string
  applicationId: string
  kind: DocumentKind
  number: string
  /** Kopecks. */
  total: number
  issuedAt: Date
  brand: LocalizedText
  /** Number of the paper that corrects this one; null while it is in force. */
  replacedBy: string | null
  /** Number of the paper it corrects. */
  replaces: string | null
}

const head = {
  id: true,
  applicationId: true,
  kind: true,
  number: true,
  total: true,
  issuedAt: true,
  replaces: { select: { number: true } },
  replacedBy: { select: { number: true } },
  application: { select: { exhibitor: { select: { brandRu: true, brandEn: true } } } },
} as const

/** Papers of an edition, or of one application of it, the latest first. */
export async function documentHeads(of: { editionId: string; applicationId?: string; kind?: DocumentKind | undefined }, db: Db): Promise<DocumentHead[]> {
  const { kind, ...where } = of
  const rows = await db.document.findMany({
    where: { ...where, ...(kind && { kind }) },
    orderBy: [{ issuedAt: 'desc' }, { number: 'desc' }],
    select: head,
  })
  return rows.map(({ application: { exhibitor }, replaces, replacedBy, ...row }) => ({
    ...row,
    kind: row.kind as DocumentKind,
    brand: { ru: exhibitor.brandRu, en: exhibitor.brandEn },
    replaces: replaces?.number ?? null,
    replacedBy: replacedBy?.number ?? null,
  }))
}

/**
 * All that a paper says, for somebody it belongs to: a member of the company it was issued to, or an
 * organiser (userId null). Null for anybody else.
 */
export async function documentContent({ id, userId }: { id: string; userId: string | null }, db: Db) {
  const row = await db.document.findFirst({
    where: { id, ...(userId === null ? {} : { application: { exhibitor: { members: { some: { userId } } } } }) },
    select: { content: true },
  })
  return row && readContent(row.content)
}

/** What an exhibitor sees of their papers in an edition, by the company they act for; null without an application. */
export async function ownDocuments({ applicationId }: { applicationId: string }, db: Db) {
  const rows = await db.document.findMany({
    where: { applicationId },
    orderBy: [{ issuedAt: 'desc' }, { number: 'desc' }],
    select: { id: true, kind: true, number: true, total: true, issuedAt: true, version: true, content: true, replacedBy: { select: { number: true } } },
  })
  return rows.map(({ content, replacedBy, ...row }) => ({
    ...row,
    kind: row.kind as DocumentKind,
    content: readContent(content),
    replacedBy: replacedBy?.number ?? null,
  }))
}
