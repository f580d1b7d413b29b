import { ChevronDown } from 'lucide-react'
import { matchForm, rosterFields, type MatchForm } from '~/domain/roster/roster.schema'
import { useMessages } from '~/i18n/use-messages'
import { Checkbox } from '~/ui/form/checkbox'
import { RadioGroup } from '~/ui/form/choices'
import { FieldError, useField } from '~/ui/form/field'
import { ZodForm, type FormResult } from '~/ui/form/form'
import { SubmitButton } from '~/ui/form/submit-button'
import { Icon } from '~/ui/icon'

type Props = {
  header: readonly string[]
  samples: readonly string[][]
  columns: MatchForm['columns']
  state: MatchForm['state']
  invite: boolean
  fileName: string
  count: number
  result: FormResult | undefined
}

/** The second step: what each column holds, guessed and changeable, and what becomes of the rows. */
export function RosterMatch({ header, samples, columns, state, invite, fileName, count, result }: Props) {
  const m = useMessages()
  const t = m.roster.match
  return (
    <>
      <p className="muted measure">{t.text(count, fileName)}</p>
      <ZodForm
        id="match"
        intent="match"
        schema={matchForm}
        messages={{ errors: m.errors, summaryTitle: m.applications.summary }}
        defaultValues={{ columns: [...columns], state, invite }}
        result={result}
        className="form form--wide"
      >
        <ColumnTable header={header} samples={samples} />
        <RadioGroup
          name="state"
          label={t.state}
          required
          options={(['submitted', 'draft'] as const).map((value) => ({ value, label: t.states[value], hint: t.stateHints[value] }))}
        />
        <Checkbox name="invite" label={t.invite} hint={t.inviteHint} />
        <div className="form__send">
          <SubmitButton>{t.next}</SubmitButton>
        </div>
      </ZodForm>
    </>
  )
}

function ColumnTable({ header, samples }: Pick<Props, 'header' | 'samples'>) {
  const m = useMessages()
  const t = m.roster.match
  // Not the form library's handlers: it would give all selects of one name one value. The form reads them itself.
  const { id, error, initial } = useField('columns', undefined)
  const chosen = Array.isArray(initial) ? (initial as string[]) : []
  const clashes = chosen.filter((field, index) => field !== '' && chosen.indexOf(field) !== index)
  // Where two say the same, these two are wrong; of any other mistake all of them are.
  const isWrong = (index: number) => error !== undefined && (clashes.length === 0 || clashes.includes(chosen[index] ?? ''))
  return (
    <div className="field form__full">
      <FieldError id={id} error={error} />
      <div className="table-wrap">
        <table className="table table--stack" aria-label={t.columns}>
          <thead>
            <tr>
              <th scope="col">{t.column}</th>
              <th scope="col">{t.samples}</th>
              <th scope="col">{t.field}</th>
            </tr>
          </thead>
          <tbody>
            {header.map((heading, index) => (
              <tr key={index}>
                <th scope="row">{heading || t.unnamed(index + 1)}</th>
                <td data-label={t.samples} className="sample">
                  {samples[index]!.map((text) => text.slice(0, 60)).join(' · ') || '—'}
                </td>
                <td data-label={t.field}>
                  <span className="select">
                    <select
                      // The summary's link lands on the first of them.
                      id={index === 0 ? id : `${id}-${index}`}
                      className="input input--small"
                      defaultValue={chosen[index] ?? ''}
                      aria-label={t.fieldOf(heading || t.unnamed(index + 1))}
                      name="columns"
                      aria-invalid={isWrong(index) ? true : undefined}
                      aria-describedby={isWrong(index) ? `${id}-error` : undefined}
                    >
                      <option value="">{t.skip}</option>
                      {rosterFields.map((field) => (
                        <option key={field} value={field}>
                          {m.roster.fields[field]}
                        </option>
                      ))}
                    </select>
                    <Icon of={ChevronDown} />
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
