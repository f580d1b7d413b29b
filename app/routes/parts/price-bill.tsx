import type { Price, PriceLine } from '~/domain/booth/price.rules'
import { formatArea } from '~/i18n/area'
import { pick } from '~/i18n/locale'
import { formatRoubles } from '~/i18n/money'
import { useLocale, useMessages } from '~/i18n/use-messages'

/** What a booth costs, line by line. `openSides` and `rate` (kopecks for a square metre) name the lines. */
export function PriceBill({ price, openSides, rate }: { price: Price; openSides: number; rate: number }) {
  const t = useMessages().plan
  const l = useLocale()
  const name = (line: PriceLine) => {
    switch (line.key) {
      case 'space':
        return t.bill.space(formatArea(line.quantity ?? 0, l, true), formatRoubles(rate, l))
      case 'sides':
        return t.bill.sides(t.sidesShort[openSides - 1] ?? '', line.quantity ?? 0)
      case 'early':
        return t.bill.early(line.quantity ?? 0)
      case 'small':
        return t.bill.small(line.quantity ?? 0)
      case 'service':
        return t.bill.service(pick(line.service.name, l), line.quantity, formatRoubles(line.service.price, l), line.service.late)
      case 'fee':
        return t.bill.fee
      case 'vat':
        return t.bill.vat(line.quantity ?? 0)
    }
  }
  return (
    <dl className="bill">
      {price.lines.map((line, k) => (
        <div key={`${line.key}-${k}`}>
          <dt>{name(line)}</dt>
          <dd>{formatRoubles(line.amount, l)}</dd>
        </div>
      ))}
      {price.lines.some((line) => line.key === 'vat') ? null : (
        <div>
          <dt>{t.bill.withoutVat}</dt>
          <dd />
        </div>
      )}
      <div className="bill__total">
        <dt>{t.bill.total}</dt>
        <dd>{formatRoubles(price.total, l)}</dd>
      </div>
    </dl>
  )
}
