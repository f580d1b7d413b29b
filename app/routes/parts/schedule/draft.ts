import type { ScheduleItem } from '~/domain/schedule/schedule.rules'

/** Something that was drawn and has no name yet. */
export function draft(place: Pick<ScheduleItem, 'id' | 'centreId' | 'hallId' | 'start' | 'duration'>): ScheduleItem {
  return {
    ...place,
    type: 'slot',
    title: { ru: '', en: '' },
    note: { ru: '', en: '' },
    hidden: false,
    sessionId: null,
    siblings: 1,
    kind: 'educational',
    format: 'lecture',
    ageMark: 0,
    seats: null,
    cancelled: false,
    personIds: [],
    version: 0,
    unpublished: true,
  }
}
