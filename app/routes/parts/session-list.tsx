import { Link } from '@remix-run/react'
import { ArrowRight } from 'lucide-react'
import type { Line } from '~/domain/programme/line.rules'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { dayIn, formatDayMonth, timeIn } from '~/lib/dates'
import { accentClass } from '~/ui/filigree/ornaments'
import { Icon } from '~/ui/icon'
import { useSessionAddress } from './session-address'
import { VisitorTime } from './visitor-time'

/** Sessions as plain rows, each with its own time and the zone said; with their days where no heading says them. */
export function SessionList({ lines, withCity = false, withDay = false }: { lines: readonly Line[]; withCity?: boolean; withDay?: boolean }) {
  const t = useMessages()
  const l = useLocale()
  const addressOf = useSessionAddress()
  return (
    <ul className="links">
      {lines.map((line) => (
        <li key={line.slotId} className={accentClass(line.accent)}>
          <time className="num" dateTime={line.start}>
            {timeIn(new Date(line.start), line.timeZone)}
            {withDay ? <small>{formatDayMonth(dayIn(new Date(line.start), line.timeZone), l)}</small> : null}
          </time>
          <span>
            <Link to={addressOf(line.slug, line.several ? line.slotId : undefined)}>{line.cancelled ? <s>{line.title}</s> : line.title}</Link>
            <small>
              {line.cancelled ? <b className="seats-full">{t.programme.cancelled}. </b> : null}
              {[line.note, line.hall, withCity ? line.city : '', t.programme.formats[line.format]].filter(Boolean).join(', ')}
              {', '}
              {t.time.zone[line.timeZone] ?? line.timeZone}
              <VisitorTime start={line.start} timeZones={[line.timeZone]} before=", " />
            </small>
          </span>
          <Icon of={ArrowRight} />
        </li>
      ))}
    </ul>
  )
}
