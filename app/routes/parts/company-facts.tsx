import type { PayerType } from '~/domain/exhibitor/payer.rules'
import { useMessages } from '~/i18n/use-messages'

export type CompanyFactsData = {
  legalName: string
  payerType: string
  inn: string | null
  ogrn: string | null
  kpp: string | null
  foreignId: string | null
  /** Name of the country; null for Russia. */
  country: string | null
  brand: string
  city: string
  description: string[]
  website: string
  contact: string[]
  address: string[]
  bank: string[]
  signatory: string[]
}

/** A company as its own people see it: everything they have entered. */
export function CompanyFacts({ company }: { company: CompanyFactsData }) {
  const { applications: t, apply } = useMessages()
  const lines = (texts: string[]) => texts.filter(Boolean).join('\n')
  const rows: [string, string | null][] = [
    [t.legalName, company.legalName],
    [t.payer, apply.company.payerTypes[company.payerType as PayerType]?.[0] ?? ''],
    [t.inn, company.inn],
    [t.kpp, company.kpp],
    [company.payerType === 'sole_trader' ? t.ogrnip : t.ogrn, company.ogrn],
    [t.country, company.country],
    [t.foreignId, company.foreignId],
    [t.address, lines(company.address)],
    [t.bank, lines(company.bank)],
    [t.signatory, lines(company.signatory)],
    [apply.company.brandRu, company.brand],
    [t.city, company.city],
    [t.website, company.website],
    [t.contact, lines(company.contact)],
    [t.description, company.description.join('\n\n')],
  ]
  return (
    <dl className="facts facts--small">
      {rows.map(([term, value]) =>
        value ? (
          <div key={term}>
            <dt>{term}</dt>
            <dd className="pre-line">{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}
