import sharp from 'sharp'
import { createGate } from '~/lib/gate.server'
import { linesOf, outlined } from '~/lib/outlines.server'
import type { ShareFacts } from './share-image.rules'

export const shareSize = { width: 1200, height: 630 }

const paper = '#faf5ec'
const ink = '#241f1a'
const quiet = '#5a5249'
const gold = '#9a7b3c'
const accents: Record<string, string> = { kostroma: '#7a5416', yenisey: '#1f5a86', smolensk: '#5d5076' }
const margin = 72
const textWidth = 760

const gate = createGate(1, 24)
const kept = new Map<string, Promise<Buffer>>()
const keptAtMost = 100

/**
 * The picture that messengers and networks show beside a link to a session, as PNG. Words are drawn as outlines.
 * @param medallion an SVG of the centre's figure
 * @returns null when too many are being drawn already
 */
export async function shareImage(hash: string, facts: ShareFacts, medallion: string): Promise<Buffer | null> {
  const found = kept.get(hash)
  if (found) return found
  const drawn = await gate.run(() => draw(facts, medallion))
  if (!drawn) return null
  kept.set(hash, Promise.resolve(drawn.value))
  if (kept.size > keptAtMost) kept.delete(kept.keys().next().value!)
  return drawn.value
}

/** The title as large as it fits into three lines, else small in four. */
function titleLines(title: string): { size: number; lines: string[] } {
  const inLines = (size: number, most: number) => ({ size, lines: linesOf(title, { font: 'Prata', size, width: textWidth, most }) })
  for (const size of [70, 60, 52]) {
    const set = inLines(size, 4)
    if (set.lines.length <= 3) return set
  }
  return inLines(46, 4)
}

function draw(facts: ShareFacts, medallion: string): Promise<Buffer> {
  const accent = accents[facts.accent] ?? accents.kostroma!
  const { size, lines } = titleLines(facts.title)
  const line = (text: string, font: 'Prata' | 'Golos', px: number, y: number, fill: string) => outlined(text, { font, size: px, x: margin, y, fill })
  const fit = (text: string, px: number) => linesOf(text, { font: 'Golos', size: px, width: textWidth + 60, most: 1 })[0] ?? ''
  const figure = medallion.replace('<svg ', '<svg x="828" y="135" width="440" height="440" ')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${shareSize.width}" height="${shareSize.height}">
<rect width="100%" height="100%" fill="${paper}"/>${figure}
<g stroke="${gold}" stroke-width="2"><path d="M${margin} 128H1128M${margin} 134H1128" stroke-opacity=".8"/></g>
${line(facts.festival, 'Prata', 34, 96, ink)}
${line(facts.kind, 'Golos', 28, 194, facts.cancelled ? '#a1252c' : accent)}
${lines.map((text, k) => line(text, 'Prata', size, 272 + k * size * 1.16, ink)).join('')}
${line(fit(facts.when, 30), 'Golos', 30, 544, ink)}
${line(fit(facts.place, 26), 'Golos', 26, 584, quiet)}
</svg>`
  return sharp(Buffer.from(svg)).png({ palette: true, compressionLevel: 9 }).toBuffer()
}
