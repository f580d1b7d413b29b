import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { lineOf } from '~/domain/programme/line.rules'
import { seatsOf } from '~/domain/programme/programme.queries.server'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { formatDayMonth, formatWeekday } from '~/lib/dates'
import { paths } from '~/lib/paths'
import { Empty } from '~/ui/empty'
import { DayTabs } from '~/ui/tabs'
import { localeOf } from '../guard.server'
import { PreviewBand } from '../parts/preview-band'
import { ProgrammeTable } from '../parts/programme-table'
import { SessionAddresses } from '../parts/session-address'
import { previewSource, unkept } from './preview-source.server'

export const headers = unkept

export async function loader(args: LoaderFunctionArgs) {
  const locale = localeOf(args.params)
  const { programme, ...band } = await previewSource(args)
  const { days, entries } = programme
  const asked = new URL(args.request.url).searchParams.get('day')
  const day = days.find((one) => one === asked) ?? days.find((one) => entries.some((entry) => entry.day === one)) ?? days[0] ?? null
  const shown = entries.filter((entry) => entry.day === day)
  const seats = await seatsOf(
    shown.map((entry) => entry.slot.id),
    args.context.db,
  )
  return {
    band,
    day,
    days: days.map((one) => ({ day: one, count: entries.filter((entry) => entry.day === one).length })),
    centres: programme.content.centres.map((c) => ({ slug: c.slug, city: pick(c.city, locale), accent: c.accent, timeZone: c.timeZone })),
    lines: shown.map((entry) => ({ ...lineOf(entry, seats.get(entry.slot.id), locale), mine: false })),
  }
}

/** The public programme of a day as the next release would show it. */
export default function ReleasePreview() {
  const { band, day, days, centres, lines } = useLoaderData<typeof loader>()
  const m = useMessages()
  const l = useLocale()
  const here = paths.organizer(l, '/releases/preview')
  const words = (one: string) => `${formatDayMonth(one, l)}, ${formatWeekday(one, l)}`
  return (
    <SessionAddresses of={(slug) => `${here}/${slug}${band.query}`}>
      <div className="bench__head">
        <h1>{m.programme.title}</h1>
      </div>
      <PreviewBand band={band} />
      <div className="section">
        <DayTabs
          label={m.programme.days}
          days={days.map((one) => ({
            to: `${here}${band.query ? `${band.query}&` : '?'}day=${one.day}`,
            numeral: String(Number(one.day.slice(8))),
            weekday: formatWeekday(one.day, l),
            note: m.programme.daySessions(one.count),
            current: one.day === day,
          }))}
        />
        {lines.length === 0 || day === null ? (
          <Empty title={m.programme.empty} small />
        ) : (
          <ProgrammeTable label={m.programme.sessionsOf(words(day))} lines={lines} centres={centres} current={null} />
        )}
      </div>
    </SessionAddresses>
  )
}
