import { answerForm, cancelForm } from '~/domain/application/application.schema'
import type { CancellationFees } from '~/domain/application/cancellation.rules'
import { formatRoubles } from '~/i18n/money'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'
import { ZodForm } from '~/ui/form/form'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextArea } from '~/ui/form/text-area'
import { Notice } from '~/ui/notice'
import type { DeskResult } from './desk-actions.server'

/** What the organisers asked, and the answer to it. */
export function AnswerForm({ question, result }: { question: string; result: DeskResult | undefined }) {
  const m = useMessages()
  const l = useLocale()
  const t = m.apply.desk
  return (
    <section className="stack">
      <Notice kind="change" title={t.question}>
        <p className="pre-line">{question}</p>
      </Notice>
      <ZodForm
        id="answer"
        intent="answer"
        schema={answerForm}
        messages={{ errors: m.errors, summaryTitle: m.apply.summary }}
        defaultValues={{}}
        result={result?.intent === 'answer' ? result : undefined}
        className="form form--single"
      >
        <TextArea name="answer" label={t.answer} hint={t.answerHint} required rows={5} maxLength={2000} />
        <div className="form__send">
          <SubmitButton>{t.answerSend}</SubmitButton>
          <ButtonLink to={paths.applyProducts(l)} look="quiet">
            {t.editProducts}
          </ButtonLink>
        </div>
      </ZodForm>
    </section>
  )
}

/** Giving up the place after the yes: what it costs now and what it would cost when, in roubles before it is pressed. */
export function CancelForm({ version, fee, ladder, result }: {
  version: number
  /** What is kept now; the amount in kopecks. */
  fee: { percent: number; amount: number }
  ladder: CancellationFees
  result: DeskResult | undefined
}) {
  const m = useMessages()
  const l = useLocale()
  const t = m.apply.desk
  return (
    <details className="unfold" open={result?.intent === 'cancel'}>
      <summary>{t.cancel}</summary>
      <div className="unfold__body stack">
        <p>{t.cancelText(fee.percent, formatRoubles(fee.amount, l))}</p>
        <p className="muted small">
          {t.cancelLadderTitle} {ladder.map(({ days, percent }) => t.cancelLadder(days, percent)).join(', ')}.
        </p>
        <ZodForm
          id="cancel"
          intent="cancel"
          schema={cancelForm}
          messages={{ errors: m.errors, summaryTitle: m.apply.summary }}
          defaultValues={{}}
          result={result?.intent === 'cancel' ? result : undefined}
          className="form form--single"
        >
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="fee" value={fee.amount} />
          <TextArea name="reason" label={t.cancelReason} required rows={3} maxLength={2000} />
          <div className="form__send">
            <SubmitButton look="danger">{t.cancelConfirm}</SubmitButton>
          </div>
        </ZodForm>
      </div>
    </details>
  )
}
