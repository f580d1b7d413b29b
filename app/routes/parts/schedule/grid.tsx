import { useMemo, type ReactNode, type RefObject } from 'react'
import { minute } from '~/domain/schedule/schedule-edits.rules'
import { aheadOf, gridSteps, hoursOf, lanesOf, standsIn, type Axis, type Column } from '~/domain/schedule/schedule-view.rules'
import type { Conflict, ScheduleItem } from '~/domain/schedule/schedule.rules'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { offsetText, zoneShortName } from '~/i18n/when'
import { accentClass } from '~/ui/filigree/ornaments'
import { Block, spanOf } from './block'
import type { ScheduleWords } from './schedule-words'

type Props = {
  label: string
  scroll: RefObject<HTMLDivElement>
  axis: Axis
  columns: readonly Column[]
  items: readonly ScheduleItem[]
  words: ScheduleWords
  chosen: readonly string[]
  lifted: readonly string[]
  marks: ReadonlyMap<string, readonly Conflict[]>
  changed: (item: ScheduleItem) => string | null
  isOwn: (item: ScheduleItem) => boolean
  stop: string | undefined
  onChoose: (id: string, more: boolean) => void
  onFocus: (id: string) => void
  /** What lies over the columns: what is in hand, bridges between halls. */
  children?: ReactNode
}

/** Halls by time: a ruler with the hours of all zones that are shown, a column a hall. */
export function Grid({ label, scroll, axis, columns, items, words, chosen, lifted, marks, changed, isOwn, stop, onChoose, onFocus, children }: Props) {
  const t = useMessages().scheduleEditor
  const l = useLocale()
  const zones = [axis.zone, ...new Set(columns.map(({ centre }) => centre.timeZone).filter((zone) => zone !== axis.zone))]
  const placed = useMemo(() => columns.map((column) => {
    const here = items.filter((item) => standsIn(column, item))
    return { column, here, lanes: lanesOf(here) }
  }), [columns, items])
  const [chosenIds, liftedIds] = [new Set(chosen), new Set(lifted)]
  const said = new Set<string>()
  return (
    <div className="sched__scroll" ref={scroll} role="region" aria-label={label} tabIndex={0}>
      <div
        className="sched__sheet"
        style={{ '--columns': columns.length, '--zones': zones.length, '--hour': `${gridSteps[axis.step]}px`, '--minutes': (axis.until - axis.from) / minute, '--step': axis.step } as React.CSSProperties}
      >
        <div className="sched__corner">
          {zones.map((zone) => (
            <span key={zone}>{zoneShortName(zone, new Date(axis.from), l)}</span>
          ))}
        </div>
        {columns.map(({ key, centre, hall }, at) => (
          <div key={key} className={`sched__hall ${accentClass(centre.accent)}`}>
            {columns[at - 1]?.centre.id === centre.id ? null : (
              <span className="sched__city">
                {pick(centre.city, l)}
                {centre.timeZone === axis.zone ? '' : ` ${t.ahead(offsetText(aheadOf(centre.timeZone, axis)))}`}
              </span>
            )}
            <b>{hall ? pick(hall.name, l) : t.noHall}</b>
            <small>{hall?.capacity ? t.seats(hall.capacity) : '\u00a0'}</small>
          </div>
        ))}
        <ol className="sched__ruler" aria-hidden="true">
          {hoursOf(axis, zones).map(({ at, times }) => (
            <li key={at}>
              {times.map((time, k) => (k === 0 ? <b key={zones[k]}>{time}</b> : <span key={zones[k]}>{time}</span>))}
            </li>
          ))}
        </ol>
        {placed.map(({ column, here, lanes }, at) => (
          <div
            key={column.key}
            className={`sched__column ${accentClass(column.centre.accent)}${column.centre.own ? '' : ' sched__column--locked'}`}
            data-column={column.key}
            style={{ gridColumn: at + 2 }}
          >
            {here.map((item) => {
              const isEcho = said.has(item.id)
              said.add(item.id)
              const found = marks.get(item.id) ?? none
              return (
                <Block
                  key={item.id}
                  item={item}
                  words={words}
                  {...spanOf(item.start!, item.duration, axis)}
                  {...lanes.get(item.id)!}
                  zone={axis.zone}
                  changed={changed(item)}
                  isOwn={isOwn(item)}
                  isChosen={chosenIds.has(item.id)}
                  isLifted={liftedIds.has(item.id)}
                  level={found.some(({ level }) => level === 'block') ? 'block' : found.length > 0 ? 'warn' : null}
                  conflicts={found.length}
                  isStop={item.id === stop}
                  isEcho={isEcho}
                  onChoose={onChoose}
                  onFocus={onFocus}
                />
              )
            })}
          </div>
        ))}
        {children}
      </div>
    </div>
  )
}

const none: readonly Conflict[] = []
