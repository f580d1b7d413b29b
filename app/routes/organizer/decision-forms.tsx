import { approveForm, askForm, rejectForm, waitlistForm } from '~/domain/application/application.schema'
import { useMessages } from '~/i18n/use-messages'
import { Select } from '~/ui/form/select'
import { DecisionForm } from '../parts/decision-form'
import type { ApplicationResult } from './application-actions.server'

type Props = {
  version: number
  /** The decisions that may be taken now. */
  allowed: readonly string[]
  /** Free booths to choose from, for an application that has none; null where it has one. */
  booths: { value: string; label: string }[] | null
  result: ApplicationResult | undefined
}

/** What can be decided about an application, each with words that go into the mail; a no or a question without words is refused. */
export function DecisionForms(props: Props) {
  const t = useMessages().applications
  const { allowed, booths, version, result } = props
  const form = { version, result }
  const others = (['ask', 'waitlist'] as const).filter((verb) => allowed.includes(verb))
  return (
    <div className="decision">
      {allowed.includes('approve') ? (
        <DecisionForm {...form} intent="approve" schema={approveForm} label={t.approveReason} hint={t.approveHint} button={t.approve} mayBeQuiet={booths === null}>
          {booths ? <Select name="booth" label={t.chooseBooth} hint={t.chooseBoothHint} placeholder={t.chooseBoothNone} options={booths} required /> : null}
        </DecisionForm>
      ) : null}
      {allowed.includes('reject') ? (
        <DecisionForm {...form} intent="reject" schema={rejectForm} label={t.rejectReason} hint={t.rejectHint} button={t.reject} required mayBeQuiet look="danger" />
      ) : null}
      {others.length > 0 ? (
        <details className="unfold" open={others.some((verb) => verb === props.result?.intent)}>
          <summary>{t.otherDecision}</summary>
          <div className="unfold__body stack">
            {others.includes('ask') ? (
              <DecisionForm {...form} intent="ask" schema={askForm} label={t.askReason} hint={t.askHint} button={t.ask} required />
            ) : null}
            {others.includes('waitlist') ? (
              <DecisionForm {...form} intent="waitlist" schema={waitlistForm} label={t.waitlistReason} hint={t.waitlistHint} button={t.waitlist} mayBeQuiet />
            ) : null}
          </div>
        </details>
      ) : null}
    </div>
  )
}
