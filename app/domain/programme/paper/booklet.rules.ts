import type { Column, Content, TableCell } from 'pdfmake/interfaces'
import { dictionary } from '~/i18n/dictionary'
import { pick } from '~/i18n/locale'
import { timeRange, zoneName } from '~/i18n/when'
import { formatDayMonth, formatDayRange, formatWeekday } from '~/lib/dates'
import { groupBy } from '~/lib/group-by'
import type { PdfDefinition } from '~/lib/pdf/pdf.server'
import type { Entry } from '../programme.rules'
import { accentInk, factsOf, ink2, peopleOf, sheet, titleOf, wire, type PaperOf } from './paper-parts.rules'

const margin = 34
const width = 420 - 2 * margin

/** The whole festival as a booklet of A5 pages: contents, centres, days with every session, who speaks where. */
export function booklet(of: PaperOf): PdfDefinition {
  const { programme, locale } = of
  const t = dictionary(locale).paper
  const definition = sheet(of, `${pick(programme.content.edition.title, locale)}: ${t.programme}`, {
    pageSize: 'A5',
    pageMargins: [margin, 36, margin, 40],
    content: [...cover(of), contents(of), ...centres(of), ...days(of), ...people(of)],
  })
  return { ...definition, running: { ...definition.running!, from: 2 } }
}

function cover({ programme, locale, ornaments }: PaperOf): Content[] {
  const { title, startsOn, endsOn } = programme.content.edition
  const t = dictionary(locale)
  return [
    { svg: ornaments.medallion('kostroma'), width: 150, alignment: 'center', margin: [0, 70, 0, 30] },
    { text: pick(title, locale).replace(' — ', '\u00a0— '), font: 'Prata', fontSize: 28, lineHeight: 1.15, alignment: 'center' },
    { text: t.paper.programme, font: 'Prata', fontSize: 15, alignment: 'center', color: ink2, margin: [0, 8, 0, 20] },
    { svg: ornaments.branch, width: 220, alignment: 'center' },
    { text: formatDayRange(startsOn, endsOn, locale), alignment: 'center', fontSize: 12, margin: [0, 20, 0, 4] },
    { text: programme.content.centres.map((centre) => pick(centre.city, locale)).join(' · '), alignment: 'center', color: ink2, pageBreak: 'after' },
  ]
}

function contents({ locale }: PaperOf): Content {
  const t = dictionary(locale).paper
  return { toc: { title: { text: t.contents, style: 'title', margin: [0, 0, 0, 14] }, textMargin: [0, 2, 0, 2], numberStyle: { color: ink2 } } }
}

function centres({ programme, locale, ornaments }: PaperOf): Content[] {
  const t = dictionary(locale).paper
  return [
    { text: t.centres, style: 'title', tocItem: true, pageBreak: 'before', margin: [0, 0, 0, 12] },
    ...programme.content.centres.map((centre): Content => ({
      columns: [
        { svg: ornaments.medallion(centre.accent), width: 58 },
        {
          stack: [
            { text: pick(centre.name, locale), style: 'heading', color: accentInk(centre.accent) },
            { text: [pick(centre.city, locale), zoneName(centre.timeZone, programme.publishedAt, locale)].join(', '), style: 'small', margin: [0, 0, 0, 4] },
            { text: pick(centre.description, locale) },
          ],
        },
      ],
      columnGap: 14,
      unbreakable: true,
      margin: [0, 0, 0, 18],
    })),
  ]
}

function days(of: PaperOf): Content[] {
  const { programme, locale } = of
  return [...groupBy(programme.entries, (entry) => entry.day)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([day, entries]) => [
      { text: `${formatDayMonth(day, locale)}, ${formatWeekday(day, locale)}`, style: 'title', tocItem: true, pageBreak: 'before' as const, margin: [0, 0, 0, 4] as [number, number, number, number] },
      wire(width),
      ...programme.content.centres.flatMap((centre) => ofCentre(of, entries.filter((entry) => entry.centre.id === centre.id))),
    ])
}

function ofCentre({ locale }: PaperOf, entries: Entry[]): Content[] {
  const [first] = entries
  if (!first) return []
  const { centre } = first
  return [
    {
      columns: [
        { text: pick(centre.name, locale), style: 'heading', color: accentInk(centre.accent), tocItem: true, tocMargin: [14, 0, 0, 0], tocStyle: { color: ink2 } },
        { text: zoneName(centre.timeZone, first.start, locale), style: 'small', alignment: 'right', width: 110, margin: [0, 6, 0, 0] },
      ],
      margin: [0, 8, 0, 4],
    },
    ...entries.map((entry): Content => ({
      table: { widths: [58, '*'], dontBreakRows: true, body: [[{ text: timeRange(entry.start, entry.end, centre.timeZone), bold: true, fontSize: 9 }, session(entry, locale)]] },
      layout: 'noBorders',
      margin: [0, 2, 0, 4],
    })),
  ]
}

function session(entry: Entry, locale: PaperOf['locale']): TableCell {
  const place = entry.hall ? pick(entry.hall.name, locale) : dictionary(locale).programme.hallLater
  return {
    stack: [
      { ...(titleOf(entry, locale) as object), id: anchor(entry) } as Content,
      { text: [place, factsOf(entry, locale), peopleOf(entry, locale)].filter(Boolean).join(' · '), style: 'small' },
      { text: pick(entry.session.abstract, locale), fontSize: 8.5, margin: [0, 2, 0, 0] },
    ],
  }
}

const anchor = (entry: Entry) => `s-${entry.slot.id}`

/** Who speaks, by name, with the pages of their sessions. */
function people({ programme, locale }: PaperOf): Content[] {
  const t = dictionary(locale).paper
  const named = programme.content.people
    .map((person) => ({ person, entries: programme.entries.filter((entry) => entry.speakers.some((s) => s.id === person.id)) }))
    .filter(({ entries }) => entries.length > 0)
    .sort((a, b) => pick(a.person.name, locale).localeCompare(pick(b.person.name, locale), locale))
  if (named.length === 0) return []
  return [
    { text: t.people, style: 'title', tocItem: true, pageBreak: 'before', margin: [0, 0, 0, 10] },
    {
      table: {
        widths: ['*', 4 * pageWidth],
        dontBreakRows: true,
        body: named.map(({ person, entries }): TableCell[] => [
          { text: [{ text: pick(person.name, locale), bold: true }, person.role.ru ? `, ${pick(person.role, locale)}` : ''] },
          pagesOf(entries),
        ]),
      },
      layout: 'ruled',
    },
  ]
}

const pageWidth = 20

/** The pages of some sessions, each a cell of its own, four in a line: a number is known only when all is set. */
function pagesOf(entries: Entry[]): TableCell {
  const page = (entry: Entry): Column => ({ width: pageWidth, alignment: 'right', color: ink2, text: [{ pageReference: anchor(entry) } as unknown as Content] })
  const lines = Array.from({ length: Math.ceil(entries.length / 4) }, (_, k) => entries.slice(4 * k, 4 * k + 4))
  return { stack: lines.map((line) => ({ columns: [{ text: '', width: '*' }, ...line.map(page)] })) }
}
