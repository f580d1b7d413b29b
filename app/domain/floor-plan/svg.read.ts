import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { boothShape, type BoothShape, type Point } from '../booth/floor-plan.schema'
import { boothCode, mostBooths } from './plan-document.schema'
import { combine, identity, mapped, readTransform, type Matrix } from './svg-matrix.rules'

/** The most an SVG may have: characters, and elements. */
export const largestSvg = 1_000_000
const mostElements = 20_000

/** A booth found in an SVG; what the drawing does not say is left out. */
export type SvgBooth = { code: string; shape: BoothShape; category?: string; openSides?: number; equipped?: boolean; blocked?: boolean }

/** `skipped` are figures with an id that are no booths: curves, lines, what is too small. */
export type SvgResult = { ok: true; booths: SvgBooth[]; skipped: number } | { ok: false; code: 'large' | 'syntax' | 'unsafe' | 'empty' }

type Element = { name: string; attributes: Record<string, string>; children: Element[] }

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  // Nothing is expanded; a document that brings entities is refused before.
  processEntities: false,
  maxNestedTags: 50,
})

/**
 * Booths from an SVG: rectangles, polygons and paths of straight lines that have an id become booths of that
 * number. The drawing fills the hall: its viewBox is as wide as the hall, in decimetres. Refused are documents
 * with entities, scripts, foreign content or handlers, and large ones.
 */
export function readPlanSvg(text: string, hall: { width: number }): SvgResult {
  if (text.length > largestSvg) return { ok: false, code: 'large' }
  if (/<!DOCTYPE|<!ENTITY|<\s*(\w+:)?(script|foreignObject|iframe|handler|set|animate)\b|\son\w+\s*=|javascript:/i.test(text)) return { ok: false, code: 'unsafe' }
  if (XMLValidator.validate(text) !== true) return { ok: false, code: 'syntax' }
  const root = parse(text)
  if (root?.name !== 'svg') return { ok: false, code: 'syntax' }
  const [x = 0, y = 0, width = 0] = (root.attributes.viewBox ?? '').trim().split(/[\s,]+/).map(Number)
  const wide = width > 0 ? width : Number.parseFloat(root.attributes.width ?? '')
  if (!(wide > 0)) return { ok: false, code: 'syntax' }
  const scale = hall.width / wide
  const found: Found = { booths: [], skipped: 0, seen: 0 }
  collect(root, [scale, 0, 0, scale, -x * scale, -y * scale], found)
  if (found.seen > mostElements || found.booths.length > mostBooths) return { ok: false, code: 'large' }
  return found.booths.length === 0 ? { ok: false, code: 'empty' } : { ok: true, booths: found.booths, skipped: found.skipped }
}

type Found = { booths: SvgBooth[]; skipped: number; seen: number }

function collect(parent: Element, above: Matrix, found: Found): void {
  for (const element of parent.children) {
    if ((found.seen += 1) > mostElements) return
    const own = readTransform(element.attributes.transform)
    if (own === null || element.name === 'defs' || element.name === 'symbol' || element.name === 'clipPath') continue
    const matrix = combine(above, own)
    const id = element.attributes['data-code'] ?? element.attributes.id
    if (id !== undefined && ['rect', 'polygon', 'path'].includes(element.name)) add(element, id, matrix, found)
    collect(element, matrix, found)
  }
}

function add(element: Element, id: string, matrix: Matrix, found: Found): void {
  const code = boothCode.safeParse(decode(id).replace(/^booth-/, '').replaceAll('_', ' '))
  const shape = boothShape.safeParse(shapeOf(element, matrix))
  if (!code.success || !shape.success) {
    found.skipped += 1
    return
  }
  const { 'data-category': category, 'data-open-sides': sides, 'data-equipped': equipped, 'data-blocked': blocked } = element.attributes
  found.booths.push({
    code: code.data,
    shape: shape.data,
    ...(category !== undefined && { category: decode(category) }),
    ...(sides !== undefined && /^[1-4]$/.test(sides) && { openSides: Number(sides) }),
    ...(equipped !== undefined && { equipped: equipped === 'true' }),
    ...(blocked !== undefined && { blocked: blocked === 'true' }),
  })
}

/** The figure in decimetres; null where it is no figure of straight lines. */
function shapeOf({ name, attributes }: Element, matrix: Matrix): unknown {
  const ring = attributes['data-ring']?.split(' ').map(Number)
  if (ring && matrix.join() === identity.join()) {
    const [cx, cy, inner, outer, from, to] = ring
    return { kind: 'sector', cx, cy, inner, outer, from, to }
  }
  if (name === 'rect') return rectOf(attributes, matrix)
  const points = name === 'polygon' ? pairs(attributes.points ?? '') : linesOf(attributes.d ?? '')
  return points && polygonOf(points.map((point) => mapped(matrix, point)))
}

function rectOf(attributes: Record<string, string>, matrix: Matrix): unknown {
  const [x = 0, y = 0, w = NaN, h = NaN] = ['x', 'y', 'width', 'height'].map((name) => (attributes[name] === undefined ? (name === 'x' || name === 'y' ? 0 : NaN) : Number(attributes[name])))
  const [a, b, c, d] = matrix
  const stretch = Math.hypot(a, b)
  const isTurnOnly = Math.abs(a * c + b * d) < 1e-6 && Math.abs(stretch - Math.hypot(c, d)) < 1e-6 && a * d - b * c > 0
  const corners = ([[x, y], [x + w, y], [x + w, y + h], [x, y + h]] as Point[]).map((point) => mapped(matrix, point))
  if (!isTurnOnly) return polygonOf(corners)
  const rotation = Math.round((Math.atan2(b, a) * 1800) / Math.PI) / 10
  const [mx, my] = mapped(matrix, [x + w / 2, y + h / 2])
  const [width, height] = [Math.round(w * stretch), Math.round(h * stretch)]
  return { kind: 'rect', x: Math.round(mx - (w * stretch) / 2), y: Math.round(my - (h * stretch) / 2), w: width, h: height, ...(rotation !== 0 && { rotation }) }
}

function polygonOf(points: readonly Point[]): unknown {
  const whole = points.map(([x, y]): Point => [Math.round(x), Math.round(y)])
  const different = whole.filter(([x, y], i) => {
    const [px, py] = whole[(i + whole.length - 1) % whole.length]!
    return x !== px || y !== py
  })
  return { kind: 'polygon', points: different }
}

const pairs = (text: string): Point[] | null => {
  const numbers = text.trim().split(/[\s,]+/).map(Number)
  if (numbers.length % 2 === 1 || !numbers.every(Number.isFinite)) return null
  return Array.from({ length: numbers.length / 2 }, (_, i): Point => [numbers[2 * i]!, numbers[2 * i + 1]!])
}

/** The corners of one closed or open path of straight lines; null for curves and for several paths in one. */
function linesOf(d: string): Point[] | null {
  if (d.length > 20_000 || /[^MLHVZmlhvz\d\s,.+eE-]/.test(d)) return null
  const points: Point[] = []
  let [x, y] = [0, 0]
  for (const [index, [, command = '', list = '']] of [...d.matchAll(/([MLHVZmlhvz])([^MLHVZmlhvz]*)/g)].entries()) {
    const kind = command.toUpperCase()
    if ((kind === 'M') !== (index === 0)) return null
    const numbers = (list.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g) ?? []).map(Number)
    const isRelative = command !== kind
    const stride = kind === 'H' || kind === 'V' ? 1 : 2
    if (kind !== 'Z' && (numbers.length === 0 || numbers.length % stride !== 0)) return null
    for (let i = 0; kind !== 'Z' && i < numbers.length; i += stride) {
      const [first, second] = [numbers[i]!, numbers[i + 1] ?? 0]
      const [dx, dy] = kind === 'V' ? [0, first] : [first, kind === 'H' ? 0 : second]
      if (isRelative) [x, y] = [x + dx, y + dy]
      else [x, y] = [kind === 'V' ? x : dx, kind === 'H' ? y : dy]
      points.push([x, y])
    }
  }
  return points
}

function parse(text: string): Element | null {
  type Node = Record<string, unknown> & { ':@'?: Record<string, string> }
  const convert = (nodes: Node[]): Element[] =>
    nodes.flatMap((node) => {
      const name = Object.keys(node).find((key) => key !== ':@' && !key.startsWith('#'))
      if (name === undefined) return []
      return [{ name: name.replace(/^svg:/, ''), attributes: node[':@'] ?? {}, children: convert(node[name] as Node[]) }]
    })
  try {
    return convert(parser.parse(text) as Node[])[0] ?? null
  } catch {
    return null
  }
}

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' }
const decode = (text: string) => text.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => entities[entity]!)
