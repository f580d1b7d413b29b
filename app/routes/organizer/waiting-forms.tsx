import { moveWaitingForm, publishWaitingForm, withdrawWaitingForm } from '~/domain/release/release.schema'
import { useMessages } from '~/i18n/use-messages'
import { ZodForm } from '~/ui/form/form'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'
import type { WaitingResult } from './waiting-actions.server'

/** What may be done with a release that waits. `seen` names its comparison; null: there is nothing to publish. */
export function WaitingForms({ at, publicFrom, zone, seen, result }: { at: string; publicFrom: string; zone: string; seen: string | null; result: WaitingResult | undefined }) {
  const m = useMessages()
  const t = m.waiting
  const shared = (intent: WaitingResult['intent']) => ({
    intent,
    messages: { errors: m.errors, summaryTitle: m.organizer.session.summary },
    result: result?.intent === intent ? result : undefined,
    className: 'form form--single',
  })
  return (
    <div className="stack section">
      {seen === null ? null : (
        <ZodForm key={seen} id="publish" schema={publishWaitingForm} defaultValues={{}} {...shared('publish')}>
          <input type="hidden" name="at" value={at} />
          <input type="hidden" name="seen" value={seen} />
          <div className="form__send">
            <SubmitButton>{t.now}</SubmitButton>
          </div>
        </ZodForm>
      )}
      <details className="unfold" open={result?.intent === 'move' || undefined}>
        <summary>{t.another}</summary>
        <div className="unfold__body">
          <ZodForm id="move" schema={moveWaitingForm} defaultValues={{ publicFrom }} {...shared('move')}>
            <input type="hidden" name="at" value={at} />
            <TextField name="publicFrom" type="datetime-local" label={t.publicFrom} hint={m.organizer.session.timeHint(zone)} required />
            <div className="form__send">
              <SubmitButton>{t.move}</SubmitButton>
            </div>
          </ZodForm>
        </div>
      </details>
      <details className="unfold" open={result?.intent === 'withdraw' || undefined}>
        <summary>{t.withdraw}</summary>
        <div className="unfold__body">
          <p>{t.withdrawText}</p>
          <ZodForm id="withdraw" schema={withdrawWaitingForm} defaultValues={{}} {...shared('withdraw')}>
            <input type="hidden" name="at" value={at} />
            <div className="form__send">
              <SubmitButton look="danger">{t.withdrawConfirm}</SubmitButton>
            </div>
          </ZodForm>
        </div>
      </details>
    </div>
  )
}
