import { createRequire } from 'node:module'

type Glyph = { path: { toSVG(): string }; advanceWidth: number }
type Font = { unitsPerEm: number; layout(text: string): { glyphs: Glyph[]; positions: { xAdvance: number }[]; advanceWidth: number } }

const require = createRequire(import.meta.url)
// What sets the PDFs reads fonts with it; it is theirs, found from where they are.
const fontkit = createRequire(require.resolve('pdfmake'))('fontkit') as { openSync(file: string): Font }
const files = { Prata: 'prata/400Regular/Prata_400Regular', Golos: 'golos-text/400Regular/GolosText_400Regular' }
const open = new Map<string, Font>()

export type FontName = keyof typeof files

function fontOf(name: FontName): Font {
  let font = open.get(name)
  if (!font) open.set(name, (font = fontkit.openSync(require.resolve(`@expo-google-fonts/${files[name]}.ttf`))))
  return font
}

/** Width of a text in a font, in pixels. */
export function widthOf(text: string, name: FontName, size: number): number {
  const font = fontOf(name)
  return (font.layout(text).advanceWidth * size) / font.unitsPerEm
}

/** A line of text as SVG outlines on a baseline: it looks the same on a machine that has no fonts at all. */
export function outlined(text: string, { font: name, size, x, y, fill }: { font: FontName; size: number; x: number; y: number; fill: string }): string {
  const font = fontOf(name)
  const scale = size / font.unitsPerEm
  const { glyphs, positions } = font.layout(text)
  let at = 0
  const paths = glyphs.map((glyph, k) => {
    const d = glyph.path.toSVG()
    const placed = d ? `<path transform="translate(${Math.round(at)} 0)" d="${d}"/>` : ''
    at += positions[k]!.xAdvance
    return placed
  })
  return `<g fill="${fill}" stroke="none" transform="translate(${x} ${y}) scale(${scale} ${-scale})">${paths.join('')}</g>`
}

/** Breaks a text at its spaces into lines no wider than `width`; what does not fit into `most` lines ends in «…». */
export function linesOf(text: string, { font, size, width, most }: { font: FontName; size: number; width: number; most: number }): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && widthOf(longer, font, size) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), `${lines[most - 1]!.replace(/[\s.,:;—–-]+$/, '')}…`]
}
