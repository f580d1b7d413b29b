import type { Price, PricedBooth } from '../booth/price.rules'
import type { PaperLine } from './document.schema'

type NamedBooth = PricedBooth & { code: string; category: string }

const sides = ['', 'две открытые стороны', 'три открытые стороны', 'четыре открытые стороны']

/** The lines of a price as papers name them, in Russian; VAT stands below them and is no line. */
export function paperLines(price: Price, booths: readonly NamedBooth[]): PaperLine[] {
  let at = -1
  return price.lines.flatMap((line): PaperLine[] => {
    if (line.key === 'space') at += 1
    const booth = booths[at]
    const once = { quantity: 100, unit: 'усл.', price: line.amount, amount: line.amount }
    switch (line.key) {
      case 'space':
        return [
          {
            name: `Предоставление выставочной площади, стенд ${booth?.code ?? ''}`,
            quantity: line.quantity ?? 0,
            unit: 'м²',
            price: booth?.rate ?? 0,
            amount: line.amount,
          },
        ]
      case 'sides':
        return [{ name: `Наценка за расположение стенда ${booth?.code ?? ''} (${sides[(booth?.openSides ?? 1) - 1]}, ${line.quantity}\u00a0%)`, ...once }]
      case 'fee':
        return [{ name: 'Регистрационный взнос', ...once }]
      case 'early':
        return [{ name: `Скидка за раннюю заявку, ${line.quantity}\u00a0%`, ...once }]
      case 'small':
        return [{ name: `Скидка малой мастерской, ${line.quantity}\u00a0%`, ...once }]
      case 'service':
        return [{ name: line.service.name.ru, quantity: line.quantity * 100, unit: 'шт.', price: line.service.price, amount: line.amount }]
      case 'vat':
        return []
    }
  })
}
