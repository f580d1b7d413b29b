import { z } from 'zod'
import { calendarDay } from '~/lib/calendar-day'
import { instantOf } from '~/lib/wall-time'
import { kinds } from '../session/session.schema'
import type { ScheduleCentre, ScheduleHall, ScheduleItem } from './schedule.rules'

/** Where a break stands that is for all halls of a centre: this with the centre's id after it. */
export const allHallsOf = 'all:'

/** What is drawn into the schedule, or a break that is changed. Times are wall times of the hall's centre. */
export const newItemForm = z.object({
  what: z.enum(['session', 'break'], 'choose'),
  titleRu: z.string().trim().min(1, 'required').max(200, 'tooLong'),
  titleEn: z.string().trim().max(200, 'tooLong').default(''),
  kind: z.enum(kinds, 'choose').default('educational'),
  hallId: z.string().min(1, 'choose'),
  date: calendarDay,
  time: z.string('time.invalid').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time.invalid'),
  duration: z.coerce.number('duration.invalid').int('duration.invalid').min(5, 'duration.invalid').max(1440, 'duration.invalid'),
  hidden: z.boolean().default(false),
}).refine(({ what, hallId }) => what === 'break' || !hallId.startsWith(allHallsOf), { path: ['hallId'], error: 'choose' })
export type NewItem = z.infer<typeof newItemForm>

/** What the form says as a thing of the schedule; null when its hall is nowhere. `base`: the break it changes. */
export function itemOf(form: NewItem, id: string, halls: readonly ScheduleHall[], centres: readonly ScheduleCentre[], base?: ScheduleItem): ScheduleItem | null {
  const isAll = form.hallId.startsWith(allHallsOf)
  const hall = halls.find((one) => one.id === form.hallId)
  const centre = centres.find((one) => one.id === (isAll ? form.hallId.slice(allHallsOf.length) : hall?.centreId))
  if (!centre) return null
  const isBreak = form.what === 'break'
  return {
    id,
    type: isBreak ? 'break' : 'slot',
    note: { ru: '', en: '' },
    sessionId: null,
    siblings: isBreak ? 0 : 1,
    format: isBreak ? '' : 'lecture',
    ageMark: 0,
    seats: null,
    cancelled: false,
    personIds: [],
    version: 0,
    unpublished: true,
    ...base,
    centreId: centre.id,
    hallId: hall?.id ?? null,
    start: instantOf(form.date, form.time, centre.timeZone).getTime(),
    duration: form.duration,
    title: { ru: form.titleRu, en: isBreak ? form.titleEn : '' },
    kind: isBreak ? '' : form.kind,
    hidden: isBreak && form.hidden,
  }
}
