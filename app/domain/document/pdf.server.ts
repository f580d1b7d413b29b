import { createRequire } from 'node:module'
import type * as Pdfmake from 'pdfmake'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formatDay } from '~/lib/dates'
import type { PaperContent } from './document.schema'
import { bankTable, linesTable, parties, qrBlock, sections, signatures, totals } from './pdf-parts.server'

const require = createRequire(import.meta.url)
// A CommonJS singleton whose methods an ES import does not see.
const pdfmake = require('pdfmake') as typeof Pdfmake
const font = (file: string) => require.resolve(`@expo-google-fonts/${file}.ttf`)

// Whole fonts: those for the web are cut into subsets, whose Cyrillic has no digits, « or №.
const regular = font('golos-text/400Regular/GolosText_400Regular')
const bold = font('golos-text/600SemiBold/GolosText_600SemiBold')
const prata = font('prata/400Regular/Prata_400Regular')
pdfmake.setFonts({
  Golos: { normal: regular, bold, italics: regular, bolditalics: bold },
  Prata: { normal: prata, bold: prata, italics: prata, bolditalics: prata },
})
// Papers are made of what is in them; nothing is fetched, and no other file is read.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => [regular, bold, prata].includes(path))

const titles = { contract: 'Договор-заявка', invoice: 'Счёт на оплату', act: 'Акт об оказании услуг' }

/** The title of a paper: «Счёт на оплату № ЗК-2027-0042 от 15 марта 2027 г.» */
export const titleOf = ({ kind, number, day }: PaperContent) => `${titles[kind]} №\u00a0${number} от ${formatDay(day, 'ru')}`

/** The PDF of a paper, made of its content alone: the same bytes each time. */
export function paperPdf(content: PaperContent): Promise<Buffer> {
  return pdfmake.createPdf(definition(content)).getBuffer()
}

function definition(content: PaperContent): TDocumentDefinitions {
  return {
    pageSize: 'A4',
    pageMargins: [56, 56, 42, 56],
    info: {
      title: titleOf(content),
      author: content.seller.name,
      // By the paper's day, not the clock: a paper is the same file for ever.
      creationDate: new Date(`${content.day}T00:00:00Z`),
    },
    language: 'ru-RU',
    content: body(content),
    footer: (page, pages) => ({
      text: `${titles[content.kind]} №\u00a0${content.number}, страница ${page} из ${pages}`,
      margin: [56, 20, 42, 0],
      fontSize: 7.5,
      color: '#6b645c',
    }),
    defaultStyle: { font: 'Golos', fontSize: 9, lineHeight: 1.2, color: '#1d1a17' },
    styles: {
      festival: { font: 'Prata', fontSize: 10 },
      title: { bold: true, fontSize: 14 },
      section: { bold: true, fontSize: 9.5 },
      small: { fontSize: 8, color: '#4f4941' },
      strong: { bold: true },
    },
  }
}

function body(content: PaperContent): Content[] {
  switch (content.kind) {
    case 'invoice':
      return [head(content), bankTable(content), title(content), parties(content), linesTable(content), totals(content), qrBlock(content), signatures(content)]
    case 'contract':
      return [head(content), title(content), parties(content), sections(content), linesTable(content), totals(content), bankTable(content), signatures(content)]
    case 'act':
      return [head(content), title(content), parties(content), linesTable(content), totals(content), sections(content), signatures(content)]
  }
}

/** The festival's name over a double hairline, the thin wire of filigree. */
function head({ festival }: PaperContent): Content {
  const wire = (y: number, width: number) => ({ type: 'line' as const, x1: 0, y1: y, x2: 497, y2: y, lineWidth: width, lineColor: '#9a7b3c' })
  return { stack: [{ text: festival, style: 'festival' }, { canvas: [wire(4, 0.7), wire(6.5, 0.3)] }], margin: [0, 0, 0, 14] }
}

function title(content: PaperContent): Content {
  const { replaces, kind, place } = content
  return {
    stack: [
      { text: titleOf(content), style: 'title' },
      ...(replaces ? [{ text: `Взамен документа №\u00a0${replaces.number} от ${formatDay(replaces.day, 'ru')}`, style: 'small' }] : []),
      ...(kind === 'contract' ? [{ text: `г.\u00a0${place}`, margin: [0, 4, 0, 0] as [number, number, number, number] }] : []),
    ],
    margin: [0, 12, 0, 10],
  }
}
