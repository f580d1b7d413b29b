import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

/** OKLCH to linear sRGB, after Ottosson's OKLab; components outside the gamut are clipped, as browsers may. */
function linearRgb([l, c, h]: Lch): [number, number, number] {
  const a = c * Math.cos((h * Math.PI) / 180)
  const b = c * Math.sin((h * Math.PI) / 180)
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  const clip = (x: number) => Math.min(1, Math.max(0, x))
  return [
    clip(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    clip(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    clip(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
  ]
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(color: Lch): number {
  const [r, g, b] = linearRgb(color)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: Lch, other: Lch): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((x, y) => x - y) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

type Lch = [lightness: number, chroma: number, hue: number]

const css = readFileSync(path.join(import.meta.dirname, 'tokens.css'), 'utf8')
const oklch = 'oklch\\(([\\d.]+) ([\\d.]+) ([\\d.]+)\\)'

/** The token's colour in both themes. */
function token(name: string): { light: Lch; dark: Lch } {
  const both = new RegExp(`--${name}: light-dark\\(${oklch}, ${oklch}\\);`).exec(css)
  if (both) return { light: both.slice(1, 4).map(Number) as Lch, dark: both.slice(4, 7).map(Number) as Lch }
  const one = new RegExp(`--${name}: ${oklch};`).exec(css)
  if (!one) throw new Error(`tokens.css has no --${name}`)
  const color = one.slice(1, 4).map(Number) as Lch
  return { light: color, dark: color }
}

const papers = ['paper', 'leaf', 'well']
const texts: [string, string[]][] = [
  ['ink', [...papers, 'gold-tint', 'kostroma-tint', 'yenisey-tint', 'smolensk-tint', 'bad-tint', 'good-tint']],
  ['ink-2', [...papers, 'gold-tint', 'bad-tint', 'good-tint']],
  ['ink-3', papers],
  ['paper', ['ink']],
  ['on-gold', ['gold-fill', 'gold-fill-hover']],
  ['on-taken', ['taken']],
  ['kostroma', [...papers, 'kostroma-tint']],
  ['yenisey', [...papers, 'yenisey-tint']],
  ['smolensk', [...papers, 'smolensk-tint']],
  ['bad', [...papers, 'bad-tint']],
  ['good', [...papers, 'good-tint']],
]
const edges: [string, string[]][] = [
  ['edge', [...papers, 'gold-tint']],
  ['gold', [...papers, 'gold-tint']],
  ['bad', papers],
]

describe.each(['light', 'dark'] as const)('%s theme', (theme) => {
  it.each(texts.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const)))(
    'text %s reads on %s (4.5:1)',
    (text, ground) => {
      expect(contrast(token(text)[theme], token(ground)[theme])).toBeGreaterThanOrEqual(4.5)
    },
  )
  it.each(edges.flatMap(([edge, grounds]) => grounds.map((ground) => [edge, ground] as const)))(
    'edge %s is seen on %s (3:1)',
    (edge, ground) => {
      expect(contrast(token(edge)[theme], token(ground)[theme])).toBeGreaterThanOrEqual(3)
    },
  )
})

it('measures black on white as 21:1', () => {
  expect(contrast([0, 0, 0], [1, 0, 0])).toBeCloseTo(21, 1)
})
