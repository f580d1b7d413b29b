import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import jsQR from 'jsqr'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { hasPoppler } from '../../../scripts/poppler.mjs'
import { sampleContent } from './content.testing'
import { documentKinds } from './document.schema'
import { paperPdf } from './pdf.server'

const folder = mkdtempSync(path.join(os.tmpdir(), 'golden-ring-pdf-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A PDF as a file, for Poppler. */
function saved(pdf: Buffer): string {
  const file = path.join(folder, 'paper.pdf')
  writeFileSync(file, pdf)
  return file
}
/** Its text with every run of white space as one space. */
const textOf = (pdf: Buffer) => execFileSync('pdftotext', ['-layout', saved(pdf), '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')

/** What a phone reads on the first page, printed at 300 dots an inch. */
async function scanned(pdf: Buffer): Promise<string | undefined> {
  const page = path.join(folder, 'page')
  execFileSync('pdftoppm', ['-r', '300', '-f', '1', '-l', '1', '-png', '-singlefile', saved(pdf), page])
  const { data, info } = await sharp(readFileSync(`${page}.png`)).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data
}

describe.each(documentKinds)('the PDF of %s', (kind) => {
  it('is the same file each time', async () => {
    const [first, second] = [await paperPdf(sampleContent(kind)), await paperPdf(sampleContent(kind))]
    expect(first.subarray(0, 5).toString()).toBe('%PDF-')
    expect(second.equals(first)).toBe(true)
  })

  it.runIf(hasPoppler())('can be read: every letter and sign is a text', async () => {
    const content = sampleContent(kind)
    const text = textOf(await paperPdf(content))
    expect(text).toContain(`№ ${content.number} от 15 марта 2027 г.`)
    expect(text).toContain('«Фестиваль Золотое кольцо»')
    expect(text).toContain('Ёлкина А. В.')
    expect(text).toContain('НДС 22 %')
    expect(text).toContain('133 004,40')
    expect(text).toContain('Сто тридцать три тысячи четыре рубля 40 копеек')
    expect(text).toContain('м²')
  })

  it.runIf(hasPoppler())('names the paper it corrects', async () => {
    const text = textOf(await paperPdf(sampleContent(kind, { replaces: { number: 'ЗК-2027-0041', day: '2027-03-01' } })))
    expect(text).toContain('Взамен документа № ЗК-2027-0041 от 1 марта 2027 г.')
  })

  it.runIf(hasPoppler())('has its fonts in it', async () => {
    const fonts = execFileSync('pdffonts', [saved(await paperPdf(sampleContent(kind)))], { encoding: 'utf8' }).trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThanOrEqual(3)
    for (const font of fonts) expect(font, font).toMatch(/(GolosText|Prata).*TrueType.* yes +yes +yes /)
  })
})

it.runIf(hasPoppler())('the contract says what a cancellation costs, and when', async () => {
  expect(textOf(await paperPdf(sampleContent('contract')))).toContain(
    'при отказе не позднее чем за 60 дней до начала фестиваля — ничего; при отказе не позднее чем за 31 день до начала фестиваля — 50 %; позже — 100 %.',
  )
})

describe.runIf(hasPoppler())('the invoice', () => {
  it('has everything a payer needs', async () => {
    const text = textOf(await paperPdf(sampleContent('invoice')))
    for (const words of ['043469623', '40702810429000000123', '30101810200000000623', 'ИНН 4401123455', 'КПП 440101001', 'ИНН 440112345641', 'ОГРНИП 317440100012341']) {
      expect(text).toContain(words)
    }
    expect(text).toContain('Договор-заявка № ЗК-Д-2027-0007 от 01.03.2027')
    expect(text).toContain('Всего наименований 3, на сумму 133 004,40 руб.')
    expect(text).toContain('Оплатить не позднее 20 марта 2027 г.')
  })

  it('without VAT says on what ground', async () => {
    const text = textOf(await paperPdf(sampleContent('invoice', { vatPercent: null, vat: 0, vatGround: 'п. 1 ст. 145 НК РФ' })))
    expect(text).toContain('Без НДС (основание: п. 1 ст. 145 НК РФ)')
    expect(text).not.toContain('НДС 22')
  })

  it('shows a code that a phone reads, to the letter', async () => {
    const content = sampleContent('invoice')
    expect(await scanned(await paperPdf(content))).toBe(content.qr)
  })

  it('keeps its shape with a hundred lines and the longest names', async () => {
    const content = sampleContent('invoice')
    const lines = Array.from({ length: 100 }, () => content.lines).flat()
    const buyer = { ...content.buyer, name: 'Ю'.repeat(300) }
    expect(textOf(await paperPdf({ ...content, lines, buyer }))).toContain('Всего наименований 300')
  })
})
