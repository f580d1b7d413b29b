import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Clock } from 'lucide-react'
import { feedLinks } from '~/calendar/links'
import { publishedProgramme } from '~/domain/programme/programme.queries.server'
import { programmePage } from '~/domain/programme/programme-page.queries.server'
import { programmeQuery } from '~/domain/programme/programme.schema'
import { dictionary } from '~/i18n/dictionary'
import type { Locale } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { formatDateTime, formatDayMonth, formatMonth, formatWeekday } from '~/lib/dates'
import { groupBy } from '~/lib/group-by'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Icon } from '~/ui/icon'
import { DayTabs, Tabs } from '~/ui/tabs'
import { localeOf } from '../guard.server'
import { changesFeedMeta, pageMeta } from '../page-meta'
import { ProgrammeFilters, queryString, withoutFilters } from '../parts/programme-filters'
import { ProgrammeGrid } from '../parts/programme-grid'
import { ProgrammeTable } from '../parts/programme-table'
import { SubscribeLinks } from '../parts/subscribe-links'

export const meta: MetaFunction<typeof loader> = (at) => {
  const t = dictionary(at.params.l === 'en' ? 'en' : 'ru').programme
  return [...pageMeta(at, t.title, t.description), ...changesFeedMeta(at)]
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const query = programmeQuery(new URL(request.url).searchParams)
  const programme = await publishedProgramme(context.db)
  if (!programme) return null
  const viewer = await context.viewer()
  const feedPath = query.centres.length === 1 ? paths.feed.centre(locale, query.centres[0]!) : paths.feed.programme(locale)
  return {
    ...(await programmePage({ query, programme, viewerId: viewer?.id ?? null, locale, now: context.now() }, context.db)),
    links: feedLinks(context.env.baseUrl + feedPath, dictionary(locale).programme.feeds.title),
  }
}

export default function Programme() {
  const data = useLoaderData<typeof loader>()
  const t = useMessages()
  const l = useLocale()
  if (!data) {
    return (
      <div className="page page-start page-end">
        <h1 className="title">{t.programme.title}</h1>
        <Empty title={t.home.nothingYet} text={t.home.nothingYetText}>
          <ButtonLink to={paths.jewellersDay(l)}>{t.jewellersDay.title}</ButtonLink>
        </Empty>
      </div>
    )
  }
  const { query, days } = data
  const isGrid = query.view === 'grid'
  // The numeral says no month: outside the festival's own it stands before the day of the week.
  const weekdayOf = (day: string) =>
    day.startsWith(data.editionMonth) ? capital(formatWeekday(day, l)) : `${formatMonth(day, l)}, ${formatWeekday(day, l)}`
  const address = (changes: Record<string, string>) => `${paths.programme(l)}?${queryString(query, changes)}`
  return (
    <div className={isGrid ? 'page page-start page-end sheet' : 'page page-start page-end'}>
      <div className="page-head">
        <h1 className="title">{t.programme.title}</h1>
        <p>{t.programme.lead(data.total, data.centres.length)}</p>
      </div>
      <DayTabs
        label={t.programme.days}
        days={days.map(({ day, count }) => ({
          to: address({ day }),
          numeral: String(Number(day.slice(8))),
          weekday: weekdayOf(day),
          note: t.programme.daySessions(count),
          current: day === query.day,
        }))}
      />
      <ProgrammeFilters data={data} />
      <div className="programme-views">
        <Tabs
          label={t.programme.views}
          tabs={[
            { to: address({ view: 'list' }), label: t.programme.asList, current: !isGrid },
            { to: address({ view: 'grid' }), label: t.programme.asGrid, current: isGrid },
          ]}
        />
        {data.today ? (
          <Link className="programme-views__now" to={`${address({ day: data.today })}#now`}>
            <Icon of={Clock} size="small" />
            {t.programme.jumpToNow}
          </Link>
        ) : null}
      </div>
      {data.parts.length > 1 ? (
        <Tabs
          label={isGrid ? t.programme.hallParts : t.programme.dayParts}
          tabs={data.parts.map((label, k) => ({ to: address({ part: String(k + 1) }), label, current: k + 1 === query.part }))}
        />
      ) : null}
      <div className={isGrid ? '' : 'with-side with-side--wide'}>
        <div className={isGrid ? '' : 'with-side__start'}>
          {data.lines.length === 0 ? (
            <Empty title={t.programme.empty} text={t.programme.emptyText}>
              {data.found > 0 ? <ButtonLink to={address({ day: 'all', view: 'list' })}>{t.programme.emptyOther(data.found)}</ButtonLink> : null}
              <ButtonLink to={withoutFilters(data, l)} look="quiet">
                {t.programme.reset}
              </ButtonLink>
            </Empty>
          ) : data.grid ? (
            <ProgrammeGrid label={t.programme.gridOf(dayTitle(query.day, l))} grid={data.grid} lines={data.lines} />
          ) : (
            groupByDay(data.lines).map(([day, ofDay]) => (
              <div key={day}>
                {query.day === 'all' ? <h2 className="heading section">{dayTitle(day, l)}</h2> : null}
                <ProgrammeTable label={t.programme.sessionsOf(dayTitle(day, l))} lines={ofDay} centres={data.centres} current={data.current} />
              </div>
            ))
          )}
        </div>
        <aside className={isGrid ? 'section measure no-print' : 'with-side__side'} id="subscribe">
          <h2 className="subheading subheading--ruled">{t.programme.subscribe}</h2>
          <p className="small muted">{t.programme.subscribeText}</p>
          <SubscribeLinks links={data.links} />
          <p className="feed-list__title">{t.programme.subscribePart}</p>
          <ul className="feed-list">
            {data.centres.map((centre) => (
              <li key={centre.slug}>
                <a href={paths.feed.centre(l, centre.slug)}>{centre.city}</a>
              </li>
            ))}
            <li>
              <a href={paths.feed.kind(l, 'educational')}>{t.programme.feeds.educational}</a>
            </li>
            <li>
              <a href={paths.feed.kind(l, 'business')}>{t.programme.feeds.business}</a>
            </li>
          </ul>
          <h2 className="subheading subheading--ruled aside-next">{t.paper.print}</h2>
          <p className="small muted">{t.paper.printText}</p>
          <ul className="feed-list">
            {query.day === 'all' ? null : (
              <li>
                <a href={paths.paper.day(l, query.day)}>{t.paper.day}</a>
              </li>
            )}
            <li>
              <a href={paths.paper.booklet(l)}>{t.paper.booklet}</a>
            </li>
          </ul>
          <p className="micro muted">
            {t.programme.release(data.release.name, data.release.number, formatDateTime(new Date(data.release.publishedAt), 'Europe/Moscow', l))}
          </p>
          <p className="feed-list">
            <Link to={paths.changes(l)}>{t.changelog.link}</Link>
          </p>
        </aside>
      </div>
    </div>
  )
}

const dayTitle = (day: string, l: Locale) => `${formatDayMonth(day, l)}, ${formatWeekday(day, l)}`

function groupByDay<T extends { day: string }>(lines: readonly T[]): [string, T[]][] {
  return [...groupBy(lines, (line) => line.day)].sort(([a], [b]) => (a < b ? -1 : 1))
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)
