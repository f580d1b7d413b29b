import type { Db } from '~/db/client.server'
import { isParticipating } from '../application/application.transitions'
import { missingForPapers } from '../exhibitor/papers.rules'
import { applicationBalance, paymentEntries } from '../payment/payment.queries.server'
import { documentHeads } from './document.queries.server'
import { issueProblem } from './document.rules'
import { documentKinds } from './document.schema'

/** Everything about the papers and the money of an application, for organisers; null when there is none. */
export async function paperDesk(id: string, db: Db) {
  const application = await db.application.findUnique({
    where: { id },
    select: {
      state: true,
      editionId: true,
      requisitesOpenAt: true,
      exhibitor: true,
      edition: { select: { vatPercent: true, issuer: { select: { vatGround: true } } } },
      _count: { select: { claims: true } },
    },
  })
  if (!application) return null
  const { editionId, edition, exhibitor } = application
  const heads = await documentHeads({ editionId, applicationId: id }, db)
  const inForce = heads.filter((head) => head.replacedBy === null)
  const facts = {
    approved: isParticipating(application.state),
    issuer: edition.issuer,
    vatPercent: edition.vatPercent,
    booths: application._count.claims,
    invoiced: inForce.some((head) => head.kind === 'invoice'),
    missing: missingForPapers(exhibitor),
  }
  return {
    brand: { ru: exhibitor.brandRu, en: exhibitor.brandEn },
    heads,
    /** Of each kind the paper in force, and why none, or no corrected one, can be issued now. */
    kinds: documentKinds.map((kind) => {
      const current = inForce.find((head) => head.kind === kind) ?? null
      const currentId = current?.id ?? null
      return { kind, current, problem: issueProblem(kind, currentId, { ...facts, currentId }) }
    }),
    /** Whether the exhibitor may change what the contract was made with; null without a contract in a living application. */
    requisites: facts.approved && inForce.some((head) => head.kind === 'contract') ? (application.requisitesOpenAt ? ('open' as const) : ('locked' as const)) : null,
    balance: await applicationBalance(id, db),
    entries: await paymentEntries({ editionId, applicationId: id }, db),
  }
}
