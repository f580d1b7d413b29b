import { useEffect, useRef } from 'react'
import type { Axis, Column } from '~/domain/schedule/schedule-view.rules'
import { standsIn } from '~/domain/schedule/schedule-view.rules'
import type { ScheduleItem } from '~/domain/schedule/schedule.rules'
import { useMessages } from '~/i18n/use-messages'
import { timeRange } from '~/i18n/when'
import { spanOf } from './block'
import { useMoving, type MovingStore } from './moving-store'
import type { ScheduleWords } from './schedule-words'

type Props = { store: MovingStore; axis: Axis; columns: readonly Column[]; words: ScheduleWords; find: (id: string) => ScheduleItem | undefined }

/** What is in hand, over the grid: where it would stand, and beside it what would be in its way. */
export function Ghosts({ store, axis, columns, words, find }: Props) {
  const t = useMessages().scheduleEditor
  const moving = useMoving(store)
  const held = useRef<HTMLDivElement>(null)
  const isByKeys = moving?.by === 'keys'
  const lead = moving?.moved[0]
  useEffect(() => {
    if (isByKeys) held.current?.focus({ preventScroll: true })
  }, [isByKeys])
  // What is carried by keys stays in sight.
  useEffect(() => {
    if (isByKeys) held.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [isByKeys, lead?.place])
  if (!moving || !lead || moving.over === 'tray') return null
  const lines = [...new Set(moving.conflicts.map((conflict) => words.conflict(conflict, lead.item.id, find)))]
  return moving.moved.map(({ item, place }, n) => {
    const there = { ...item, ...place }
    const at = columns.findIndex((column) => standsIn(column, there))
    if (at === -1 || place.start === null) return null
    const { top, height } = spanOf(place.start, place.duration, axis)
    const times = timeRange(new Date(place.start), new Date(words.end(place)), words.zoneOf(item))
    const isLead = n === 0
    const isLast = at > 0 && at === columns.length - 1
    return (
      <div
        key={item.id}
        ref={isLead ? held : undefined}
        className={`ghost${lines.length > 0 ? ' ghost--clash' : ''}`}
        style={{ gridColumn: at + 2, '--top': top, '--height': height } as React.CSSProperties}
        data-ghost={isLead ? item.id : undefined}
        tabIndex={isLead && isByKeys ? -1 : undefined}
        role={isLead ? 'group' : undefined}
        aria-label={isLead ? `${words.title(item)}, ${words.place(item, place)}` : undefined}
      >
        <span>{times}</span>
        <b>{words.title(item)}</b>
        {isLead ? (
          <div className={`ghost__flag${isLast ? ' ghost__flag--left' : ''}`}>
            <b>{times}</b>
            {lines.length > 0 ? lines.slice(0, 3).map((line) => <span key={line}>{line}</span>) : <span>{t.moving.release}</span>}
            {lines.length > 3 ? <span>{t.inTheWay(lines.length)}</span> : null}
            {moving.free.map(({ start, hallId }, k) => (
              <span key={`${hallId}-${start}`} className="ghost__fix">
                <kbd>{k + 1}</kbd> {t.freePlace(timeRange(new Date(start), new Date(words.end({ ...place, start })), words.zoneOf(item)), words.hall(item, hallId))}
              </span>
            ))}
          </div>
        ) : null}
      </div>
    )
  })
}

/** The same for those who do not see it, said as it is carried by keys. */
export function Said({ store, words, find, done }: Pick<Props, 'store' | 'words' | 'find'> & { done: string }) {
  const t = useMessages().scheduleEditor
  const moving = useMoving(store)
  const lead = moving?.moved[0]
  if (!moving || !lead || moving.by !== 'keys') return done
  const lines = [...new Set(moving.conflicts.map((conflict) => words.conflict(conflict, lead.item.id, find)))]
  const free = moving.free.map(({ start, hallId }, k) => `${t.moving.fix(k + 1)}: ${words.place(lead.item, { ...lead.place, start, hallId })}`)
  return [words.place(lead.item, lead.place), lines.length > 0 ? lines.join('. ') : t.moving.free, ...free].join('. ')
}
