import type { Db } from '~/db/client.server'
import type { LocalizedText } from '~/i18n/locale'
import { dayIn } from '~/lib/dates'
import { isParticipating } from '../application/application.transitions'
import { isLive, isOwn } from '../booth/booth.rules'
import { boothPrice } from '../booth/price.rules'
import { priceTerms } from '../booth/terms.rules'
import { readContent } from '../document/document.schema'
import { homeZone } from '../edition/jewellers-day.server'
import { addMoney, noMoney, splitMoney, weeksOf, type Money } from './money-figures.rules'
import { balanceOf, keptOf } from './payment.rules'

export type MoneyGroup = { key: string; name: LocalizedText; money: Money }

/** The key of what belongs to no booth: fees kept of those who gave theirs up. */
export const withoutBooth = 'none'

/**
 * The money of an edition: in all, by hall and category of the booths it is for, and by week. The sums are
 * those of the balances (`invoicedApplications`), to the kopeck. What an application with several booths owes is
 * split by their prices. Contracts count while their exhibitor takes part.
 */
export async function moneyFigures({ editionId, now }: { editionId: string; now: Date }, db: Db) {
  const edition = await db.edition.findUniqueOrThrow({ where: { id: editionId } })
  const { sideSurcharges } = priceTerms(edition)
  const plans = await db.floorPlan.findMany({ where: { editionId }, orderBy: [{ position: 'asc' }, { id: 'asc' }], include: { hall: true } })
  const categories = await db.boothCategory.findMany({ where: { editionId }, orderBy: [{ position: 'asc' }, { id: 'asc' }] })
  const applications = await db.application.findMany({
    where: { editionId, documents: { some: { kind: { in: ['contract', 'invoice'] } } } },
    select: {
      id: true,
      state: true,
      cancellationFee: true,
      claims: { select: { kind: true, expiresAt: true, booth: { select: { area: true, openSides: true, planId: true, categoryId: true, category: { select: { rate: true } } } } } },
      documents: { where: { kind: { in: ['contract', 'invoice'] } }, orderBy: { version: 'asc' }, select: { kind: true, version: true, total: true, issuedAt: true } },
      payments: { select: { amount: true, paidOn: true } },
    },
  })
  // Of all papers only the invoices in force are opened: their content is long.
  const inForce = await db.document.findMany({ where: { editionId, kind: 'invoice', replacedBy: null }, select: { applicationId: true, content: true } })
  const lastDays = new Map(inForce.map(({ applicationId, content }) => [applicationId, readContent(content).payBy]))
  const today = dayIn(now, homeZone)
  const shares = applications.flatMap((application) => {
    const money = moneyOf(application, lastDays.get(application.id) ?? null, today)
    const booths = application.claims.filter((claim) => isOwn(claim) && isLive(claim, now)).map(({ booth }) => ({ ...booth, weight: boothPrice({ ...booth, rate: booth.category.rate }, sideSurcharges) }))
    if (booths.length === 0) return [{ planId: withoutBooth, categoryId: withoutBooth, money }]
    const parts = splitMoney(money, booths.map(({ weight }) => weight))
    return booths.map(({ planId, categoryId }, index) => ({ planId, categoryId, money: parts[index]! }))
  })
  const sum = (some: typeof shares) => some.reduce((total, { money }) => addMoney(total, money), noMoney)
  const groups = (named: { key: string; name: LocalizedText }[], by: 'planId' | 'categoryId'): MoneyGroup[] =>
    [...named, { key: withoutBooth, name: { ru: '', en: '' } }]
      .map((group) => ({ ...group, money: sum(shares.filter((share) => share[by] === group.key)) }))
      .filter(({ key, money }) => key !== withoutBooth || Object.values(money).some((kopecks) => kopecks !== 0))
  return {
    all: sum(shares),
    halls: groups(plans.map(({ id, hall }) => ({ key: id, name: { ru: hall.nameRu, en: hall.nameEn } })), 'planId'),
    categories: groups(categories.map(({ id, nameRu, nameEn }) => ({ key: id, name: { ru: nameRu, en: nameEn } })), 'categoryId'),
    weeks: weeksOf(applications.flatMap(billedOf), applications.filter(isBilled).flatMap(({ payments }) => payments.map(({ paidOn, amount }) => ({ day: paidOn, amount })))),
  }
}

type Papered = {
  state: string
  cancellationFee: number | null
  documents: { kind: string; version: number; total: number; issuedAt: Date }[]
  payments: { amount: number; paidOn: string }[]
}

const invoicesOf = ({ documents }: Pick<Papered, 'documents'>) => documents.filter(({ kind }) => kind === 'invoice')
const isBilled = (application: Papered) => invoicesOf(application).length > 0

function moneyOf(application: Papered, payBy: string | null, today: string): Money {
  const invoices = invoicesOf(application)
  // Money is booked on an invoice only, so without one there is none.
  const balance = balanceOf(invoices, invoices.length > 0 ? application.payments : [], keptOf(application))
  const contract = application.documents.filter(({ kind }) => kind === 'contract').at(-1)
  return {
    contracted: contract && isParticipating(application.state) ? contract.total : 0,
    ...balance,
    overdue: payBy !== null && payBy < today ? Math.max(0, balance.due) : 0,
  }
}

/** What each invoice added to what was asked for: a corrected one only the difference. */
function billedOf(application: Papered): { day: string; amount: number }[] {
  return invoicesOf(application).map(({ issuedAt, total }, index, all) => ({ day: dayIn(issuedAt, homeZone), amount: total - (all[index - 1]?.total ?? 0) }))
}
