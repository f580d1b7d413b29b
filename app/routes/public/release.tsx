import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { currentEdition } from '~/domain/edition/edition.queries.server'
import { homeZone } from '~/domain/edition/jewellers-day.server'
import { lineOf } from '~/domain/programme/line.rules'
import { programmeOf } from '~/domain/programme/programme.queries.server'
import { latestReleaseHead, releaseHead } from '~/domain/release/release.queries.server'
import { dictionary } from '~/i18n/dictionary'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { zoneName } from '~/i18n/when'
import { formatDateTime, formatDayMonth, formatWeekday } from '~/lib/dates'
import { paths } from '~/lib/paths'
import { wholeNumber } from '~/lib/whole-number'
import { Notice } from '~/ui/notice'
import { found, localeOf } from '../guard.server'
import { pageMeta } from '../page-meta'
import { ReleaseName } from '../parts/release-name'
import { SessionList } from '../parts/session-list'

export const meta: MetaFunction<typeof loader> = (at) => {
  const l = at.params.l === 'en' ? 'en' : 'ru'
  if (!at.data) return []
  return [
    // For search engines it is the programme as it is now.
    ...pageMeta({ ...at, location: { pathname: paths.programme(l) } }, dictionary(l).changelog.release(at.data.number)),
    { name: 'robots', content: 'noindex' },
  ]
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const edition = found(await currentEdition(context.db))
  const number = wholeNumber.safeParse(params.number)
  const head = found(number.success ? await releaseHead(edition.id, number.data, context.db) : null)
  const last = found(await latestReleaseHead(edition.id, context.db))
  const programme = await programmeOf(head, context.db)
  return {
    number: head.number,
    name: head.name,
    last: last.number,
    when: `${formatDateTime(head.publishedAt, homeZone, locale)} ${zoneName(homeZone, head.publishedAt, locale)}`,
    days: programme.days.flatMap((day) => {
      // Who led a session is not shown here, so it does not go to the browser either.
      const lines = programme.entries.filter((entry) => entry.day === day).map((entry) => ({ ...lineOf(entry, undefined, locale), who: '' }))
      return lines.length > 0 ? [{ day, lines }] : []
    }),
  }
}

export default function PublishedRelease() {
  const { number, name, last, when, days } = useLoaderData<typeof loader>()
  const t = useMessages().changelog
  const l = useLocale()
  return (
    <div className="page page-start page-end">
      <div className="page-head">
        <h1 className="title">
          <ReleaseName number={number} name={name} />
        </h1>
        <p>{t.published(when)}.</p>
      </div>
      <div className="section-tight">
        <Notice kind={number === last ? 'note' : 'change'}>
          <p>{number === last ? t.isCurrent(number) : t.asItWas(number, last)}</p>
          <p>
            <Link to={paths.programme(l)}>{t.todayIsHere}</Link>
            {' · '}
            <Link to={paths.changes(l)}>{t.back}</Link>
          </p>
        </Notice>
      </div>
      {days.map(({ day, lines }) => (
        <section key={day} className="section">
          <h2 className="heading">
            {formatDayMonth(day, l)}, {formatWeekday(day, l)}
          </h2>
          <SessionList lines={lines} withCity />
        </section>
      ))}
    </div>
  )
}
