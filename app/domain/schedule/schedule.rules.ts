import type { LocalizedText } from '~/i18n/locale'

/**
 * What stands, or is to stand, in the schedule of an edition: a slot of a session, or a break. Plain data,
 * the same for the database's side, the page and every open editor. Instants are milliseconds since 1970;
 * `end` is `start` + `duration` minutes. Without a start it waits in the tray.
 */
export type ScheduleItem = {
  /** Id of the slot or of the break. */
  id: string
  type: 'slot' | 'break'
  centreId: string
  /** null: no hall yet; of a break: all halls of its centre. */
  hallId: string | null
  start: number | null
  /** Minutes. */
  duration: number
  title: LocalizedText
  /** What tells it from the other slots of its session. */
  note: LocalizedText
  /** A break that organisers alone see. */
  hidden: boolean
  /** null of a break. */
  sessionId: string | null
  /** Slots of the session, this one too; 0 of a break. */
  siblings: number
  kind: string
  format: string
  ageMark: number
  /** Seats to register for; null: come as you are. */
  seats: number | null
  cancelled: boolean
  personIds: string[]
  /** Of the slot or the break; a stale change is refused by it. */
  version: number
  /** Whether the last release says something else of it, or nothing. */
  unpublished: boolean
  /** Where the last release has it; none where it has not. */
  published?: { hallId: string | null; start: number; duration: number }
}

export type ScheduleCentre = { id: string; slug: string; city: LocalizedText; timeZone: string; accent: string; /** Whether the viewer organises it. */ own: boolean }
export type ScheduleHall = {
  id: string
  centreId: string
  venueId: string | null
  name: LocalizedText
  capacity: number | null
  parallel: boolean
  /** When it may be used; none: always. Wall time of its centre. */
  hours: HallHours[]
}
/** `day` "YYYY-MM-DD", or null for every day; minutes since midnight, `until` may be past 1440: after midnight. */
export type HallHours = { day: string | null; from: number; until: number }
export type SchedulePerson = { id: string; name: LocalizedText; /** Instants; none: always. */ available: { from: number; until: number }[] }

/** What the items stand in. */
export type Surroundings = {
  /** First and last day of the edition, in each centre by its own clocks. */
  festival: { startsOn: string; endsOn: string }
  centres: ScheduleCentre[]
  halls: ScheduleHall[]
  people: SchedulePerson[]
  /** Minutes on the way, either direction. */
  travel: { venues: [from: string, to: string, minutes: number][]; centres: [from: string, to: string, minutes: number][] }
  rules: Record<ConflictKind, RuleLevel>
  /** The lowest age mark of a format; what is not named has none. */
  ages: Readonly<Record<string, number>>
}

export const conflictKinds = ['hall', 'hours', 'break', 'person', 'travel', 'availability', 'capacity', 'age', 'festival'] as const
export type ConflictKind = (typeof conflictKinds)[number]
export const ruleLevels = ['ignore', 'warn', 'block'] as const
export type RuleLevel = (typeof ruleLevels)[number]

/** Something that does not go together. `key` is the same for the same thing, whoever computes it. */
export type Conflict = {
  key: string
  kind: ConflictKind
  level: Exclude<RuleLevel, 'ignore'>
  /** Ids of the items: one, or two that stand in each other's way. */
  items: string[]
  hallId: string | null
  personId: string | null
  /** Where in time they collide. */
  from: number
  until: number
  /** People: seats asked for and there; travel: minutes needed and there; age: marks. */
  needed: number | null
  given: number | null
}

/** The whole schedule as the editor opens it. */
export type Schedule = {
  edition: { id: string; startsOn: string; endsOn: string }
  items: ScheduleItem[]
  surroundings: Surroundings
  /** Of the plan; live messages count on from it. */
  revision: number
}

/** What open editors are told: items as they are now, and ids of those that are gone. `full` stands for everything. */
export type ScheduleMessage = { revision: number; full: boolean; items: ScheduleItem[]; gone: string[] }
