import { Link } from '@remix-run/react'

/** Parts of one page or views of one list, as links. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly { to: string; label: string; count?: number; current: boolean }[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.to} to={tab.to} aria-current={tab.current ? 'page' : undefined} preventScrollReset>
          {tab.label}
          {tab.count === undefined ? null : <span className="chip__count">{tab.count}</span>}
        </Link>
      ))}
    </nav>
  )
}

/** Days as tabs: a great numeral, the day of the week, a line about it. */
export function DayTabs({
  label,
  days,
}: {
  label: string
  days: readonly { to: string; numeral: string; weekday: string; note?: string; current: boolean }[]
}) {
  return (
    <nav className="days" aria-label={label}>
      {days.map((day) => (
        <Link key={day.to} to={day.to} aria-current={day.current ? 'date' : undefined} preventScrollReset>
          <b>{day.numeral}</b>
          <span>
            {day.weekday}
            {day.note === undefined ? null : <small>{day.note}</small>}
          </span>
        </Link>
      ))}
    </nav>
  )
}
