import type { Balance } from '~/domain/payment/payment.rules'
import { formatRoubles } from '~/i18n/money'
import { useLocale, useMessages } from '~/i18n/use-messages'

/** What was billed, what came, what is left or was paid too much. */
export function BalanceFacts({ balance: { invoiced, paid, due } }: { balance: Balance }) {
  const t = useMessages().papers.application
  const l = useLocale()
  const rows: [string, number][] = [
    [t.invoiced, invoiced],
    [t.paid, paid],
    [due < 0 ? t.over : t.due, Math.abs(due)],
  ]
  return (
    <dl className="bill">
      {rows.map(([term, sum], index) => (
        <div key={term} className={index === 2 ? 'bill__total' : undefined}>
          <dt>{term}</dt>
          <dd className="num">{formatRoubles(sum, l)}</dd>
        </div>
      ))}
    </dl>
  )
}
