import { element, type Xml, xmlDocument } from '../exchange/xml.write'
import type { BoothShape, Point } from '../booth/floor-plan.schema'
import { planShapePath, shapeCentre, shapePath } from '../booth/geometry.rules'
import type { PlanDocument } from './plan-document.schema'

/**
 * A plan as an SVG drawing to scale: one user unit is a decimetre, width and height are the hall's in
 * millimetres. Every booth has an id, a title and what it is in data attributes, which svg.read.ts reads.
 */
export function planSvg(document: PlanDocument, name: string): string {
  const { width, height, shapes, booths } = document
  const content: Xml[] = [
    element('title', {}, name),
    element('rect', { class: 'hall', width, height, fill: 'none', stroke: '#333', 'stroke-width': 1 }),
    ...shapes.flatMap((shape) => {
      const d = planShapePath(shape)
      return d === '' ? [] : [element('path', { class: shape.kind, d, fill: 'none', stroke: '#777', 'stroke-width': 1 })]
    }),
    ...booths.flatMap((booth) => {
      const [x, y] = shapeCentre(booth.shape)
      const facts = {
        id: `booth-${booth.code.replaceAll(' ', '_')}`,
        'data-code': booth.code,
        'data-category': booth.category,
        'data-open-sides': booth.openSides,
        'data-equipped': String(booth.equipped),
        'data-blocked': String(booth.blocked),
        fill: '#fffdf8',
        stroke: '#9a7b3c',
        'stroke-width': 0.5,
      }
      const words = { x: round(x), y: round(y), 'font-size': 8, 'text-anchor': 'middle', 'dominant-baseline': 'central', 'font-family': 'sans-serif' }
      return [figure(booth.shape, facts, [element('title', {}, booth.code)]), element('text', words, booth.code)]
    }),
  ]
  return xmlDocument(element('svg', { xmlns: 'http://www.w3.org/2000/svg', width: `${width * 100}mm`, height: `${height * 100}mm`, viewBox: `0 0 ${width} ${height}` }, content))
}

function figure(shape: BoothShape, facts: Record<string, string | number>, children: Xml[]): Xml {
  if (shape.kind === 'rect') {
    const { x, y, w, h, rotation = 0 } = shape
    const turn = rotation === 0 ? {} : { transform: `rotate(${rotation} ${x + w / 2} ${y + h / 2})` }
    return element('rect', { ...facts, x, y, width: w, height: h, ...turn }, children)
  }
  if (shape.kind === 'polygon') return element('polygon', { ...facts, points: shape.points.map((p: Point) => p.join(',')).join(' ') }, children)
  const { cx, cy, inner, outer, from, to } = shape
  return element('path', { ...facts, 'data-ring': [cx, cy, inner, outer, from, to].join(' '), d: shapePath(shape) }, children)
}

const round = (n: number) => Math.round(n * 10) / 10
