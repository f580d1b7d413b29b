import { Form, Link } from '@remix-run/react'
import { ChevronDown } from 'lucide-react'
import { gridSteps, type ScheduleView } from '~/domain/schedule/schedule-view.rules'
import type { ScheduleCentre } from '~/domain/schedule/schedule.rules'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { formatDayMonth, formatWeekday } from '~/lib/dates'
import { Button } from '~/ui/button'
import { Icon } from '~/ui/icon'
import { CentreSelect } from '../centre-select'

/** The address of the same view with something changed. */
export function viewAddress(view: ScheduleView, change: Partial<ScheduleView>): string {
  const { day, centre, zone, step } = { ...view, ...change }
  return `?${new URLSearchParams({ day, ...(centre && { centre }), zone, grid: String(step) })}`
}

/** The days of the festival as links, each with the count of its unpublished changes. */
export function DayTabs({ view, changes }: { view: ScheduleView; changes: ReadonlyMap<string, number> }) {
  const t = useMessages().scheduleEditor
  const l = useLocale()
  return (
    <nav className="sched__days" aria-label={t.days}>
      {view.days.map((day) => {
        const count = changes.get(day) ?? 0
        return (
          <Link key={day} to={viewAddress(view, { day })} data-day={day} aria-current={day === view.day ? 'page' : undefined} preventScrollReset replace>
            <span className="visually-hidden">{formatDayMonth(day, l)}</span>
            <b aria-hidden="true">{Number(day.slice(8))}</b>
            <span>{formatWeekday(day, l, 'short')}</span>
            {count > 0 ? (
              <i title={t.changesOfDay(count)}>
                <span aria-hidden="true">{count}</span>
                <span className="visually-hidden">{t.changesOfDay(count)}</span>
              </i>
            ) : null}
          </Link>
        )
      })}
    </nav>
  )
}

/** Centre, clock and grid: a form that is sent as soon as something else is chosen, or `byButton` where there are no scripts. */
export function ViewForm({ view, centres, byButton = false }: { view: ScheduleView; centres: readonly ScheduleCentre[]; byButton?: boolean }) {
  const m = useMessages()
  const t = m.scheduleEditor
  const l = useLocale()
  return (
    <Form method="get" className="filters sched__view" aria-label={t.view} preventScrollReset replace onChange={(event) => event.currentTarget.requestSubmit()}>
      <input type="hidden" name="day" value={view.day} />
      <CentreSelect centres={centres.map(({ slug, city }) => ({ slug, city: pick(city, l) }))} chosen={view.centre} label={t.centre} all={t.allCentres} />
      <span className="select">
        <select className="input input--small" name="zone" defaultValue={view.zone} key={view.zone} aria-label={t.zone}>
          {view.zones.map((zone) => (
            <option key={zone} value={zone}>
              {m.time.city[zone] ?? zone}
            </option>
          ))}
        </select>
        <Icon of={ChevronDown} />
      </span>
      <span className="select">
        <select className="input input--small" name="grid" defaultValue={view.step} key={view.step} aria-label={t.step}>
          {Object.keys(gridSteps).map((step) => (
            <option key={step} value={step}>
              {t.minutes(Number(step))}
            </option>
          ))}
        </select>
        <Icon of={ChevronDown} />
      </span>
      {byButton ? (
        <Button type="submit" small>
          {t.show}
        </Button>
      ) : null}
    </Form>
  )
}
