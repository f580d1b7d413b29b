import { Link } from '@remix-run/react'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Icon } from '~/ui/icon'
import { ActingFor, MadeForAnotherNotice } from './acting-for'

/**
 * A step of the application: where one is, the way to the others, the title. Every step can be revisited;
 * one is reachable once all before it are done.
 */
export function StepFrame({ step, actingFor, done, title, lead, children }: {
  step: number
  /** Id of the company it is about, empty before there is one; its forms say so. */
  actingFor: string
  done: readonly boolean[]
  title: string
  lead?: string | undefined
  children: ReactNode
}) {
  const t = useMessages().apply
  const l = useLocale()
  const addresses = [paths.apply(l), paths.applyProducts(l), paths.applyBooth(l), paths.applyReview(l)]
  return (
    <div className="page page-start page-end">
      <nav className="steps" aria-label={t.stepsLabel}>
        <ol>
          {t.steps.map((name, k) => {
            const reachable = done.slice(0, k).every(Boolean)
            const label = (
              <>
                <span className="steps__mark" aria-hidden="true">
                  {done[k] && k + 1 !== step ? <Icon of={Check} size="small" /> : k + 1}
                </span>
                {name}
                {done[k] && k + 1 !== step ? <span className="visually-hidden">, {t.stepDone}</span> : null}
              </>
            )
            return (
              <li key={name} className={done[k] ? 'is-done' : undefined} aria-current={k + 1 === step ? 'step' : undefined}>
                {reachable && k + 1 !== step ? <Link to={addresses[k] ?? ''}>{label}</Link> : <span>{label}</span>}
              </li>
            )
          })}
        </ol>
      </nav>
      <div className="page-head">
        <div>
          <p className="page-head__step">{t.step(step, t.steps.length)}</p>
          <h1>{title}</h1>
        </div>
        {lead ? <p>{lead}</p> : null}
      </div>
      <div className="step-body">
        <MadeForAnotherNotice />
        <ActingFor company={actingFor}>{children}</ActingFor>
      </div>
    </div>
  )
}
