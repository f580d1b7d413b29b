import type { Content, TableCell } from 'pdfmake/interfaces'
import { dictionary } from '~/i18n/dictionary'
import { pick } from '~/i18n/locale'
import { timeRange, zoneName } from '~/i18n/when'
import { timeIn } from '~/lib/dates'
import type { PdfDefinition } from '~/lib/pdf/pdf.server'
import type { Entry } from '../programme.rules'
import { accentInk, dayTitle, factsOf, gold, ink2, peopleOf, sheet, titleOf, wire, type PaperOf } from './paper-parts.rules'

const margin = 42
const width = 595 - 2 * margin
const homeZone = 'Europe/Moscow'

/** A day on A4, centre by centre, each by its own clock; null for a day without sessions. */
export function dayPaper(of: PaperOf, day: string): PdfDefinition | null {
  const { programme, locale, ornaments } = of
  const ofDay = programme.entries.filter((entry) => entry.day === day)
  if (ofDay.length === 0) return null
  const t = dictionary(locale).paper
  const title = dayTitle(day, locale)
  const centres = programme.content.centres.map((centre) => ofDay.filter((entry) => entry.centre.id === centre.id)).filter((list) => list.length > 0)
  return sheet(of, `${t.programme}: ${title}`, {
    pageSize: 'A4',
    pageMargins: [margin, 40, margin, 44],
    content: [
      {
        columns: [
          { stack: [{ text: pick(programme.content.edition.title, locale), color: ink2 }, { text: title, style: 'title' }] },
          { svg: ornaments.branch, width: 150, margin: [0, 6, 0, 0] },
        ],
        columnGap: 20,
        margin: [0, 0, 0, 8],
      },
      wire(width),
      ...centres.flatMap((entries) => centreTable(of, entries)),
    ],
  })
}

function centreTable({ locale }: PaperOf, entries: Entry[]): Content[] {
  const { centre } = entries[0]!
  const abroad = centre.timeZone !== homeZone
  const time = (entry: Entry): TableCell => ({
    stack: [
      { text: timeRange(entry.start, entry.end, centre.timeZone), bold: true },
      ...(abroad ? [{ text: `${timeIn(entry.start, homeZone)} ${dictionary(locale).time.zoneShort[homeZone]}`, style: 'small' }] : []),
    ],
  })
  return [
    {
      columns: [
        { text: pick(centre.name, locale), style: 'heading', color: accentInk(centre.accent) },
        { text: zoneName(centre.timeZone, entries[0]!.start, locale), style: 'small', alignment: 'right', margin: [0, 6, 0, 0] },
      ],
      margin: [0, 10, 0, 3],
    },
    {
      table: {
        widths: [66, '*', 124],
        dontBreakRows: true,
        body: entries.map((entry): TableCell[] => [
          time(entry),
          { stack: [titleOf(entry, locale), { text: [factsOf(entry, locale), peopleOf(entry, locale)].filter(Boolean).join(' · '), style: 'small' }] },
          { text: entry.hall ? pick(entry.hall.name, locale) : dictionary(locale).programme.hallLater, color: ink2 },
        ]),
      },
      layout: 'ruled',
      margin: [0, 0, 0, 4],
    },
    { canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.5, lineColor: gold }] },
  ]
}
