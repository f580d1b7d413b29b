import type { ReactNode } from 'react'
import type { z } from 'zod'
import { useMessages } from '~/i18n/use-messages'
import { Checkbox } from '~/ui/form/checkbox'
import { ZodForm, type FormResult } from '~/ui/form/form'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextArea } from '~/ui/form/text-area'

type Props = {
  intent: string
  schema: z.ZodObject
  /** Of what is decided on, as it was looked at. */
  version: number
  /** What came of a form of the page, and of which. */
  result: (FormResult & { intent: string }) | undefined
  label: string
  hint: string
  button: string
  required?: boolean
  /** Whether it may be decided without announcing it. */
  mayBeQuiet?: boolean
  look?: 'danger'
  children?: ReactNode
}

/** A decision with words that go into the mail. */
export function DecisionForm({ intent, schema, version, result, label, hint, button, required = false, mayBeQuiet = false, look, children }: Props) {
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
