import type { Transaction } from '~/db/client.server'
import { formatArea } from '~/i18n/area'
import { addDays, dayIn } from '~/lib/dates'
import type { LockedApplication } from '../application/draft.server'
import { compareCodes } from '../booth/booth.rules'
import { parseCancellationFees } from '../application/cancellation.rules'
import { priceOfApplication } from '../application/application-price.rules'
import { homeZone } from '../edition/jewellers-day.server'
import type { Issuer } from '../issuer/issuer.queries.server'
import { actSections, basisOf, contractSections } from './contract-text.rules'
import { purposeOf } from './document.rules'
import { readContent, type DocumentKind, type PaperContent, type Party } from './document.schema'
import { paperLines } from './paper-lines.rules'
import { paymentQr } from './payment-qr.rules'

type Draft = {
  kind: DocumentKind
  number: string
  application: LockedApplication
  issuer: Issuer
  /** The contract in force, and the paper to be corrected. */
  contract: { content: string } | null
  replaces: { content: string } | null
  now: Date
}

/** Everything a new paper says, from what stands in the database at this moment. */
export function contentOf({ kind, number, application, issuer, contract, replaces, now }: Draft): PaperContent {
  const { edition } = application
  const day = dayIn(now, homeZone)
  const booths = boothsOf(application)
  const price = priceOfApplication(booths, application, now)
  const sums = { net: price.net, vat: price.vat, vatPercent: edition.vatPercent, vatGround: issuer.vatGround, total: price.total }
  const festival = edition.titleRu
  const named = booths.map((booth) => ({ ...booth, area: formatArea(booth.area, 'ru', true) }))
  const sections = {
    contract: () => contractSections({ ...edition, ...sums, festival, booths: named, payDays: issuer.payDays, cancellationFees: parseCancellationFees(edition.cancellationFees) }),
    invoice: () => [],
    act: () => actSections({ ...edition, festival }),
  }
  const invoice = kind === 'invoice'
  return {
    kind,
    number,
    day,
    festival,
    place: 'Кострома',
    seller: sellerOf(issuer),
    buyer: buyerOf(application),
    accountant: issuer.accountant,
    basis: kind === 'contract' ? '' : basisOf(contract && referenceTo(contract), festival),
    lines: paperLines(price, booths),
    ...sums,
    payBy: invoice ? addDays(day, issuer.payDays) : null,
    qr: invoice ? paymentQr({ ...qrOf(issuer), number, day, sum: price.total, purpose: purposeOf({ number, day, ...sums }) }) : null,
    sections: sections[kind](),
    replaces: replaces && referenceTo(replaces),
  }
}

function referenceTo({ content }: { content: string }) {
  const { number, day } = readContent(content)
  return { number, day }
}

function boothsOf({ claims }: LockedApplication) {
  return claims
    .map(({ booth }) => ({
      code: booth.code,
      hall: booth.plan.hall.nameRu,
      category: booth.category.nameRu,
      area: booth.area,
      rate: booth.category.rate,
      openSides: booth.openSides,
    }))
    .sort((a, b) => compareCodes(a.code, b.code))
}

function sellerOf(issuer: Issuer): Party {
  const { name, inn, kpp, ogrn, address } = issuer
  return {
    name,
    inn,
    kpp,
    ogrn,
    foreignId: null,
    address,
    contact: [issuer.phone, issuer.email].filter(Boolean).join(', '),
    signatory: { post: issuer.signatoryPost, name: issuer.signatoryName, basis: issuer.basis },
    bank: { name: issuer.bankName, bic: issuer.bic, account: issuer.account, corrAccount: issuer.corrAccount },
  }
}

function buyerOf({ exhibitor }: LockedApplication): Party {
  return {
    name: exhibitor.legalName,
    inn: exhibitor.inn,
    kpp: exhibitor.kpp,
    ogrn: exhibitor.ogrn,
    foreignId: exhibitor.foreignId,
    address: exhibitor.legalAddress || exhibitor.cityRu,
    contact: [exhibitor.contactPhone, exhibitor.contactEmail].filter(Boolean).join(', '),
    signatory: exhibitor.signatoryName ? { post: exhibitor.signatoryPost, name: exhibitor.signatoryName, basis: exhibitor.signatoryBasis } : null,
    bank: exhibitor.account ? { name: exhibitor.bankName, bic: exhibitor.bic, account: exhibitor.account, corrAccount: exhibitor.corrAccount || null } : null,
  }
}

function qrOf(issuer: Issuer) {
  const { shortName, account, bankName, bic, corrAccount, inn, kpp } = issuer
  return { name: shortName, account, bankName, bic, corrAccount, inn, kpp }
}

/** The papers of an application that are in force, by kind: of each the latest. */
export async function papersInForce(applicationId: string, tx: Transaction) {
  const rows = await tx.document.findMany({ where: { applicationId }, orderBy: { version: 'asc' } })
  return new Map(rows.map((row) => [row.kind as DocumentKind, row]))
}
