import { approveForm, rejectForm } from '~/domain/application/application.schema'
import { useMessages } from '~/i18n/use-messages'
import { ZodForm, type FormResult } from '~/ui/form/form'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextArea } from '~/ui/form/text-area'

type Result = (FormResult & { intent: 'approve' | 'reject' }) | undefined

/** Yes or no to an application, each with words that go into the mail; a no without a reason is refused. */
export function DecisionForms({ version, result }: { version: number; result: Result }) {
  const m = useMessages()
  const t = m.applications
  const messages = { errors: m.errors, summaryTitle: t.summary }
  return (
    <div className="decision">
      <ZodForm
        key={`approve-${version}`}
        id="approve"
        intent="approve"
        schema={approveForm}
        messages={messages}
        defaultValues={{}}
        result={result?.intent === 'approve' ? result : undefined}
        className="form form--single"
      >
        <input type="hidden" name="version" value={version} />
        <TextArea name="reason" label={t.approveReason} hint={t.approveHint} optionalLabel={m.apply.optional} rows={3} maxLength={2000} />
        <div className="form__send">
          <SubmitButton>{t.approve}</SubmitButton>
        </div>
      </ZodForm>
      <ZodForm
        key={`reject-${version}`}
        id="reject"
        intent="reject"
        schema={rejectForm}
        messages={messages}
        defaultValues={{}}
        result={result?.intent === 'reject' ? result : undefined}
        className="form form--single"
      >
        <input type="hidden" name="version" value={version} />
        <TextArea name="reason" label={t.rejectReason} hint={t.rejectHint} required rows={3} maxLength={2000} />
        <div className="form__send">
          <SubmitButton look="danger">{t.reject}</SubmitButton>
        </div>
      </ZodForm>
    </div>
  )
}
