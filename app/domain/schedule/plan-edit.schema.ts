import { z } from 'zod'
import { kinds } from '../session/session.schema'
import type { ScheduleItem } from './schedule.rules'

const id = z.string().min(1).max(64)
const version = z.number().int().min(0)
const start = z.number().int().min(0).max(4_102_444_800_000).multipleOf(60_000)
const duration = z.number().int().min(5).max(1440)
const title = z.string().trim().min(1, 'required').max(200, 'tooLong')

/** One change of the schedule. `start` is an instant in milliseconds; null puts the slot back into the tray. */
export const planEdit = z.discriminatedUnion('do', [
  z.object({ do: z.literal('place'), slotId: id, version, hallId: id.nullable(), start: start.nullable(), duration }),
  z.object({ do: z.literal('add-session'), key: id, centreId: id, hallId: id.nullable(), start, duration, titleRu: title, kind: z.enum(kinds) }),
  z.object({ do: z.literal('add-slot'), key: id, sessionId: id, hallId: id.nullable(), start: start.nullable(), duration }),
  z.object({ do: z.literal('remove-slot'), slotId: id, version }),
  z.object({ do: z.literal('add-break'), key: id, centreId: id, hallId: id.nullable(), start, duration, titleRu: title, titleEn: z.string().trim().max(200), hidden: z.boolean() }),
  z.object({ do: z.literal('change-break'), breakId: id, version, hallId: id.nullable(), start, duration, titleRu: title, titleEn: z.string().trim().max(200), hidden: z.boolean() }),
  z.object({ do: z.literal('remove-break'), breakId: id, version }),
])
export type PlanEdit = z.infer<typeof planEdit>

/** What the editor posts as JSON: changes that happen together or not at all. */
export const planEdits = z.object({ edits: z.array(planEdit).min(1).max(500) })

/** What it is answered. `added` gives the ids of what `key` asked for. `stale` tells the items as they are now; nothing was changed. */
export type PlanEditResult =
  | { ok: true; revision: number; items: ScheduleItem[]; gone: string[]; added: Record<string, string> }
  | { ok: false; code: 'stale'; revision: number; items: ScheduleItem[]; gone: string[] }
  | { ok: false; code: 'forbidden' | 'invalid' | 'published' }
