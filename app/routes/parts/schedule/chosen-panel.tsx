import type { Conflict, ScheduleItem } from '~/domain/schedule/schedule.rules'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { timeRange } from '~/i18n/when'
import { paths } from '~/lib/paths'
import { Button, ButtonLink } from '~/ui/button'
import { minute } from '~/domain/schedule/schedule-edits.rules'
import type { FreePlace } from './moving-store'
import type { ScheduleWords } from './schedule-words'

type Props = {
  item: ScheduleItem
  words: ScheduleWords
  conflicts: readonly Conflict[]
  offers: readonly FreePlace[] | null
  changed: string | null
  isOwn: boolean
  find: (id: string) => ScheduleItem | undefined
  onLift: () => void
  onTake: (nth: number) => void
  onChange: () => void
  onRemove: () => void
}

/** What is chosen: its facts, what is in its way with two ways out, what can be done with it. */
export function ChosenPanel({ item, words, conflicts, offers, changed, isOwn, find, onLift, onTake, onChange, onRemove }: Props) {
  const m = useMessages()
  const t = m.scheduleEditor
  const l = useLocale()
  const facts: [string, string][] = [
    [t.facts.time, words.when(item)],
    [t.facts.hall, `${words.hall(item)}, ${words.city(item)}`],
    ...(item.personIds.length > 0 ? [[t.facts.people, words.people(item)] as [string, string]] : []),
    ...(item.type === 'slot' ? [[t.facts.seats, item.seats === null ? t.comeAsYouAre : String(item.seats)] as [string, string], [t.facts.state, changed ? `${t.unpublished}: ${changed}` : t.published] as [string, string]] : []),
  ]
  const end = (start: number) => new Date(start + item.duration * minute)
  return (
    <section className="sched__chosen" aria-labelledby="chosen-title">
      <h2 id="chosen-title">{words.title(item)}</h2>
      {conflicts.length > 0 ? (
        <ul className="conflicts">
          {conflicts.map((conflict) => (
            <li key={conflict.key} className={conflict.level === 'block' ? '' : 'conflicts__warn'}>
              {words.conflict(conflict, item.id, find)}
              {conflict.level === 'block' ? <b>{t.conflict.blocks}</b> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {isOwn && conflicts.length > 0 && offers ? (
        <div className="sched__offers">
          <h3>{t.free}</h3>
          {offers.length === 0 ? <p className="muted">{t.noFree}</p> : null}
          {offers.map(({ start, hallId }, n) => (
            <button key={`${hallId}-${start}`} type="button" className="sched__offer" onClick={() => onTake(n)}>
              <kbd>{n + 1}</kbd>
              <b>{timeRange(new Date(start), end(start), words.zoneOf(item))}</b>
              <span>{words.hall(item, hallId)}</span>
            </button>
          ))}
        </div>
      ) : null}
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="actions">
        {item.sessionId ? (
          isOwn ? (
            <ButtonLink to={paths.organizer(l, `/programme/${item.sessionId}`)} small>
              {t.open}
            </ButtonLink>
          ) : null
        ) : isOwn ? (
          <Button small onClick={onChange}>
            {t.change}
          </Button>
        ) : null}
        {isOwn ? (
          <Button small onClick={onLift}>
            {t.lift}
          </Button>
        ) : (
          <p className="muted">{t.locked}</p>
        )}
        {isOwn && (item.type === 'break' || item.start !== null) ? (
          <Button small onClick={onRemove}>
            {item.type === 'break' ? t.remove : t.toTray}
          </Button>
        ) : null}
      </div>
    </section>
  )
}

/** Nothing is chosen: what collides on the day, the worst first. */
export function DayPanel({ conflicts, elsewhere, words, find, onChoose }: { conflicts: readonly Conflict[]; elsewhere: number; words: ScheduleWords; find: (id: string) => ScheduleItem | undefined; onChoose: (id: string) => void }) {
  const t = useMessages().scheduleEditor
  const sorted = [...conflicts].sort((a, b) => Number(b.level === 'block') - Number(a.level === 'block') || a.from - b.from)
  return (
    <section aria-labelledby="day-conflicts">
      <h2 id="day-conflicts">{t.dayConflicts}</h2>
      {sorted.length === 0 ? <p className="muted">{t.noConflicts}</p> : null}
      <ul className="conflicts">
        {sorted.slice(0, most).map((conflict) => {
          const first = find(conflict.items[0] ?? '')
          return first ? (
            <li key={conflict.key} className={conflict.level === 'block' ? '' : 'conflicts__warn'}>
              <button type="button" className="link-button" onClick={() => onChoose(first.id)}>
                {words.title(first)}
              </button>
              <span>{words.conflict(conflict, first.id, find)}</span>
            </li>
          ) : null
        })}
      </ul>
      {elsewhere > 0 ? <p className="muted">{t.otherDays(elsewhere)}</p> : null}
      <details className="editor__fold">
        <summary>{t.keysTitle}</summary>
        <dl className="editor__keys">
          {t.keys.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  )
}

/** So many conflicts are listed; the rest show on their blocks. */
const most = 50
