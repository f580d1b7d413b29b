import { useState } from 'react'
import { closeGaps, fromHereOn, repeatItems, shiftItems, swapItems } from '~/domain/schedule/schedule-edits.rules'
import type { Change } from '~/domain/schedule/schedule-editor.rules'
import { dayBounds } from '~/domain/schedule/schedule-view.rules'
import type { ScheduleItem } from '~/domain/schedule/schedule.rules'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { formatDayMonth } from '~/lib/dates'
import { Button } from '~/ui/button'

type Props = {
  /** What is chosen of one's own. */
  chosen: readonly ScheduleItem[]
  /** Everything of one's own that is placed. */
  all: readonly ScheduleItem[]
  day: string
  days: readonly string[]
  zone: string
  step: number
  newKey: () => string
  onEdit: (changes: Change[]) => void
  onRemove: () => void
  onNone: () => void
}

/** What can be done with several things at once. */
export function Verbs({ chosen, all, day, days, zone, step, newKey, onEdit, onRemove, onNone }: Props) {
  const t = useMessages().scheduleEditor
  const l = useLocale()
  const others = days.filter((other) => other !== day)
  const [minutes, setMinutes] = useState(String(step))
  const [to, setTo] = useState('')
  const by = Math.trunc(Number(minutes)) || 0
  const isShift = by !== 0 && Math.abs(by) <= 1440
  const ends = dayBounds(day, zone).until
  const target = others.includes(to) ? to : others[0]
  const [a, b] = chosen
  const placed = chosen.filter(({ start }) => start !== null)
  /** The same time of the clock on the other day. */
  const later = target ? dayBounds(target, zone).from - dayBounds(day, zone).from : 0
  return (
    <section className="sched__verbs" aria-labelledby="verbs-title">
      <h3 id="verbs-title">{t.verbs.title}</h3>
      <label className="field">
        <span className="field__label">{t.verbs.by}</span>
        <input className="input input--num" type="number" inputMode="numeric" min={-1440} max={1440} step={5} value={minutes} onChange={(event) => setMinutes(event.target.value)} />
      </label>
      <div className="actions">
        <Button small disabled={!isShift || placed.length === 0} onClick={() => onEdit(shiftItems(placed, by))}>
          {t.verbs.shift}
        </Button>
        <Button small disabled={!isShift || placed.length === 0} onClick={() => onEdit(shiftItems(fromHereOn(all, placed, ends), by))}>
          {t.verbs.shiftAfter}
        </Button>
      </div>
      <div className="actions">
        <Button small disabled={placed.length < 2} onClick={() => onEdit(closeGaps(placed))}>
          {t.verbs.closeGaps}
        </Button>
        <Button small disabled={chosen.length !== 2 || placed.length !== 2} onClick={() => (a && b ? onEdit(swapItems(a, b)) : undefined)}>
          {t.verbs.swap}
        </Button>
      </div>
      {target ? (
        <>
          <label className="field">
            <span className="field__label">{t.verbs.copyTo}</span>
            <select className="input" value={target} onChange={(event) => setTo(event.target.value)}>
              {others.map((other) => (
                <option key={other} value={other}>
                  {formatDayMonth(other, l)}
                </option>
              ))}
            </select>
          </label>
          <div className="actions">
            <Button small disabled={placed.length === 0} onClick={() => onEdit(repeatItems(placed, later, newKey))}>
              {t.verbs.copy}
            </Button>
          </div>
        </>
      ) : null}
      <div className="actions">
        {chosen.length > 1 ? (
          <Button small onClick={onRemove}>
            {t.toTray}
          </Button>
        ) : null}
        <Button small look="quiet" onClick={onNone}>
          {t.none}
        </Button>
      </div>
    </section>
  )
}

