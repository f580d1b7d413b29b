import { createHash } from 'node:crypto'
import type { Db, Transaction } from '~/db/client.server'
import { inTransaction } from '~/db/transaction.server'
import { addDays } from '~/lib/dates'
import { instantOf } from '~/lib/wall-time'
import { advance } from '../application/advance.server'
import { isParticipating, mayStep } from '../application/application.transitions'
import { lockApplication, type LockedApplication } from '../application/draft.server'
import { writeAudit } from '../audit/audit.commands.server'
import { homeZone } from '../edition/jewellers-day.server'
import { followMoney } from '../payment/payment.commands.server'
import { applicationBalance } from '../payment/payment.queries.server'
import { paymentState } from '../payment/payment.rules'
import { missingForPapers } from '../exhibitor/papers.rules'
import { contentOf, papersInForce } from './content.server'
import { tellOfDocument } from './document.mail.server'
import { issueProblem, numberOf, type IssueRefusal } from './document.rules'
import type { DocumentKind } from './document.schema'

type Issuing = {
  applicationId: string
  kind: DocumentKind
  /** Id of the paper this one corrects; null for the first of its kind. */
  replaces: string | null
  organizerId: string
  baseUrl: string
  now: Date
}

/**
 * Issues a paper to an exhibitor: numbers it, freezes all it says, tells the exhibitor. Of two organisers
 * who issue the same at once the second is refused, and a refused one takes no number.
 */
export function issueDocument(
  issuing: Issuing,
  db: Db,
): Promise<{ ok: true; id: string; number: string } | { ok: false; code: IssueRefusal }> {
  const { applicationId, kind, replaces, organizerId, now } = issuing
  return inTransaction(db, async (tx) => {
    const application = await lockApplication({ applicationId, userId: null }, now, tx)
    if (!application) return { ok: false, code: 'wrong-state' }
    const issued = await writeDocument({ application, kind, replaces, organizerId, now }, tx)
    if (!issued.ok) return issued
    await writeAudit(tx, {
      actorId: organizerId,
      action: replaces ? 'document.replace' : 'document.issue',
      subject: `application:${applicationId}`,
      details: { brand: application.exhibitor.brandRu, kind, number: issued.document.number },
      now,
    })
    await followPaper(application, kind, issued.content.payBy, { organizerId, now }, tx)
    await tellOfDocument(application, issued.document, issuing.baseUrl, now, tx)
    return { ok: true, id: issued.document.id, number: issued.document.number }
  })
}

/**
 * A contract or an invoice moves the application on, unless it is further already; the invoice says by when it
 * is to be paid. A corrected one says so anew, and may ask for more or less than was paid.
 */
async function followPaper(application: LockedApplication, kind: DocumentKind, payBy: string | null, { organizerId, now }: { organizerId: string; now: Date }, tx: Transaction) {
  const verb = { contract: 'send-contract', invoice: 'invoice', act: null }[kind] as 'send-contract' | 'invoice' | null
  const data = payBy && application.edition.paymentDays !== null ? { payBy: instantOf(addDays(payBy, 1), '00:00', homeZone) } : {}
  if (verb && mayStep(verb, application.state, 'organizer')) return void (await advance(application, { verb, by: 'organizer', actorId: organizerId, data, now }, tx))
  if (kind !== 'invoice') return
  if (data.payBy && mayStep('expire', application.state, 'system')) {
    await tx.application.update({ where: { id: application.id }, data: { ...data, version: { increment: 1 } } })
  }
  await followMoney(application, paymentState(await applicationBalance(application.id, tx)), { actorId: organizerId, now }, tx)
}

type Writing = Pick<Issuing, 'kind' | 'replaces' | 'now'> & { application: LockedApplication; organizerId: string | null }

/** Writes a paper of a locked application, without telling anybody. */
export async function writeDocument({ application, kind, replaces, organizerId, now }: Writing, tx: Transaction) {
  const { id: applicationId, edition, claims } = application
  const issuer = await tx.issuer.findUnique({ where: { editionId: edition.id } })
  const inForce = await papersInForce(applicationId, tx)
  const current = inForce.get(kind) ?? null
  const problem = issueProblem(kind, replaces, {
    approved: isParticipating(application.state),
    issuer,
    vatPercent: edition.vatPercent,
    booths: claims.length,
    invoiced: inForce.has('invoice'),
    missing: missingForPapers(application.exhibitor),
    currentId: current?.id ?? null,
  })
  if (problem || !issuer) return { ok: false, code: problem ?? 'no-issuer' } as const
  const sequence = await nextSequence(kind, edition.year, tx)
  const number = numberOf(kind, edition.year, sequence)
  const content = contentOf({ kind, number, application, issuer, contract: inForce.get('contract') ?? null, replaces: current, now })
  const json = JSON.stringify(content)
  const document = await tx.document.create({
    data: {
      editionId: edition.id,
      applicationId,
      kind,
      year: edition.year,
      sequence,
      number,
      version: (current?.version ?? 0) + 1,
      replacesId: current?.id ?? null,
      total: content.total,
      content: json,
      contentHash: createHash('sha256').update(json).digest('hex'),
      issuedAt: now,
      issuedById: organizerId,
    },
  })
  return { ok: true, document, content } as const
}

/**
 * The next number of a kind in a year. The row stays locked until the transaction ends, and a transaction
 * that is rolled back gives its number back: no gaps. In SQL, because Prisma's upsert is two statements.
 */
async function nextSequence(kind: DocumentKind, year: number, tx: Transaction): Promise<number> {
  const rows = await tx.$queryRaw<{ last: number | bigint }[]>`
    INSERT INTO "DocumentCounter" ("year", "kind", "last") VALUES (${year}, ${kind}, 1)
    ON CONFLICT ("year", "kind") DO UPDATE SET "last" = "DocumentCounter"."last" + 1
    RETURNING "last"`
  return Number(rows[0]!.last)
}
