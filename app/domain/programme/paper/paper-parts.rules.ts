import type { Content } from 'pdfmake/interfaces'
import type { PdfDefinition } from '~/lib/pdf/pdf.server'
import { dictionary } from '~/i18n/dictionary'
import { pick, type Locale } from '~/i18n/locale'
import { formatDay, formatWeekday } from '~/lib/dates'
import type { Entry, Programme } from '../programme.rules'

/** Ornaments of a paper as SVG, which the caller draws: a branch of scrolls, and a medallion for each accent. */
export type Ornaments = { branch: string; medallion: (accent: string) => string }

/** What every paper of the programme is made from. */
export type PaperOf = { programme: Programme; locale: Locale; ornaments: Ornaments }

export const ink = '#241f1a'
export const ink2 = '#5a5249'
export const gold = '#9a7b3c'
const accents: Record<string, string> = { kostroma: '#7a5416', yenisey: '#1f5a86', smolensk: '#5d5076' }

/** The ink of a centre on paper. */
export const accentInk = (accent: string) => accents[accent] ?? accents.kostroma!

/** Type, language and properties of a paper, the same for all of them. Two runs give the same bytes. */
export function sheet({ programme, locale }: PaperOf, title: string, page: Pick<PdfDefinition, 'pageSize' | 'pageMargins' | 'content'>): PdfDefinition {
  const t = dictionary(locale)
  const [left = 40, , right = 40] = page.pageMargins as number[]
  return {
    ...page,
    info: { title, author: t.common.festival, creationDate: programme.publishedAt },
    language: locale === 'ru' ? 'ru-RU' : 'en-GB',
    running: {
      text: `${t.common.festival} · ${t.paper.release(programme.number, formatDay(programme.publishedAt.toISOString().slice(0, 10), locale))}`,
      from: 1,
      style: { margin: [left, 14, right, 0], fontSize: 7.5, color: ink2 },
    },
    defaultStyle: { font: 'Golos', fontSize: 9.5, lineHeight: 1.2, color: ink },
    styles: {
      title: { font: 'Prata', fontSize: 26, lineHeight: 1.1 },
      heading: { font: 'Prata', fontSize: 15, lineHeight: 1.15 },
      strong: { bold: true },
      small: { fontSize: 8, color: ink2 },
    },
  }
}

/** The thin double wire across `width` points. */
export function wire(width: number, colour = gold): Content {
  const line = (y: number, lineWidth: number) => ({ type: 'line' as const, x1: 0, y1: y, x2: width, y2: y, lineWidth, lineColor: colour })
  return { canvas: [line(2, 0.8), line(4.5, 0.35)], margin: [0, 0, 0, 6] }
}

/** «25 июня 2027 г., пятница» */
export const dayTitle = (day: string, locale: Locale) => `${formatDay(day, locale)}, ${formatWeekday(day, locale)}`

/** Who leads a session; where nobody is named, the exhibitors that hold it. */
export function peopleOf(entry: Entry, locale: Locale): string {
  return (entry.speakers.length > 0 ? entry.speakers : entry.hosts).map(({ name }) => pick(name, locale)).join(', ')
}

/** A title, struck through and marked where it was cancelled. */
export function titleOf(entry: Entry, locale: Locale, style: object = { bold: true }): Content {
  const text = pick(entry.session.title, locale)
  if (entry.slot.status === 'confirmed') return { text, ...style }
  return { text: [{ text, decoration: 'lineThrough' }, ` ${dictionary(locale).paper.cancelled}`], ...style }
}

/** The facts below a title: kind, age, language where it is another one. */
export function factsOf(entry: Entry, locale: Locale): string {
  const t = dictionary(locale).programme
  const { format, ageMark, language } = entry.session
  return [t.formats[format] ?? format, ageMark > 0 ? `${ageMark}+` : '', language === locale ? '' : (t.inLanguage[language] ?? language)].filter(Boolean).join(', ')
}
