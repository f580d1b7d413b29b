import { standsIn, type Axis, type Column } from '~/domain/schedule/schedule-view.rules'
import { minute } from '~/domain/schedule/schedule-edits.rules'
import type { Conflict, ScheduleItem } from '~/domain/schedule/schedule.rules'

/** A person who is asked for in two halls at once: a bridge between them, as long as the clash. */
export function Bridges({ conflicts, axis, columns, find }: { conflicts: readonly Conflict[]; axis: Axis; columns: readonly Column[]; find: (id: string) => ScheduleItem | undefined }) {
  return conflicts.flatMap(({ key, kind, items, from, until }) => {
    if (kind !== 'person' && kind !== 'travel') return []
    const [a, b] = items.map((id) => {
      const item = find(id)
      return item ? columns.findIndex((column) => standsIn(column, item)) : -1
    })
    if (a === undefined || b === undefined || a === -1 || b === -1 || a === b) return []
    const [low, high] = [Math.max(from, axis.from), Math.min(Math.max(until, from + 10 * minute), axis.until)]
    if (high <= low) return []
    const span = { '--top': (low - axis.from) / minute, '--height': (high - low) / minute }
    return [<div key={key} className="sched__bridge" style={{ gridColumn: `${Math.min(a, b) + 2} / ${Math.max(a, b) + 3}`, ...span } as React.CSSProperties} aria-hidden="true" />]
  })
}
