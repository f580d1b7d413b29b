import type { Price, PriceLine } from '~/domain/booth/price.rules'
import { formatArea } from '~/i18n/area'
import { pick } from '~/i18n/locale'
import { formatRoubles } from '~/i18n/money'
import { useLocale, useMessages } from '~/i18n/use-messages'

/** What names the lines of a booth: its code, open sides, kopecks for a square metre. */
type Billed = { code: string; openSides: number; rate: number }

/** What booths cost, line by line; `booths` in the order in which the price was made from them. */
export function PriceBill({ price, booths }: { price: Price; booths: readonly Billed[] }) {
  const t = useMessages().plan
  const l = useLocale()
  const several = booths.length > 1
  const name = (line: PriceLine, booth: Billed | undefined) => {
    switch (line.key) {
      case 'space': {
        const space = t.bill.space(formatArea(line.quantity ?? 0, l, true), formatRoubles(booth?.rate ?? 0, l))
        return several ? t.bill.of(booth?.code ?? '', space) : space
      }
      case 'sides': {
        const sides = t.bill.sides(t.sidesShort[(booth?.openSides ?? 1) - 1] ?? '', line.quantity ?? 0)
        return several ? t.bill.of(booth?.code ?? '', sides) : sides
      }
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
  // Every booth begins with the line of its space.
  const boothOf = (k: number) => booths[price.lines.slice(0, k + 1).filter((line) => line.key === 'space').length - 1]
  return (
    <dl className="bill">
      {price.lines.map((line, k) => (
        <div key={`${line.key}-${k}`}>
          <dt>{name(line, boothOf(k))}</dt>
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
