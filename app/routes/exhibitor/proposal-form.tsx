import { type leaderNumbers, proposalAnswered, proposalDraft } from '~/domain/proposal/proposal.schema'
import { ageMarks, formats, kinds, languages } from '~/domain/session/session.schema'
import type { Messages } from '~/i18n/messages/messages'
import { useMessages } from '~/i18n/use-messages'
import { Checkbox } from '~/ui/form/checkbox'
import { CheckboxGroup, type Choice } from '~/ui/form/choices'
import { ZodForm, type FormResult } from '~/ui/form/form'
import { Select, type Option } from '~/ui/form/select'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextArea } from '~/ui/form/text-area'
import { TextField } from '~/ui/form/text-field'
import type { ProposalValues } from './proposal-page.server'

type Props = {
  values: ProposalValues
  centres: readonly Option[]
  days: readonly Choice[]
  /** Whether it is sent with an answer to a question, or kept and sent for the first time. */
  answering?: boolean
  result: FormResult | undefined
}

/**
 * The form of a proposal. A draft is kept with whatever is there: the browser asks for nothing, and what is
 * missing is said by the answer to sending it.
 */
export function ProposalForm({ values, centres, days, answering = false, result }: Props) {
  const m = useMessages()
  const t = m.proposals.form
  // A refused form keeps the revision it was opened with: sent again it must not undo a colleague's change.
  const revision = String(result?.values?.revision ?? values.revision)
  return (
    <ZodForm
      key={values.revision}
      id="proposal"
      schema={answering ? proposalAnswered : proposalDraft}
      messages={{ errors: m.errors, summaryTitle: t.summary }}
      defaultValues={values as never}
      result={result}
    >
      <input type="hidden" name="revision" value={revision} />
      {answering ? <TextArea name="answer" label={t.answer} hint={t.answerHint} required rows={5} maxLength={2000} /> : null}
      <h2 className="form__section">{t.about}</h2>
      <TextField name="titleRu" label={t.titleRu} required />
      <TextField name="titleEn" label={t.titleEn} optionalLabel={t.optional} />
      <TextArea name="abstractRu" label={t.abstractRu} hint={t.abstractHint} required rows={6} maxLength={4000} />
      <TextArea name="abstractEn" label={t.abstractEn} optionalLabel={t.optional} rows={4} maxLength={4000} />
      {choices(m)}
      <TextField name="duration" type="number" inputMode="numeric" label={t.duration} min={5} max={1440} required />
      <TextField name="seats" type="number" inputMode="numeric" label={t.seats} hint={t.seatsHint} min={1} />
      {answering ? <input type="hidden" name="centreId" value={values.centreId} /> : <Select name="centreId" label={t.centre} hint={t.centreHint} placeholder={t.choose} options={centres} required />}
      <CheckboxGroup name="days" label={t.days} hint={t.daysHint} options={days} look="lines" />
      <h2 className="form__section">{t.leaders}</h2>
      {leaderFields(1, m)}
      <details className="unfold form__full" open={hasMore(values, result)}>
        <summary>{t.more}</summary>
        <div className="unfold__body form">
          {leaderFields(2, m)}
          {leaderFields(3, m)}
        </div>
      </details>
      <h2 className="form__section">{t.hall}</h2>
      <TextArea name="needs" label={t.needs} hint={t.needsHint} optionalLabel={t.optional} rows={3} maxLength={2000} />
      <TextArea name="note" label={t.note} hint={t.notPublic} optionalLabel={t.optional} rows={3} maxLength={2000} />
      <Checkbox name="consent" label={t.consent} required />
      <div className="form__send">
        {answering ? (
          <SubmitButton name="intent" value="answer">
            {t.answerSend}
          </SubmitButton>
        ) : (
          <>
            <SubmitButton name="intent" value="save" look="plain">
              {t.save}
            </SubmitButton>
            <SubmitButton name="intent" value="send">
              {t.send}
            </SubmitButton>
            <p>{t.note2}</p>
          </>
        )}
      </div>
    </ZodForm>
  )
}

/** What is chosen from lists. Functions, not components: the summary of errors finds their labels. */
function choices(m: Messages) {
  const t = m.proposals.form
  const p = m.programme
  return (
    <>
      <Select name="kind" label={t.kind} placeholder={t.choose} options={kinds.map((value) => ({ value, label: p.kindFilter[value] ?? value }))} required />
      <Select name="format" label={t.format} placeholder={t.choose} options={formats.map((value) => ({ value, label: p.formats[value] ?? value }))} required />
      <Select name="language" label={t.language} placeholder={t.choose} options={languages.map((value) => ({ value, label: p.languages[value] ?? value }))} required />
      <Select name="ageMark" label={t.ageMark} placeholder={t.choose} options={ageMarks.map((mark) => ({ value: String(mark), label: `${mark}+` }))} required />
    </>
  )
}

function leaderFields(n: (typeof leaderNumbers)[number], m: Messages) {
  const t = m.proposals.form
  const label = (what: string) => `${t.leader(n)}: ${what}`
  const first = n === 1
  return (
    <>
      <TextField name={`leader${n}Ru`} label={label(t.nameRu)} required={first} />
      <TextField name={`leader${n}RoleRu`} label={label(t.roleRu)} hint={first ? t.roleHint : undefined} />
      <TextField name={`leader${n}En`} label={label(t.nameEn)} />
      <TextField name={`leader${n}RoleEn`} label={label(t.roleEn)} />
    </>
  )
}

/** Whether a second or third person is named, or what was typed of them is wrong. */
function hasMore(values: ProposalValues, result: FormResult | undefined): boolean {
  const typed = (result?.values ?? values) as Record<string, unknown>
  return Object.entries({ ...typed, ...result?.errors }).some(([name, value]) => /^leader[23]/.test(name) && value !== '')
}
