import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { CarriedFields } from '~/ui/form/carried'
import { Notice } from '~/ui/notice'
import { useKeptAnswer } from '../kept-answer'
import { InSight } from './in-sight'

/** What an action answers to a form of a page that was made for another company (acting-for.server.ts). */
type MadeForAnother = { madeFor: string; actsFor: string | null }

function useMadeForAnother(): MadeForAnother | null {
  const answer: unknown = useKeptAnswer()
  return answer !== null && typeof answer === 'object' && 'madeFor' in answer ? (answer as MadeForAnother) : null
}

/** The forms within say which company the page is about; an old page stays an old page, however often it is sent. */
export function ActingFor({ company, children }: { company: string; children: ReactNode }) {
  const another = useMadeForAnother()
  return <CarriedFields fields={{ actingFor: another?.madeFor ?? company }}>{children}</CarriedFields>
}

/** Says that nothing was done, because the page is about another company than they act for now. */
export function MadeForAnotherNotice() {
  const another = useMadeForAnother()
  const { pathname } = useLocation()
  const t = useMessages().desk.another
  const l = useLocale()
  if (!another) return null
  return (
    <InSight of={another}>
      <Notice kind="bad" announce title={another.actsFor === null ? t.none : t.title(another.actsFor)}>
        <p>{t.text}</p>
        <noscript>
          <p>{t.native}</p>
        </noscript>
        <div className="actions">
          <a href={pathname} target="_blank" rel="noopener">
            {another.actsFor === null ? t.openNone : t.open(another.actsFor)}
          </a>
          {another.actsFor === null ? null : (
            <a href={paths.exhibitorTeam(l)} target="_blank" rel="noopener">
              {t.back}
            </a>
          )}
        </div>
      </Notice>
    </InSight>
  )
}
