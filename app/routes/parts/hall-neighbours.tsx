import { Link } from '@remix-run/react'
import { ArrowLeft, ArrowRight, type LucideIcon } from 'lucide-react'
import type { Line } from '~/domain/programme/line.rules'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { zoneName } from '~/i18n/when'
import { dayIn, formatDayMonth, timeIn } from '~/lib/dates'
import { paths } from '~/lib/paths'
import { Icon } from '~/ui/icon'

/** What was before a session in its hall and what comes after it. */
export function HallNeighbours({ previous, next }: { previous: Line | null; next: Line | null }) {
  const t = useMessages().session
  return (
    <nav className="neighbours section" aria-label={t.inHall}>
      {previous ? <Neighbour line={previous} label={t.previousInHall} icon={ArrowLeft} rel="prev" /> : <span />}
      {next ? <Neighbour line={next} label={t.nextInHall} icon={ArrowRight} rel="next" /> : null}
    </nav>
  )
}

function Neighbour({ line, label, icon, rel }: { line: Line; label: string; icon: LucideIcon; rel: 'prev' | 'next' }) {
  const l = useLocale()
  const start = new Date(line.start)
  return (
    <Link className={`neighbours__${rel}`} to={paths.session(l, line.slug)} rel={rel}>
      <Icon of={icon} />
      <span>
        <small>
          {label}, {line.hall}
        </small>
        <b>{line.title}</b>
        <small>
          {formatDayMonth(dayIn(start, line.timeZone), l)}, {timeIn(start, line.timeZone)} {zoneName(line.timeZone, start, l)}
        </small>
      </span>
    </Link>
  )
}
