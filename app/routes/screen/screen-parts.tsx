import { minutesUntil, shownAt, type Screen, type ScreenGroup, type ScreenItem } from '~/domain/programme/screen.rules'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { timeRange, zoneName } from '~/i18n/when'
import { dayIn, formatDayMonth, timeIn } from '~/lib/dates'
import { accentClass } from '~/ui/filigree/ornaments'

/** From here on a start is told in minutes. */
const soonMinutes = 30
/** How many places one picture of a board has; more take turns. */
const boardRows = 5
const turnMs = 20_000

/** One hall, over the whole screen: what is on, in the largest letters, and what comes. */
export function Stage({ group, now }: { group: ScreenGroup; now: Date }) {
  const t = useMessages().screen
  const { on, next } = shownAt(group.items, now)
  return (
    <div className="stage">
      <section>
        <h2>{t.now}</h2>
        {on.length === 0 ? <p className="stage__idle">{next.length === 0 ? t.nothingMore : t.nothingNow}</p> : null}
        {on.slice(0, 2).map((item) => (
          <article key={item.slotId} className={item.cancelled ? 'stage__on is-cancelled' : 'stage__on'}>
            <p className="stage__time">
              <Hours item={item} timeZone={group.timeZone} now={now} />
            </p>
            <h3>{item.title}</h3>
            {item.who ? <p className="stage__who">{item.who}</p> : null}
            <Change item={item} />
          </article>
        ))}
      </section>
      {next.length === 0 ? null : (
        <section>
          <h2>{t.next}</h2>
          <ol className="stage__next">
            {next.slice(0, 4).map((item) => (
              <li key={item.slotId} className={item.cancelled ? 'is-cancelled' : ''}>
                <Hours item={item} timeZone={group.timeZone} now={now} />
                <span>
                  <b>{item.title}</b>
                  {item.who ? <small>{item.who}</small> : null}
                  <Change item={item} />
                </span>
                <Soon item={item} now={now} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  )
}

/** Several halls or centres: what is on and what comes next in each, by turns where they are many. */
export function Board({ screen, now }: { screen: Screen; now: Date }) {
  const t = useMessages().screen
  const l = useLocale()
  const { groups } = screen
  const turns = Math.max(1, Math.ceil(groups.length / boardRows))
  const turn = Math.floor(now.getTime() / turnMs) % turns
  const shown = groups.slice(turn * boardRows, (turn + 1) * boardRows)
  const perCell = shown.length > 3 ? 1 : 2
  if (groups.length === 0) return <p className="stage__idle">{t.nothingMore}</p>
  return (
    <div className="board">
      <div className="board__head" aria-hidden="true">
        <span />
        <span>{t.now}</span>
        <span>{t.next}</span>
      </div>
      {shown.map((group) => {
        const { on, next } = shownAt(group.items, now)
        const abroad = group.timeZone !== screen.timeZone
        return (
          <section key={group.key} className={`board__row ${accentClass(group.accent)}`}>
            <h2>
              {group.name}
              {abroad ? (
                <small>
                  {timeIn(now, group.timeZone)} {zoneName(group.timeZone, now, l)}
                </small>
              ) : null}
            </h2>
            <Cell items={on.slice(0, perCell)} group={group} now={now} empty={t.nothingNow} label={t.now} />
            <Cell items={next.slice(0, perCell)} group={group} now={now} empty={t.nothingMore} label={t.next} />
          </section>
        )
      })}
      {turns > 1 ? <p className="board__turn">{t.turn(turn + 1, turns)}</p> : null}
    </div>
  )
}

function Cell({ items, group, now, empty, label }: { items: readonly ScreenItem[]; group: ScreenGroup; now: Date; empty: string; label: string }) {
  return (
    <ul aria-label={label}>
      {items.length === 0 ? <li className="board__idle">{empty}</li> : null}
      {items.map((item) => (
        <li key={item.slotId} className={item.cancelled ? 'is-cancelled' : ''}>
          <span className="board__facts">
            <Hours item={item} timeZone={group.timeZone} now={now} />
            {item.hall && item.hall !== group.name && !item.movedTo ? <small>{item.hall}</small> : null}
            <Soon item={item} now={now} short />
            {item.cancelled || item.movedTo ? <Change item={item} /> : null}
          </span>
          <b>{item.title}</b>
          {/* Below, so that the title has its room; of what has begun nobody looks where it was. */}
          {!item.cancelled && !item.movedTo && new Date(item.start) > now ? <Change item={item} /> : null}
        </li>
      ))}
    </ul>
  )
}

/** «10:00–11:30», with the day where it is not today. */
function Hours({ item, timeZone, now }: { item: ScreenItem; timeZone: string; now: Date }) {
  const l = useLocale()
  const start = new Date(item.start)
  const day = dayIn(start, timeZone)
  return (
    <time className="screen__hours" dateTime={item.start}>
      {day === dayIn(now, timeZone) || start <= now ? '' : `${formatDayMonth(day, l)}, `}
      {timeRange(start, new Date(item.end), timeZone)}
    </time>
  )
}

/** «начнётся через 10 мин», in the last half hour. */
function Soon({ item, now, short = false }: { item: ScreenItem; now: Date; short?: boolean }) {
  const t = useMessages().screen
  const minutes = minutesUntil(item.start, now)
  if (item.cancelled || item.movedTo || minutes <= 0 || minutes > soonMinutes) return null
  return <span className="screen__soon">{short ? t.soonShort(minutes) : t.soon(minutes)}</span>
}

/** What has changed about a session, in words. */
function Change({ item }: { item: ScreenItem }) {
  const t = useMessages().screen
  const words = item.cancelled ? t.cancelled : item.movedTo ? t.movedTo(item.movedTo) : item.movedFrom ? t.movedFrom(item.movedFrom) : ''
  if (!words) return null
  return <span className={item.cancelled || item.movedTo ? 'screen__change screen__change--bad' : 'screen__change'}>{words}</span>
}
