import { Form } from '@remix-run/react'
import { cancelForm } from '~/domain/application/application.schema'
import type { Verb } from '~/domain/application/application.transitions'
import { formatRoubles } from '~/i18n/money'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { Button } from '~/ui/button'
import { ZodForm } from '~/ui/form/form'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextArea } from '~/ui/form/text-area'
import type { ApplicationResult } from './application-actions.server'

/** The steps after a yes, each a button; and the way out, with what it costs. */
export function ApplicationSteps({ version, steps, cancellation, payBy, result }: {
  version: number
  steps: readonly Verb[]
  /** Kopecks and percent that a cancellation would keep now; null where there is nothing to cancel. */
  cancellation: { percent: number; amount: number } | null
  payBy: string | null
  result: ApplicationResult | undefined
}) {
  const m = useMessages()
  const l = useLocale()
  const t = m.applications
  return (
    <div className="stack">
      {payBy ? <p>{t.payBy(payBy)}</p> : null}
      {steps.length > 0 ? (
        <Form method="post" className="actions">
          <input type="hidden" name="version" value={version} />
          {steps.map((verb) => (
            <Button key={verb} type="submit" name="intent" value={verb} small>
              {t.steps[verb as keyof typeof t.steps]}
            </Button>
          ))}
        </Form>
      ) : null}
      {cancellation ? (
        <details className="unfold" open={result?.intent === 'cancel'}>
          <summary>{t.cancel}</summary>
          <div className="unfold__body">
            <p>{t.cancelText(cancellation.percent, formatRoubles(cancellation.amount, l))}</p>
            <ZodForm
              key={`cancel-${version}`}
              id="cancel"
              intent="cancel"
              schema={cancelForm}
              messages={{ errors: m.errors, summaryTitle: t.summary }}
              defaultValues={{}}
              result={result?.intent === 'cancel' ? result : undefined}
              className="form form--single"
            >
              <input type="hidden" name="version" value={version} />
              <input type="hidden" name="fee" value={cancellation.amount} />
              <TextArea name="reason" label={t.cancelReason} hint={t.cancelHint} required rows={3} maxLength={2000} />
              <div className="form__send">
                <SubmitButton look="danger">{t.cancelConfirm}</SubmitButton>
              </div>
            </ZodForm>
          </div>
        </details>
      ) : null}
    </div>
  )
}
