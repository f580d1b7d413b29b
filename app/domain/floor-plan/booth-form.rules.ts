import type { BoothShape } from '../booth/floor-plan.schema'
import { shapeBounds } from '../booth/geometry.rules'
import { nextCodes, rowStep } from './numbering.rules'
import type { DocumentBooth, PlanDocument } from './plan-document.schema'
import type { BoothForm, RowForm } from './plan-form.schema'
import { moved } from './shape-moves.rules'

/** What the form of a booth shows of its shape, in decimetres and degrees. */
export function measuresOf(shape: BoothShape): { x: number; y: number; w: number; h: number; rotation: number } {
  if (shape.kind === 'rect') return { rotation: 0, ...shape }
  const { x, y, w, h } = shapeBounds(shape)
  return { x: Math.round(x), y: Math.round(y), w: Math.round(w), h: Math.round(h), rotation: 0 }
}

/** The plan with one booth as its form says. @returns null when the plan has no such booth */
export function withBooth(document: PlanDocument, id: string, form: BoothForm): PlanDocument | null {
  const before = document.booths.find((booth) => booth.id === id)
  if (!before) return null
  const at = measuresOf(before.shape)
  const shape = before.shape.kind === 'rect' ? rectOf(form) : moved(before.shape, form.x - at.x, form.y - at.y)
  const after = { ...before, ...propertiesOf(form), shape }
  return { ...document, booths: document.booths.map((booth) => (booth === before ? after : booth)) }
}

/** The plan without a booth. */
export function withoutBooth(document: PlanDocument, id: string): PlanDocument {
  return { ...document, booths: document.booths.filter((booth) => booth.id !== id) }
}

/** The plan with a row of new booths, numbered onwards from the first. */
export function withRow(document: PlanDocument, form: RowForm): PlanDocument {
  const first: DocumentBooth = { ...propertiesOf(form), shape: rectOf(form) }
  const used = [...document.booths.map(({ code }) => code), form.code]
  const { dx, dy } = rowStep(shapeBounds(first.shape), form.gap, form.direction)
  const others = nextCodes(form.code, used, form.count - 1).map((code, i) => ({ ...first, code, shape: moved(first.shape, dx * (i + 1), dy * (i + 1)) }))
  return { ...document, booths: [...document.booths, first, ...others] }
}

const propertiesOf = ({ code, category, sides, equipped, blocked }: Omit<BoothForm, 'reason'>) => ({ code, category, openSides: sides, equipped, blocked })

function rectOf({ x, y, w, h, rotation }: Omit<BoothForm, 'reason'>): BoothShape {
  return { kind: 'rect', x, y, w, h, ...(rotation !== 0 && { rotation }) }
}
