import { Link } from '@remix-run/react'
import { standsIn, type Column } from '~/domain/schedule/schedule-view.rules'
import type { ScheduleItem } from '~/domain/schedule/schedule.rules'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { zoneShortName } from '~/i18n/when'
import { timeIn } from '~/lib/dates'
import { paths } from '~/lib/paths'
import { pick } from '~/i18n/locale'
import type { ScheduleWords } from './schedule-words'

/** The same day without scripts: times down, halls across, each session a link to its form. */
export function ScheduleTable({ columns, items, zone, words }: { columns: readonly Column[]; items: readonly ScheduleItem[]; zone: string; words: ScheduleWords }) {
  const t = useMessages().scheduleEditor
  const l = useLocale()
  const used = columns.filter((column) => items.some((item) => standsIn(column, item)))
  const starts = [...new Set(items.map(({ start }) => start!))].sort((a, b) => a - b)
  return (
    <div className="table-wrap" tabIndex={0} role="region" aria-label={t.title}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t.facts.time}</th>
            {used.map(({ key, centre, hall }) => (
              <th scope="col" key={key}>
                {hall ? pick(hall.name, l) : t.noHall}, {pick(centre.city, l)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {starts.map((start) => (
            <tr key={start}>
              <th scope="row" className="nowrap">
                {timeIn(new Date(start), zone)} {zoneShortName(zone, new Date(start), l)}
              </th>
              {used.map((column) => (
                <td key={column.key}>
                  {items
                    .filter((item) => item.start === start && standsIn(column, item))
                    .map((item) => (
                      <p key={item.id}>
                        {item.sessionId && column.centre.own ? <Link to={paths.organizer(l, `/programme/${item.sessionId}`)}>{words.title(item)}</Link> : words.title(item)}
                        <span className="muted">, {words.times(item)}</span>
                      </p>
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
