import type { PayerType } from '~/domain/exhibitor/exhibitor.schema'
import { useMessages } from '~/i18n/use-messages'

export type CompanyFactsData = {
  legalName: string
  payerType: string
  inn: string | null
  ogrn: string | null
  foreignId: string | null
  country: string
  brand: string
  city: string
  description: string[]
  website: string
  contact: string[]
}

/** A company as its own people see it: everything they have entered. */
export function CompanyFacts({ company }: { company: CompanyFactsData }) {
  const { applications: t, apply } = useMessages()
  const rows: [string, string | null][] = [
    [t.legalName, company.legalName],
    [t.payer, apply.company.payerTypes[company.payerType as PayerType]?.[0] ?? ''],
    [t.inn, company.inn],
    [company.payerType === 'sole_trader' ? t.ogrnip : t.ogrn, company.ogrn],
    [t.country, company.foreignId === null ? null : company.country],
    [t.foreignId, company.foreignId],
    [apply.company.brandRu, company.brand],
    [t.city, company.city],
    [t.website, company.website],
    [t.contact, company.contact.filter(Boolean).join('\n')],
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
