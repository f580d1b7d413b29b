import { reversalForm, type PaymentKind } from '~/domain/payment/payment.schema'
import type { Balance } from '~/domain/payment/payment.rules'
import { formatRoubles } from '~/i18n/money'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { ZodForm, type FormResult } from '~/ui/form/form'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'
import { BalanceFacts } from './balance-facts'

type Entry = { id: string; kind: PaymentKind; amount: number; day: string; bankNumber: string; note: string; reversed: boolean }

/** The balance of an application and every movement of its money, each of which can be taken back once. */
export function Ledger({ id, balance, entries, result }: { id: string; balance: Balance; entries: readonly Entry[]; result: (FormResult & { payment?: string }) | undefined }) {
  const m = useMessages()
  const l = useLocale()
  const t = m.papers.application
  const c = m.papers.list.ledgerColumns
  return (
    <>
      <h2 className="subheading" id={`ledger-${id}`}>
        {t.balance}
      </h2>
      <div className="paper-balance">
        <BalanceFacts balance={balance} />
      </div>
      {entries.length === 0 ? (
        <p className="muted">{t.noEntries}</p>
      ) : (
        <table className="table table--stack" aria-labelledby={`ledger-${id}`}>
          <thead>
            <tr>
              <th scope="col">{c.day}</th>
              <th scope="col">{c.kind}</th>
              <th scope="col" className="number">
                {c.sum}
              </th>
              <th scope="col">{c.number}</th>
              <th scope="col">{c.note}</th>
              <th scope="col">{t.reverse}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.id}>
                <td data-label={c.day}>{entry.day}</td>
                <td data-label={c.kind}>{t.kinds[entry.kind]}</td>
                <td data-label={c.sum} className="number">
                  {formatRoubles(entry.amount, l)}
                </td>
                <td data-label={c.number}>{entry.bankNumber || '—'}</td>
                <td data-label={c.note}>{entry.note || '—'}</td>
                <td data-label={t.reverse}>
                  {entry.reversed ? <span className="state state--quiet">{t.isReversed}</span> : entry.kind === 'reversal' ? '—' : <Reverse entry={entry} result={result?.payment === entry.id ? result : undefined} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

function Reverse({ entry, result }: { entry: Entry; result: FormResult | undefined }) {
  const m = useMessages()
  const t = m.papers.application
  return (
    <details className="unfold" open={result !== undefined}>
      <summary>{t.reverse}</summary>
      <div className="unfold__body">
        <ZodForm
          id={`reverse-${entry.id}`}
          intent="reverse"
          schema={reversalForm}
          messages={{ errors: m.errors, summaryTitle: m.papers.summary }}
          defaultValues={{}}
          result={result}
          className="form form--single"
        >
          <input type="hidden" name="payment" value={entry.id} />
          <TextField name="reason" label={t.reverseReason} required maxLength={300} />
          <div className="form__send">
            <SubmitButton look="danger">{t.reverseConfirm}</SubmitButton>
          </div>
        </ZodForm>
      </div>
    </details>
  )
}
