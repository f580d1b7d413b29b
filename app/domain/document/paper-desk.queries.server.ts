import type { Db } from '~/db/client.server'
import { priceOfApplication } from '../application/application-price.rules'
import { isParticipating } from '../application/application.transitions'
import { mayOrderServices } from '../application/application.rules'
import { isOwn } from '../booth/booth.rules'
import { missingForPapers } from '../exhibitor/papers.rules'
import { applicationBalance, paymentEntries } from '../payment/payment.queries.server'
import { offeredServices } from '../service/service.queries.server'
import { documentHeads } from './document.queries.server'
import { issueProblem } from './document.rules'
import { documentKinds } from './document.schema'

/** Everything about the papers and the money of an application, for organisers; null when there is none. */
export async function paperDesk({ id, now }: { id: string; now: Date }, db: Db) {
  const application = await db.application.findUnique({
    where: { id },
    include: {
      exhibitor: true,
      edition: { include: { issuer: { select: { vatGround: true } } } },
      services: { include: { service: true } },
      claims: { include: { booth: { include: { category: true } } } },
    },
  })
  if (!application) return null
  const booths = application.claims.filter(isOwn).map(({ booth }) => ({ ...booth, rate: booth.category.rate }))
  const { editionId, edition, exhibitor } = application
  const heads = await documentHeads({ editionId, applicationId: id }, db)
  const inForce = heads.filter((head) => head.replacedBy === null)
  const facts = {
    approved: isParticipating(application.state),
    issuer: edition.issuer,
    vatPercent: edition.vatPercent,
    booths: booths.length,
    invoiced: inForce.some((head) => head.kind === 'invoice'),
    missing: missingForPapers(exhibitor),
  }
  const invoice = inForce.find((head) => head.kind === 'invoice')
  const price = booths.length > 0 ? priceOfApplication(booths, application, now).total : 0
  return {
    version: application.version,
    services: await offeredServices({ edition, orders: application.services, now }, db),
    mayReorder: mayOrderServices(application, edition, now),
    /** Kopecks: what the application costs now, where its invoice says another sum; else null. */
    newTotal: facts.approved && invoice && booths.length > 0 && invoice.total !== price ? price : null,
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
