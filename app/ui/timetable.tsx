import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { accentClass } from './filigree/ornaments'

/**
 * The timetable: two columns of time, three wires with a bead for each session, the session, its place,
 * its seats, an action. Hours stick while their sessions pass.
 */
export function Timetable({
  label,
  columns,
  wires,
  children,
}: {
  label: string
  /** Heads of the columns: the two zones, the session, the place, the seats. */
  columns: { first: string; second: string; session: string; place: string; seats: string }
  /** A letter for each wire. */
  wires: readonly { accent: string; letter: string; name: string }[]
  children: ReactNode
}) {
  return (
    <section className="timetable" aria-label={label}>
      <div className="timetable__head" aria-hidden="true">
        <span>{columns.first}</span>
        <span>{columns.second}</span>
        <span className="wires wires--head">
          {wires.map((wire) => (
            <span key={wire.accent} className={accentClass(wire.accent)} title={wire.name}>
              {wire.letter}
            </span>
          ))}
        </span>
        <span>{columns.session}</span>
        <span>{columns.place}</span>
        <span>{columns.seats}</span>
        <span />
      </div>
      {children}
    </section>
  )
}

/** The sessions that start within one hour. `second` is the same hour in the other zone, `secondPlace` its name. */
export function Hour({ first, second, secondPlace, children }: { first: string; second: string; secondPlace: string; children: ReactNode }) {
  return (
    <section className="hour">
      <h2 className="hour__band">
        <b>{first}</b>
        <span>
          {second}
          <span className="hour__place"> {secondPlace}</span>
        </span>
        <span className="wires" aria-hidden="true" />
      </h2>
      {children}
    </section>
  )
}

export type TimeCell = { time: string; dateTime?: string; note: string; own: boolean }

/** One session. `mine` rings its bead, `full` makes it hollow. */
export function TimetableRow({
  id,
  accent,
  times,
  to,
  title,
  lang,
  meta,
  change,
  place,
  centre,
  seats,
  action,
  full = false,
  mine = false,
  cancelled = false,
}: {
  id?: string
  accent: string
  times: readonly [TimeCell, TimeCell]
  to: string
  title: string
  /** Language of the title where it is not the page's. */
  lang?: string
  meta?: ReactNode
  change?: ReactNode
  place: ReactNode
  centre: string
  seats?: ReactNode
  action?: ReactNode
  full?: boolean
  mine?: boolean
  cancelled?: boolean
}) {
  const states = [full ? ' event--full' : '', mine ? ' event--mine' : '', cancelled ? ' event--cancelled' : ''].join('')
  return (
    <article className={`event ${accentClass(accent)}${states}`} id={id}>
      {times.map((cell, k) => (
        <div key={k} className={cell.own ? 'event__time event__time--own' : 'event__time'}>
          <time dateTime={cell.dateTime}>{cell.time}</time>
          <small>{cell.note}</small>
        </div>
      ))}
      <div className="wires" aria-hidden="true">
        <span className="bead" />
      </div>
      <div className="event__body">
        <h3 className="event__title">
          <Link to={to} lang={lang}>
            {title}
          </Link>
        </h3>
        {meta === undefined ? null : <div className="meta meta--small">{meta}</div>}
        {change}
      </div>
      <div className="event__place">
        <span>{place}</span>
        <span className="event__comma">, </span>
        <span className="accent">{centre}</span>
      </div>
      <div className="event__seats">{seats}</div>
      <div className="event__action">{action}</div>
    </article>
  )
}
