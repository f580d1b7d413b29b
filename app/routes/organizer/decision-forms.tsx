import type { ReactNode } from 'react'
import type { z } from 'zod'
import { approveForm, askForm, rejectForm, waitlistForm } from '~/domain/application/application.schema'
import { useMessages } from '~/i18n/use-messages'
import { Checkbox } from '~/ui/form/checkbox'
import { ZodForm } from '~/ui/form/form'
import { Select } from '~/ui/form/select'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextArea } from '~/ui/form/text-area'
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
  const { allowed, booths } = props
  const others = (['ask', 'waitlist'] as const).filter((verb) => allowed.includes(verb))
  return (
    <div className="decision">
      {allowed.includes('approve') ? (
        <DecisionForm {...props} intent="approve" schema={approveForm} label={t.approveReason} hint={t.approveHint} button={t.approve} mayBeQuiet={booths === null}>
          {booths ? <Select name="booth" label={t.chooseBooth} hint={t.chooseBoothHint} placeholder={t.chooseBoothNone} options={booths} required /> : null}
        </DecisionForm>
      ) : null}
      {allowed.includes('reject') ? (
        <DecisionForm {...props} intent="reject" schema={rejectForm} label={t.rejectReason} hint={t.rejectHint} button={t.reject} required mayBeQuiet look="danger" />
      ) : null}
      {others.length > 0 ? (
        <details className="unfold" open={others.some((verb) => verb === props.result?.intent)}>
          <summary>{t.otherDecision}</summary>
          <div className="unfold__body stack">
            {others.includes('ask') ? (
              <DecisionForm {...props} intent="ask" schema={askForm} label={t.askReason} hint={t.askHint} button={t.ask} required />
            ) : null}
            {others.includes('waitlist') ? (
              <DecisionForm {...props} intent="waitlist" schema={waitlistForm} label={t.waitlistReason} hint={t.waitlistHint} button={t.waitlist} mayBeQuiet />
            ) : null}
          </div>
        </details>
      ) : null}
    </div>
  )
}

type FormProps = Props & {
  intent: string
  schema: z.ZodObject
  label: string
  hint: string
  button: string
  required?: boolean
  mayBeQuiet?: boolean
  look?: 'danger'
  children?: ReactNode
}

function DecisionForm({ intent, schema, version, result, label, hint, button, required = false, mayBeQuiet = false, look, children }: FormProps) {
  const m = useMessages()
  const t = m.applications
  return (
    <ZodForm
      key={`${intent}-${version}`}
      id={intent}
      intent={intent}
      schema={schema}
      messages={{ errors: m.errors, summaryTitle: t.summary }}
      defaultValues={{}}
      result={result?.intent === intent ? result : undefined}
      className="form form--single"
    >
      <input type="hidden" name="version" value={version} />
      {children}
      <TextArea name="reason" label={label} hint={hint} {...(required ? { required } : { optionalLabel: m.apply.optional })} rows={3} maxLength={2000} />
      {mayBeQuiet ? <Checkbox name="quietly" label={t.quietly} hint={t.quietlyHint} small /> : null}
      <div className="form__send">
        <SubmitButton {...(look && { look })}>{button}</SubmitButton>
      </div>
    </ZodForm>
  )
}
