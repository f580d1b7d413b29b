import { Link } from '@remix-run/react'
import type { TimelineState, TimelineStep } from '~/domain/application/timeline.rules'
import { useMessages } from '~/i18n/use-messages'

export type ShownStep = {
  step: TimelineStep
  state: TimelineState
  label: string
  /** When, in words; empty where nobody knows. */
  when: string
  note: string
  /** Where it is done; null where there is nothing to press. */
  to: string | null
}

const looks = { done: 'state state--good', due: 'state state--wait', overdue: 'state state--bad', later: 'state state--quiet' } as const

/** What was, what is due and what lies ahead: each with its time, its state in words, and one link. */
export function DeskTimeline({ steps }: { steps: readonly ShownStep[] }) {
  const t = useMessages().desk.timeline
  return (
    <section aria-labelledby="timeline">
      <h2 className="small-title" id="timeline">
        {t.title}
      </h2>
      <ol className="track track--steps">
        {steps.map(({ step, state, label, when, note, to }) => (
          <li key={step} className={state === 'done' ? 'is-done' : state === 'later' ? undefined : 'is-due'}>
            <b>{to ? <Link to={to}>{label}</Link> : label}</b>
            {when || note ? (
              <span>
                {when}
                {note ? <small>{note}</small> : null}
              </span>
            ) : null}
            {t.states[state] ? <span className={looks[state]}>{t.states[state]}</span> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
