import { z } from 'zod'
import { boothShape, planShape } from '../booth/floor-plan.schema'

/** The most a plan may hold; a hall of a thousand booths is well below. */
export const mostBooths = 2_000
export const mostShapes = 500

/** Reaches of a hall in decimetres: from a kiosk to 500 m. */
export const hallSide = z.number().int().min(20).max(5_000)

/** The number of a booth as printed: «А-12». One line, no brackets or quotes that would break a caption. */
export const boothCode = z
  .string()
  .trim()
  .min(1)
  .max(12)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ./-]*$/u)

export const documentBooth = z.strictObject({
  /** Of a booth that is on the plan already; a new one has none, and an id the plan does not know makes a new one. */
  id: z.string().max(64).optional(),
  code: boothCode,
  /** Code of a category of the edition. */
  category: z.string().min(1).max(40),
  shape: boothShape,
  openSides: z.number().int().min(1).max(4),
  equipped: z.boolean(),
  blocked: z.boolean(),
})

/**
 * A plan as one document: what the editor saves, what is exported and imported as JSON. Lengths in
 * decimetres, angles in degrees clockwise from north: see floor-plan.schema.ts.
 */
export const planDocument = z.strictObject({
  format: z.literal('golden-ring-floor-plan'),
  formatVersion: z.literal(1),
  width: hallSide,
  height: hallSide,
  shapes: z.array(planShape).max(mostShapes),
  booths: z.array(documentBooth).max(mostBooths),
})

export type DocumentBooth = z.infer<typeof documentBooth>
export type PlanDocument = z.infer<typeof planDocument>

/** An empty hall. Width and height in decimetres. */
export function emptyDocument(width: number, height: number): PlanDocument {
  return { format: 'golden-ring-floor-plan', formatVersion: 1, width, height, shapes: [], booths: [] }
}

/** A plan from JSON text that somebody gave us; null when it is none. */
export function readPlanDocument(json: string): PlanDocument | null {
  try {
    const parsed = planDocument.safeParse(JSON.parse(json))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
