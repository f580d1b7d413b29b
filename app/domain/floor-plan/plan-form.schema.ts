import { z } from 'zod'
import { metresField } from '~/lib/metres'
import { wholeNumber } from '~/lib/whole-number'
import { directions } from './numbering.rules'
import { boothCode } from './plan-document.schema'

/** The form that begins the plan of a hall: empty with a size in metres, or like another plan with that one's size. */
export const newPlanForm = z.object({
  hall: z.string().min(1, 'choose').max(64),
  /** Id of the plan to copy; empty for an empty hall. */
  copyOf: z.string().max(64),
  width: metresField(20, 5_000),
  height: metresField(20, 5_000),
})

/** The size of the hall itself. */
export const hallSizeForm = z.object({ version: wholeNumber, width: metresField(20, 5_000), height: metresField(20, 5_000) })

const code = z.string().trim().min(1, 'required').refine((text) => boothCode.safeParse(text).success, 'booth.code')
const sides = z.coerce.number('choose').int('choose').min(1, 'choose').max(4, 'choose')

/**
 * A booth by numbers, lengths in metres. `rotation` in degrees clockwise. Of a booth that is no rectangle x and
 * y are the corner of its frame, and its other measures stay.
 */
export const boothForm = z.object({
  version: wholeNumber,
  code,
  category: z.string().min(1, 'choose').max(40),
  x: metresField(0, 5_000),
  y: metresField(0, 5_000),
  w: metresField(1, 2_000),
  h: metresField(1, 2_000),
  rotation: z.coerce.number('rotation.invalid').min(-180, 'rotation.invalid').max(360, 'rotation.invalid'),
  sides,
  equipped: z.boolean(),
  blocked: z.boolean(),
  /** Needed once a booth that is somebody's changes. */
  reason: z.string().trim().max(1_000, 'tooLong'),
})
export type BoothForm = z.output<typeof boothForm>

/** New booths in a row: the first by its numbers, and how many there are with which gap. */
export const rowForm = boothForm.omit({ reason: true }).extend({
  count: z.coerce.number('count.invalid').int('count.invalid').min(1, 'count.invalid').max(100, 'count.invalid'),
  gap: metresField(0, 200),
  direction: z.enum(directions, 'choose'),
})
export type RowForm = z.output<typeof rowForm>

/** Where the picture to trace lies: lengths in metres, opacity in percent. */
export const backgroundForm = z.object({
  x: metresField(-5_000, 5_000),
  y: metresField(-5_000, 5_000),
  width: metresField(10, 5_000),
  opacity: z.coerce.number('percent.invalid').int('percent.invalid').min(5, 'percent.invalid').max(100, 'percent.invalid'),
})

/** The form that uploads it; the file itself is looked at by whoever reads it. */
export const backgroundUpload = z.object({})

/** An SVG whose booths are to be taken over; its own reader says how large it may be. */
export const svgForm = z.object({ svg: z.string().min(1).max(2_000_000) })

/** What the editor sends: the whole plan as JSON of plan-document.schema.ts, and why somebody's booth changes. */
export const planSaveForm = z.object({
  version: wholeNumber,
  document: z.string().min(1).max(2_000_000),
  reason: z.string().trim().max(1_000, 'tooLong'),
})
