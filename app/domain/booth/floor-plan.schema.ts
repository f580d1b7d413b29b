import { z } from 'zod'

/**
 * What Booth.shape and FloorPlan.shapes hold as JSON. Every length is in decimetres, x grows to the
 * right and y downwards from the hall's top left corner, every angle is in degrees clockwise from north
 * (up on the plan).
 */
const decimetres = z.number().int()
const size = z.number().int().positive()
const degrees = z.number().min(-360).max(720)
const point = z.tuple([decimetres, decimetres])
const text = z.object({ ru: z.string().min(1), en: z.string() })

const arc = {
  cx: decimetres,
  cy: decimetres,
  from: degrees,
  to: degrees,
}
const isForward = (shape: { from: number; to: number }) => shape.to > shape.from && shape.to - shape.from < 360

/** A rectangle, turned about its centre where it has a rotation. */
export const rectShape = z.object({
  kind: z.literal('rect'),
  x: decimetres,
  y: decimetres,
  w: size,
  h: size,
  rotation: degrees.optional(),
})

/** A simple polygon; the last point joins the first. */
export const polygonShape = z.object({ kind: z.literal('polygon'), points: z.array(point).min(3).max(64) })

/** A part of a ring between two radii and two angles. */
export const sectorShape = z
  .object({ kind: z.literal('sector'), ...arc, inner: z.number().int().min(0), outer: size })
  .refine((shape) => shape.outer > shape.inner, 'the outer radius must be greater than the inner one')
  .refine(isForward, 'a sector runs clockwise and stays below a full turn')

/** Booth.shape. */
export const boothShape = z.union([rectShape, polygonShape, sectorShape])

/** One thing on a plan that is not a booth: an entry of FloorPlan.shapes. Drawn in the order given. */
export const planShape = z.union([
  /** Light lines every `step` inside a rectangle, counted from the hall's corner: a sense of scale. */
  z.object({ kind: z.literal('grid'), step: size, x: decimetres, y: decimetres, w: size, h: size }),
  /** A wall along straight lines; `closed` joins its last point to the first. */
  z.object({ kind: z.literal('wall'), points: z.array(point).min(2).max(200), closed: z.boolean().optional() }),
  /** A wall along an arc. */
  z.object({ kind: z.literal('curved-wall'), ...arc, radius: size }).refine(isForward, 'an arc runs clockwise'),
  /** A gap in a wall: its middle, its width, and where its arrow points: in, or out of an emergency exit. */
  z.object({
    kind: z.literal('entrance'),
    use: z.enum(['visitors', 'goods', 'emergency']),
    x: decimetres,
    y: decimetres,
    width: size,
    direction: degrees,
    text: text.optional(),
  }),
  z.object({ kind: z.literal('stage'), x: decimetres, y: decimetres, w: size, h: size, text }),
  /** The round podium in the middle of things; `aisle` is the radius kept free around what encircles it. */
  z.object({
    kind: z.literal('podium'),
    cx: decimetres,
    cy: decimetres,
    radius: size,
    aisle: size.optional(),
    text: text.optional(),
  }),
  /** A square column; x and y are its middle. */
  z.object({ kind: z.literal('pillar'), x: decimetres, y: decimetres, size }),
  /** A room or a place in the hall that is not let: a café, an information desk. */
  z.object({ kind: z.literal('zone'), points: z.array(point).min(3).max(64), text }),
  /** Words; x and y are the middle of their line. */
  z.object({ kind: z.literal('label'), x: decimetres, y: decimetres, text, rotation: degrees.optional() }),
])

export const planShapes = z.array(planShape)

export type BoothShape = z.infer<typeof boothShape>
export type PlanShape = z.infer<typeof planShape>
export type Point = z.infer<typeof point>

/**
 * Reads Booth.shape.
 * @throws SyntaxError or ZodError when the database holds something else
 */
export function parseBoothShape(json: string): BoothShape {
  return boothShape.parse(JSON.parse(json))
}

/**
 * Reads FloorPlan.shapes.
 * @throws SyntaxError or ZodError when the database holds something else
 */
export function parsePlanShapes(json: string): PlanShape[] {
  return planShapes.parse(JSON.parse(json))
}
