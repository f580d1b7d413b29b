import type { RequisitesLock } from '~/domain/exhibitor/profile.queries.server'
import { useMessages } from '~/i18n/use-messages'
import { Notice } from '~/ui/notice'
import { CompanyFacts, type CompanyFactsData } from '../parts/company-facts'

/** Why the requisites are only shown, and what they are. */
export type ShownLock = { why: RequisitesLock; facts: CompanyFactsData }

/** Requisites that may not be changed, with the reason. */
export function LockedRequisites({ lock: { why, facts } }: { lock: ShownLock }) {
  const t = useMessages().desk.profile
  const shown = { ...facts, brand: '', city: '', description: [], website: '', contact: [], address: facts.address.slice(0, 1) }
  return (
    <section className="section stack" id="requisites">
      <h2 className="subheading">{t.requisites}</h2>
      <Notice title={t.locked[why]}>
        <p>{t.lockedText[why]}</p>
      </Notice>
      <CompanyFacts company={shown} />
    </section>
  )
}
