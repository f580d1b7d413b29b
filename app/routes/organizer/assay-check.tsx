import type { AssayDoubt } from '~/domain/exhibitor/assay.rules'
import { assayCheckForm } from '~/domain/exhibitor/assay.schema'
import { useMessages } from '~/i18n/use-messages'
import { ZodForm, type FormResult } from '~/ui/form/form'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'
import { Notice } from '~/ui/notice'

type Facts = {
  number: string
  mark: string
  markYear: number | null
  doubts: readonly AssayDoubt[]
  note: string
  /** When and by whom it was checked; null when it was not. */
  checked: { when: string; who: string } | null
}

/** Registration with the Assay Chamber and the maker's mark: what looks odd, and an organiser's check by hand. */
export function AssayCheck({ facts, result }: { facts: Facts; result: FormResult | undefined }) {
  const m = useMessages()
  const t = m.applications.assay
  return (
    <section aria-labelledby="assay">
      <h2 className="subheading" id="assay">
        {t.title}
      </h2>
      {facts.doubts.length > 0 && !facts.checked ? (
        <Notice kind="bad" title={t.checkByHand}>
          <ul>
            {facts.doubts.map((doubt) => (
              <li key={doubt}>{t.doubts[doubt]}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <dl className="facts facts--small">
        <div>
          <dt>{t.number}</dt>
          <dd>{facts.number || t.none}</dd>
        </div>
        <div>
          <dt>{t.mark}</dt>
          <dd>{facts.mark ? [facts.mark, facts.markYear].filter(Boolean).join(', ') : t.none}</dd>
        </div>
      </dl>
      {facts.checked ? (
        <p>
          {t.checked(facts.checked.when, facts.checked.who)} {facts.note}
        </p>
      ) : (
        <ZodForm
          id="check-assay"
          intent="check-assay"
          schema={assayCheckForm}
          messages={{ errors: m.errors, summaryTitle: m.applications.summary }}
          defaultValues={{}}
          result={result}
          className="form form--single"
        >
          <input type="hidden" name="assayNumber" value={facts.number} />
          <input type="hidden" name="makersMark" value={facts.mark} />
          <TextField name="note" label={t.note} optionalLabel={m.apply.optional} maxLength={500} />
          <div className="form__send">
            <SubmitButton look="plain">{t.check}</SubmitButton>
          </div>
        </ZodForm>
      )}
    </section>
  )
}
