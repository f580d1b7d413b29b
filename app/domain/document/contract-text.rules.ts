import { formatDay, formatDayRange } from '~/lib/dates'
import { pluralRu } from '~/i18n/plural'
import type { CancellationFees } from '../application/cancellation.rules'
import { shortDay } from './document.rules'
import { formatSum, sumInWords } from './sum.rules'

type Terms = {
  festival: string
  startsOn: string
  endsOn: string
  booths: readonly { code: string; hall: string; area: string }[]
  net: number
  vat: number
  vatPercent: number | null
  vatGround: string
  total: number
  payDays: number
  cancellationFees: CancellationFees
}
type Section = { title: string; paragraphs: string[] }

/** «в том числе НДС 22 % — 23 160,50 руб.», «без НДС (ст. 346.11 НК РФ).»: the end of a sentence. */
export function vatClause({ vat, vatPercent, vatGround }: Pick<Terms, 'vat' | 'vatPercent' | 'vatGround'>): string {
  return vatPercent === null ? `без НДС (${vatGround}).` : `в том числе НДС ${vatPercent}\u00a0% — ${formatSum(vat)}\u00a0руб.`
}

/** The clauses of договор-заявка. */
export function contractSections(terms: Terms): Section[] {
  const booths = terms.booths.map((booth) => `стенд ${booth.code} (${booth.hall}, ${booth.area})`).join('; ')
  const days = formatDayRange(terms.startsOn, terms.endsOn, 'ru').replace(/\.$/, '')
  return [
    {
      title: 'Предмет договора',
      paragraphs: [
        `Исполнитель предоставляет Заказчику место для участия в ювелирном фестивале «${terms.festival}» (далее — фестиваль), который проходит ${days}., а Заказчик принимает и оплачивает эти услуги: ${booths}.`,
        'Заявка Заказчика, поданная на сайте фестиваля, и план зала являются неотъемлемой частью договора.',
      ],
    },
    {
      title: 'Стоимость и порядок расчётов',
      paragraphs: [
        `Стоимость услуг составляет ${formatSum(terms.total)}\u00a0руб. (${sumInWords(terms.total)}), ${vatClause(terms)}`,
        `Заказчик оплачивает услуги по счёту Исполнителя в течение ${terms.payDays} календарных дней со дня его выставления. Днём оплаты считается день зачисления денег на счёт Исполнителя.`,
        'Стенд закрепляется за Заказчиком при условии оплаты в срок. К монтажу допускается Заказчик, оплативший участие полностью.',
      ],
    },
    {
      title: 'Права и обязанности сторон',
      paragraphs: [
        'Исполнитель предоставляет стенд к началу монтажа, публикует сведения о Заказчике в каталоге участников, охраняет залы в нерабочие часы и сообщает о времени монтажа, работы и демонтажа.',
        'Заказчик соблюдает правила работы площадки и пожарной безопасности, не передаёт стенд третьим лицам, не начинает демонтаж до официального закрытия фестиваля и отвечает за соблюдение законодательства о драгоценных металлах и драгоценных камнях в отношении своих изделий.',
        `Об отказе от участия Заказчик сообщает письменно. ${cancellationClause(terms.cancellationFees)}`,
      ],
    },
    {
      title: 'Приёмка услуг',
      paragraphs: [
        'По окончании фестиваля стороны подписывают акт. Если Заказчик в течение пяти рабочих дней со дня получения акта не подписал его и не прислал мотивированных возражений, услуги считаются принятыми.',
      ],
    },
    {
      title: 'Ответственность и споры',
      paragraphs: [
        'Стороны отвечают за неисполнение обязательств по законодательству Российской Федерации и освобождаются от ответственности при обстоятельствах непреодолимой силы.',
        'Споры решаются переговорами; срок ответа на претензию — десять рабочих дней. При недостижении согласия спор передаётся в арбитражный суд по месту нахождения Исполнителя.',
      ],
    },
    {
      title: 'Заключительные положения',
      paragraphs: ['Договор действует со дня подписания до полного исполнения обязательств. Он составлен в двух экземплярах равной силы, по одному для каждой стороны.'],
    },
  ]
}

/** What is kept when a customer cancels, by the days left before the first day; most days first. */
function cancellationClause(fees: CancellationFees): string {
  const kept = (percent: number) => (percent === 0 ? 'ничего' : `${percent}\u00a0%`)
  const rungs = fees.map(({ days, percent }, at) => {
    if (days > 0) return `при отказе не позднее чем за ${days}\u00a0${pluralRu(days, 'день', 'дня', 'дней')} до начала фестиваля — ${kept(percent)}`
    return at === 0 ? `когда бы он ни отказался — ${kept(percent)}` : `позже — ${kept(percent)}`
  })
  return `Из стоимости услуг удерживается: ${rungs.join('; ')}. Остальное из оплаченного Исполнитель возвращает.`
}

/** What an act says above its signatures. */
export function actSections({ festival, startsOn, endsOn }: Pick<Terms, 'festival' | 'startsOn' | 'endsOn'>): Section[] {
  return [
    {
      title: '',
      paragraphs: [
        `Услуги по организации участия в ювелирном фестивале «${festival}» (${formatDay(startsOn, 'ru')} — ${formatDay(endsOn, 'ru')}) оказаны полностью и в срок. Заказчик претензий по объёму, качеству и срокам оказания услуг не имеет.`,
      ],
    },
  ]
}

/** What a bill stands on. */
export function basisOf(contract: { number: string; day: string } | null, festival: string): string {
  return contract ? `Договор-заявка № ${contract.number} от ${shortDay(contract.day)}` : `Заявка на участие в фестивале «${festival}»`
}
