import type { Db } from '~/db/client.server'
import { ownDocuments } from '../document/document.queries.server'
import type { DocumentKind } from '../document/document.schema'
import type { Edition } from '../edition/edition.queries.server'
import { homeZone } from '../edition/jewellers-day.server'
import { missingForPapers } from '../exhibitor/papers.rules'
import { applicationBalance } from '../payment/payment.queries.server'
import type { OwnApplication, ownApplication } from './application.queries.server'
import type { TimelineFacts } from './timeline.rules'

type Own = { company: NonNullable<Awaited<ReturnType<typeof ownApplication>>['company']>; application: OwnApplication | null; edition: Edition }

/** What the timeline of an exhibitor is made from. */
export async function timelineFacts({ company, application, edition }: Own, db: Db): Promise<TimelineFacts> {
  const id = application?.id
  const documents = id ? await ownDocuments({ applicationId: id }, db) : []
  const inForce = (kind: DocumentKind) => documents.find((document) => document.kind === kind && document.replacedBy === null)
  const issued = (kind: DocumentKind) => inForce(kind)?.issuedAt ?? null
  const balance = id ? await applicationBalance(id, db) : null
  const last = id ? await db.payment.findFirst({ where: { applicationId: id, kind: 'payment' }, orderBy: { paidOn: 'desc' }, select: { paidOn: true } }) : null
  return {
    application,
    edition,
    papers: { contract: issued('contract'), invoice: issued('invoice'), act: issued('act') },
    invoice: { payBy: inForce('invoice')?.content.payBy ?? null, due: balance?.due ?? 0, lastPaidOn: last?.paidOn ?? null },
    missing: missingForPapers(company).length,
    services: application?.services.reduce((sum, order) => sum + order.quantity, 0) ?? 0,
    passes: id ? await db.pass.count({ where: { applicationId: id } }) : 0,
    timeZone: homeZone,
  }
}
