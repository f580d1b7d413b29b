import { EyeOff, Lock, TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import { minute } from '~/domain/schedule/schedule-edits.rules'
import type { ScheduleItem } from '~/domain/schedule/schedule.rules'
import { timeIn } from '~/lib/dates'
import { useMessages } from '~/i18n/use-messages'
import { Icon } from '~/ui/icon'
import type { ScheduleWords } from './schedule-words'

type Props = {
  item: ScheduleItem
  words: ScheduleWords
  /** Minutes from the top of the axis, where it is seen. */
  top: number
  height: number
  lane: number
  lanes: number
  /** The zone of the axis. */
  zone: string
  /** What differs from the last release, in a word. */
  changed: string | null
  isOwn: boolean
  isChosen: boolean
  isLifted: boolean
  level: 'warn' | 'block' | null
  conflicts: number
  /** The one stop of the Tab key. */
  isStop: boolean
  /** The same break in another hall: seen, but not said twice. */
  isEcho: boolean
  onChoose: (id: string, more: boolean) => void
  onFocus: (id: string) => void
}

/** A slot or a break where it stands. It is drawn anew only when it says something else. */
export const Block = memo(function Block({ item, words, top, height, lane, lanes, zone, changed, isOwn, isChosen, isLifted, level, conflicts, isStop, isEcho, onChoose, onFocus }: Props) {
  const t = useMessages().scheduleEditor
  const start = item.start ?? 0
  const own = words.zoneOf(item)
  const there = timeIn(new Date(start), zone)
  const here = words.clock(item, start)
  const notes = [
    item.cancelled ? t.cancelled : '',
    changed ?? '',
    item.hidden ? t.hiddenBreak : '',
    isOwn ? '' : t.locked,
    conflicts > 0 ? t.inTheWay(conflicts) : '',
  ].filter(Boolean)
  const className = [
    'slot',
    item.type === 'break' ? 'slot--break' : '',
    item.hidden ? 'slot--hidden' : '',
    item.cancelled ? 'slot--cancelled' : '',
    level ? `slot--${level}` : '',
    isChosen ? 'slot--chosen' : '',
    isLifted ? 'slot--lifted' : '',
    isOwn ? '' : 'slot--locked',
  ].filter(Boolean).join(' ')
  return (
    <button
      type="button"
      className={className}
      style={{ '--top': top, '--height': height, '--lane': lane, '--lanes': lanes } as React.CSSProperties}
      data-slot={item.id}
      tabIndex={isStop && !isEcho ? 0 : -1}
      aria-hidden={isEcho || undefined}
      aria-pressed={isChosen}
      aria-label={[t.block(words.title(item), words.when(item), words.hall(item)), ...notes].join(', ')}
      onClick={(event) => onChoose(item.id, event.shiftKey || event.ctrlKey || event.metaKey)}
      onFocus={() => onFocus(item.id)}
    >
      <span className="slot__time">
        {conflicts > 0 ? <Icon of={TriangleAlert} size="small" /> : null}
        {isOwn ? null : <Icon of={Lock} size="small" />}
        {item.hidden ? <Icon of={EyeOff} size="small" /> : null}
        {own === zone ? words.times(item) : `${here} / ${there}`}
        {changed ? <em>{changed}</em> : null}
      </span>
      <b>{words.title(item)}</b>
      {isOwn && !isEcho ? (
        <>
          <i className="slot__edge slot__edge--start" data-edge="start" />
          <i className="slot__edge slot__edge--end" data-edge="end" />
        </>
      ) : null}
    </button>
  )
})

/** Where a thing is seen on an axis, in minutes from its top: what begins before or ends after it is cut. */
export function spanOf(start: number, duration: number, axis: { from: number; until: number }): { top: number; height: number } {
  const from = Math.max(start, axis.from)
  const until = Math.min(start + duration * minute, axis.until)
  return { top: (from - axis.from) / minute, height: Math.max(0, until - from) / minute }
}
