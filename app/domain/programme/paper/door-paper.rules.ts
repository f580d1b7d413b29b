import type { Content } from 'pdfmake/interfaces'
import { dictionary } from '~/i18n/dictionary'
import { pick } from '~/i18n/locale'
import { timeIn, formatDayMonth, formatWeekday } from '~/lib/dates'
import { zoneName } from '~/i18n/when'
import type { PdfDefinition } from '~/lib/pdf/pdf.server'
import { groupBy } from '~/lib/group-by'
import type { Entry } from '../programme.rules'
import { accentInk, ink2, peopleOf, sheet, titleOf, wire, type PaperOf } from './paper-parts.rules'

const margin = 48
const width = 595 - 2 * margin
/** With more than this the letters become smaller, so that a usual day is one page. */
const roomy = 5

/** The sign on a hall's door, a page for each of its days; null where the programme has no such hall. */
export function doorPaper(of: PaperOf, at: { centre: string; hall: string }): PdfDefinition | null {
  const { programme, locale } = of
  const own = programme.entries.filter((entry) => entry.centre.slug === at.centre && entry.hall?.slug === at.hall)
  const hall = own[0]?.hall
  if (!hall) return null
  const days = [...groupBy(own, (entry) => entry.day)]
  return sheet(of, pick(hall.name, locale), {
    pageSize: 'A4',
    pageMargins: [margin, 48, margin, 44],
    content: days.flatMap(([day, entries], k) => doorDay(of, day, entries, k > 0)),
  })
}

function doorDay({ locale, ornaments }: PaperOf, day: string, entries: Entry[], newPage: boolean): Content[] {
  const { centre, hall } = entries[0]!
  const small = entries.length > roomy
  return [
    { svg: ornaments.medallion(centre.accent), width: 64, alignment: 'center', margin: [0, 0, 0, 6], ...(newPage && { pageBreak: 'before' as const }) },
    { text: pick(hall!.name, locale), font: 'Prata', fontSize: 40, lineHeight: 1.05, alignment: 'center' },
    { text: [pick(hall!.venue, locale), pick(centre.city, locale)].filter(Boolean).join(', '), alignment: 'center', color: ink2, fontSize: 12, margin: [0, 2, 0, 12] },
    wire(width, accentInk(centre.accent)),
    {
      columns: [
        { text: `${formatDayMonth(day, locale)}, ${formatWeekday(day, locale)}`, font: 'Prata', fontSize: 20, color: accentInk(centre.accent) },
        { text: zoneName(centre.timeZone, entries[0]!.start, locale), alignment: 'right', color: ink2, fontSize: 11, margin: [0, 8, 0, 0] },
      ],
      margin: [0, 6, 0, 4],
    },
    {
      table: {
        widths: [small ? 70 : 92, '*'],
        dontBreakRows: true,
        body: entries.map((entry) => [
          { stack: [{ text: timeIn(entry.start, centre.timeZone), font: 'Prata', fontSize: small ? 19 : 26, lineHeight: 1 }, { text: dictionary(locale).time.until(timeIn(entry.end, centre.timeZone)), color: ink2, fontSize: 10 }], margin: [0, 6, 0, 6] },
          { stack: [titleOf(entry, locale, { bold: true, fontSize: small ? 14 : 18, lineHeight: 1.15 }), { text: peopleOf(entry, locale), color: ink2, fontSize: small ? 10.5 : 12.5 }], margin: [0, 6, 0, 6] },
        ]),
      },
      layout: 'ruled',
    },
  ]
}
