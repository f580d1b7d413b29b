import type { Content, TableCell } from 'pdfmake/interfaces'
import { formatDay } from '~/lib/dates'
import type { PaperContent, PaperLine, Party } from './document.schema'
import { formatSum, sumInWords } from './sum.rules'
import { qrDrawing } from './qr.server'

type Box = [number, number, number, number]
const below = (gap: number): Box => [0, 0, 0, gap]

/** Hairlines round every cell. */
const hairlines = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => '#8b837a',
  vLineColor: () => '#8b837a',
  paddingTop: () => 3,
  paddingBottom: () => 3,
  paddingLeft: () => 5,
  paddingRight: () => 5,
}

/** The customary block of a bill, from which a payment order is copied. */
export function bankTable({ seller, kind }: PaperContent): Content {
  const { bank } = seller
  if (!bank || kind === 'act') return ''
  const label = (text: string, rowSpan = 1): TableCell => ({ text, style: 'small', rowSpan })
  const stack = (value: string, name: string): TableCell => ({ stack: [value, { text: name, style: 'small' }], rowSpan: 2, colSpan: 2 })
  return {
    table: {
      widths: ['*', '*', 50, 150],
      body: [
        [stack(bank.name, 'Банк получателя'), '', label('БИК'), bank.bic],
        ['', '', label('К/с №'), bank.corrAccount ?? '—'],
        [`ИНН\u00a0${seller.inn ?? ''}`, seller.kpp ? `КПП\u00a0${seller.kpp}` : '', label('Р/с №', 2), { text: bank.account, rowSpan: 2 }],
        [{ stack: [seller.name, { text: 'Получатель', style: 'small' }], colSpan: 2 }, '', '', ''],
      ],
    },
    layout: hairlines,
    unbreakable: true,
    margin: below(4),
  }
}

const roles = {
  contract: ['Исполнитель', 'Заказчик'],
  invoice: ['Поставщик', 'Покупатель'],
  act: ['Исполнитель', 'Заказчик'],
} as const

/** «ООО «…», ИНН …, КПП …, адрес, тел.» */
function partyLine(party: Party): string {
  const parts = [
    party.name,
    party.inn && `ИНН\u00a0${party.inn}`,
    party.kpp && `КПП\u00a0${party.kpp}`,
    party.ogrn && `${party.ogrn.length === 15 ? 'ОГРНИП' : 'ОГРН'}\u00a0${party.ogrn}`,
    party.foreignId && `регистрационный номер ${party.foreignId}`,
    party.address,
    party.contact,
  ]
  return parts.filter(Boolean).join(', ')
}

function banking({ bank }: Party): string {
  if (!bank) return ''
  const corr = bank.corrAccount ? `, к/с\u00a0${bank.corrAccount}` : ''
  return `, р/с\u00a0${bank.account} в\u00a0${bank.name}, БИК\u00a0${bank.bic}${corr}`
}

/** Who gives and who takes, and what the paper stands on. */
export function parties(content: PaperContent): Content {
  const [seller, buyer] = roles[content.kind]
  const acting = ({ signatory }: Party) => (content.kind === 'contract' && signatory ? `, в лице: ${signatory.post} ${signatory.name}, на основании ${signatory.basis}` : '')
  const full = (party: Party) => partyLine(party) + (content.kind === 'contract' ? banking(party) : '') + acting(party)
  const rows: [string, string][] = [
    [seller, full(content.seller)],
    [buyer, full(content.buyer)],
  ]
  if (content.basis) rows.push(['Основание', content.basis])
  return {
    table: { widths: [72, '*'], body: rows.map(([term, value]) => [{ text: term, style: 'small' }, { text: value, style: 'strong' }]) },
    layout: 'noBorders',
    margin: below(8),
  }
}

const quantityOf = ({ quantity }: PaperLine) => String(quantity / 100).replace('.', ',')

/** What is paid for, line by line, without VAT. */
export function linesTable({ lines }: PaperContent): Content {
  const right = (text: string): TableCell => ({ text, alignment: 'right' })
  const head = ['№', 'Наименование', 'Кол-во', 'Ед.', 'Цена, руб.', 'Сумма, руб.'].map((text): TableCell => ({ text, style: 'small', alignment: 'center' }))
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [18, '*', 42, 30, 66, 72],
      body: [
        head,
        ...lines.map((line, index) => [
          right(String(index + 1)),
          line.name,
          right(quantityOf(line)),
          { text: line.unit, alignment: 'center' as const },
          right(formatSum(line.price)),
          right(formatSum(line.amount)),
        ]),
      ],
    },
    layout: hairlines,
    margin: below(6),
  }
}

/** Sums, the count of lines, the sum in words, the last day to pay. */
export function totals({ kind, lines, net, vat, vatPercent, vatGround, total, payBy }: PaperContent): Content {
  const sums: [string, string][] = [
    ['Итого:', formatSum(net)],
    vatPercent === null ? [`Без НДС (основание: ${vatGround})`, '—'] : [`НДС ${vatPercent}\u00a0%:`, formatSum(vat)],
    [kind === 'act' ? 'Всего:' : 'Всего к оплате:', formatSum(total)],
  ]
  return {
    stack: [
      {
        table: { widths: ['*', 80], body: sums.map((row) => row.map((text): TableCell => ({ text, alignment: 'right', bold: true }))) },
        layout: 'noBorders',
      },
      { text: `Всего наименований ${lines.length}, на сумму ${formatSum(total)}\u00a0руб.`, margin: [0, 6, 0, 0] },
      { text: sumInWords(total), bold: true },
      ...(payBy ? [{ text: `Оплатить не позднее ${formatDay(payBy, 'ru')} В назначении платежа укажите номер счёта.`, margin: [0, 4, 0, 0] as Box }] : []),
    ],
    unbreakable: true,
    margin: below(10),
  }
}

/** Side of the payment code on paper, in points: 42 mm, which any phone reads. */
const qrSide = 119

/** The payment code (ГОСТ Р 56042-2014). */
export function qrBlock({ qr }: PaperContent): Content {
  if (!qr) return ''
  const { size, path } = qrDrawing(qr)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${path}" fill="#000"/></svg>`
  return {
    columns: [
      { svg, width: qrSide, height: qrSide },
      { text: 'Отсканируйте код в приложении банка: реквизиты, сумма и назначение платежа заполнятся сами.', style: 'small', width: 180, margin: [12, 4, 0, 0] },
    ],
    unbreakable: true,
    margin: below(12),
  }
}

/** Numbered clauses, or the plain words of an act. */
export function sections({ sections: list }: PaperContent): Content {
  return {
    stack: list.map(({ title, paragraphs }, index) => ({
      stack: [
        ...(title ? [{ text: `${index + 1}. ${title}`, style: 'section', margin: [0, 4, 0, 2] as Box }] : []),
        ...paragraphs.map((text, at) => ({ text: title ? `${index + 1}.${at + 1}. ${text}` : text, margin: below(2) })),
      ],
    })),
    margin: below(8),
  }
}

/** A line to sign on with a post before it and a name behind. */
function signature(post: string, name: string): Content {
  return {
    stack: [
      { text: post },
      { columns: [{ canvas: [{ type: 'line', x1: 0, y1: 22, x2: 110, y2: 22, lineWidth: 0.5 }], width: 118 }, { text: name ? `/ ${name} /` : '/ ______________ /', margin: [0, 12, 0, 0] }] },
      { text: 'подпись, М. П.', style: 'small', margin: [0, 2, 0, 0] },
    ],
  }
}

/** Who signs: one side on a bill, both on a contract or an act. */
export function signatures({ kind, seller, buyer, accountant }: PaperContent): Content {
  const [sellerRole, buyerRole] = roles[kind]
  const own = signature(seller.signatory?.post ?? '', seller.signatory?.name ?? '')
  const second = kind === 'invoice' ? signature('Бухгалтер', accountant || (seller.signatory?.name ?? '')) : signature(buyer.signatory?.post ?? '', buyer.signatory?.name ?? '')
  const labelled = (role: string, content: Content) => (kind === 'invoice' ? content : { stack: [{ text: role, style: 'section' }, content] })
  return { columns: [labelled(sellerRole, own), labelled(buyerRole, second)], columnGap: 24, unbreakable: true, margin: [0, 8, 0, 0] }
}
