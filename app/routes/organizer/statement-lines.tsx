import { asideForm, lineForm } from '~/domain/payment/payment.schema'
import type { Balance } from '~/domain/payment/payment.rules'
import { formatRoubles } from '~/i18n/money'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { ZodForm, type FormResult } from '~/ui/form/form'
import { Select } from '~/ui/form/select'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'

type Line = { id: string; reason: string; amount: number; day: string; number: string; payer: string; inn: string; purpose: string; guess: string }
type Invoiced = { id: string; brand: string; number: string; balance: Balance }
type Result = (FormResult & { intent: 'book' | 'aside'; line: string }) | undefined

/** Receipts of a statement that wait for an organiser: each with the choice of an exhibitor, and of setting it aside. */
export function StatementLines({ lines, invoiced, result, aside = false }: { lines: readonly Line[]; invoiced: readonly Invoiced[]; result: Result; aside?: boolean }) {
  const m = useMessages()
  const l = useLocale()
  const t = m.papers.list
  const messages = { errors: m.errors, summaryTitle: m.papers.summary }
  const of = (line: Line, intent: 'book' | 'aside') => (result?.line === line.id && result.intent === intent ? result : undefined)
  return (
    <ul className="statement-lines">
      {lines.map((line) => (
        <li key={line.id}>
          <h3>
            <span className="num">{formatRoubles(line.amount, l)}</span>, {line.day}
          </h3>
          <p>
            {line.payer}
            {line.inn ? `, ${t.inn} ${line.inn}` : ''}
          </p>
          <p className="muted">{line.purpose}</p>
          <p>
            <span className="state state--wait">{t.reasons[line.reason] ?? line.reason}</span>
          </p>
          <div className="statement-lines__forms">
            <ZodForm id={`book-${line.id}`} intent="book" schema={lineForm} messages={messages} defaultValues={{ application: line.guess }} result={of(line, 'book')} className="form form--single">
              <input type="hidden" name="line" value={line.id} />
              <Select
                name="application"
                label={t.choose}
                required
                placeholder={t.choosePlaceholder}
                options={invoiced.map((one) => ({ value: one.id, label: t.chooseOption(one.brand, one.number, formatRoubles(one.balance.due, l)) }))}
              />
              <div className="form__send">
                <SubmitButton small>{t.book}</SubmitButton>
              </div>
            </ZodForm>
            {aside ? null : (
              <ZodForm id={`aside-${line.id}`} intent="aside" schema={asideForm} messages={messages} defaultValues={{}} result={of(line, 'aside')} className="form form--single">
                <input type="hidden" name="line" value={line.id} />
                <TextField name="reason" label={t.asideReason} hint={t.asideHint} required maxLength={300} />
                <div className="form__send">
                  <SubmitButton look="plain" small>
                    {t.aside}
                  </SubmitButton>
                </div>
              </ZodForm>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
