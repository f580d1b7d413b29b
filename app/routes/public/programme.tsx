import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData, useSubmit } from '@remix-run/react'
import { ChevronDown, Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { feedLinks } from '~/calendar/links'
import { attendancesOf } from '~/domain/attendance/attendance.queries.server'
import { homeZone } from '~/domain/edition/jewellers-day.server'
import { lineOf } from '~/domain/programme/line.rules'
import { publishedProgramme, seatsOf } from '~/domain/programme/programme.queries.server'
import { programmeQuery } from '~/domain/programme/programme.schema'
import { filterEntries, programmeDay } from '~/domain/programme/programme.rules'
import { ageMarks, kinds } from '~/domain/session/session.schema'
import { dictionary } from '~/i18n/dictionary'
import { pick, type Locale } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { formatDateTime, formatDayMonth, formatMonth, formatWeekday } from '~/lib/dates'
import { groupBy } from '~/lib/group-by'
import { paths } from '~/lib/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { accentClass } from '~/ui/filigree/ornaments'
import { Icon } from '~/ui/icon'
import { DayTabs } from '~/ui/tabs'
import { localeOf } from '../guard.server'
import { changesFeedMeta, pageMeta } from '../page-meta'
import { ProgrammeTable } from '../parts/programme-table'
import { SubscribeLinks } from '../parts/subscribe-links'

export const meta: MetaFunction<typeof loader> = (at) => {
  const t = dictionary(at.params.l === 'en' ? 'en' : 'ru').programme
  return [...pageMeta(at, t.title, t.description), ...changesFeedMeta(at)]
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const now = context.now()
  const query = programmeQuery(new URL(request.url).searchParams)
  const programme = await publishedProgramme(context.db)
  if (!programme) return null
  const { day: _, ...conditions } = query
  const anyDay = filterEntries(programme.entries, conditions)
  const seats = await seatsOf(
    anyDay.map((entry) => entry.slot.id),
    context.db,
  )
  const hasSeats = (slotId: string) => {
    const s = seats.get(slotId)
    return !s || s.capacity === null || s.taken < s.capacity
  }
  const passing = query.free ? anyDay.filter((entry) => entry.slot.status === 'confirmed' && hasSeats(entry.slot.id)) : anyDay
  const today = programmeDay(now, homeZone)
  const wanted = query.day ?? (query.q ? 'all' : undefined)
  const day = wanted === 'all' ? 'all' : (programme.days.find((d) => d === wanted) ?? programme.days.find((d) => d >= today) ?? programme.days[0]!)
  const viewer = await context.viewer()
  const mine = viewer ? new Set((await attendancesOf(viewer.id, context.db)).map((a) => a.slotId)) : new Set<string>()
  const feedPath = query.centres.length === 1 ? paths.feed.centre(locale, query.centres[0]!) : paths.feed.programme(locale)
  return {
    query: { ...query, day },
    /** As it stands in the address: words without a day are sought in all of them. */
    chosenDay: query.day ?? null,
    editionMonth: programme.content.edition.startsOn.slice(0, 7),
    filtered: query.centres.length + query.kinds.length + query.languages.length > 0 || query.age !== undefined || query.q !== '' || query.free,
    centres: programme.content.centres.map((c) => ({ slug: c.slug, city: pick(c.city, locale), accent: c.accent, timeZone: c.timeZone })),
    languages: [...new Set(programme.entries.map((entry) => entry.session.language))].sort(),
    total: programme.entries.filter((entry) => entry.slot.status === 'confirmed').length,
    days: programme.days.map((d) => ({ day: d, count: passing.filter((entry) => entry.day === d).length })),
    lines: passing
      .filter((entry) => day === 'all' || entry.day === day)
      .map((entry) => ({ ...lineOf(entry, seats.get(entry.slot.id), locale), day: entry.day, mine: mine.has(entry.slot.id) })),
    found: passing.length,
    now: now.toISOString(),
    release: { name: programme.name, number: programme.number, publishedAt: programme.publishedAt.toISOString() },
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
  const { query, days, lines } = data
  // The numeral says no month: outside the festival's own it stands before the day of the week.
  const weekdayOf = (day: string) =>
    day.startsWith(data.editionMonth) ? capital(formatWeekday(day, l)) : `${formatMonth(day, l)}, ${formatWeekday(day, l)}`
  const address = (changes: Record<string, string>) => `${paths.programme(l)}?${queryString(query, changes)}`
  return (
    <div className="page page-start page-end">
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
      <Filters data={data} />
      <div className="with-side with-side--wide">
        <div className="with-side__start">
          {lines.length === 0 ? (
            <Empty title={t.programme.empty} text={t.programme.emptyText}>
              {data.found > 0 ? <ButtonLink to={address({ day: 'all' })}>{t.programme.emptyOther(data.found)}</ButtonLink> : null}
              <ButtonLink to={withoutFilters(data, l)} look="quiet">
                {t.programme.reset}
              </ButtonLink>
            </Empty>
          ) : (
            groupByDay(lines).map(([day, ofDay]) => (
              <div key={day}>
                {query.day === 'all' ? (
                  <h2 className="heading section">
                    {formatDayMonth(day, l)}, {formatWeekday(day, l)}
                  </h2>
                ) : null}
                <ProgrammeTable
                  label={t.programme.sessionsOf(`${formatDayMonth(day, l)}, ${formatWeekday(day, l)}`)}
                  lines={ofDay}
                  centres={data.centres}
                  now={data.now}
                />
              </div>
            ))
          )}
        </div>
        <aside className="with-side__side" id="subscribe">
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

type Data = NonNullable<Awaited<ReturnType<typeof loader>>>

/** A GET form: the address keeps every choice. With scripts it sends itself as one types or ticks. */
function Filters({ data }: { data: Data }) {
  const { query, centres, languages } = data
  const t = useMessages()
  const l = useLocale()
  const submit = useSubmit()
  const [scripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])
  const send = (form: HTMLFormElement) => submit(form, { replace: true, preventScrollReset: true })
  const form = useRef<HTMLFormElement>(null)
  // The address may change by a link or the browser's Back: the boxes follow, and keep the focus.
  useEffect(() => {
    if (form.current) showQuery(form.current, new URLSearchParams(queryString(query, {})))
  }, [query])
  return (
    <Form
      ref={form}
      method="get"
      className="filters"
      role="search"
      aria-label={t.programme.filters}
      onChange={(event) => send(event.currentTarget)}
    >
      {data.chosenDay ? <input type="hidden" name="day" value={query.day} /> : null}
      <div className="search">
        <Icon of={Search} />
        <label className="visually-hidden" htmlFor="q">
          {t.programme.search}
        </label>
        <input
          id="q"
          name="q"
          type="search"
          className="input input--small"
          placeholder={t.programme.searchPlaceholder}
          defaultValue={query.q}
          autoComplete="off"
        />
      </div>
      {centres.map((centre) => (
        <label key={centre.slug} className={`chip ${accentClass(centre.accent)}`}>
          <input className="visually-hidden" type="checkbox" name="centre" value={centre.slug} defaultChecked={query.centres.includes(centre.slug)} />
          <span className="chip__bead" aria-hidden="true" />
          {centre.city}
        </label>
      ))}
      <span className="filters__gap" />
      {kinds.map((kind) => (
        <label key={kind} className="chip">
          <input className="visually-hidden" type="checkbox" name="kind" value={kind} defaultChecked={query.kinds.includes(kind)} />
          {t.programme.kindFilter[kind]}
        </label>
      ))}
      {languages.length > 1 ? (
        <span className="select">
          <select name="language" className="input input--small" aria-label={t.programme.language} defaultValue={query.languages[0] ?? ''}>
            <option value="">{t.programme.anyLanguage}</option>
            {languages.map((language) => (
              <option key={language} value={language}>
                {t.programme.languages[language] ?? language}
              </option>
            ))}
          </select>
          <Icon of={ChevronDown} />
        </span>
      ) : null}
      <span className="select">
        <select name="age" className="input input--small" aria-label={t.programme.age} defaultValue={query.age ?? ''}>
          <option value="">{t.programme.anyAge}</option>
          {ageMarks.map((mark) => (
            <option key={mark} value={mark}>
              {t.programme.ageUpTo(mark)}
            </option>
          ))}
        </select>
        <Icon of={ChevronDown} />
      </span>
      <label className="chip">
        <input className="visually-hidden" type="checkbox" name="free" value="1" defaultChecked={query.free} />
        {t.programme.freeOnly}
      </label>
      {scripted ? null : (
        <Button type="submit" small>
          {t.programme.show}
        </Button>
      )}
      {data.filtered ? (
        <Link className="filters__reset small" to={withoutFilters(data, l)} preventScrollReset>
          {t.programme.reset}
        </Link>
      ) : null}
    </Form>
  )
}

/** The programme of the chosen day, if one was chosen, and nothing else. */
function withoutFilters({ chosenDay, query }: Pick<Data, 'chosenDay' | 'query'>, l: Locale): string {
  return chosenDay ? `${paths.programme(l)}?day=${query.day}` : paths.programme(l)
}

function queryString(query: Data['query'], changes: Record<string, string>): string {
  const params = new URLSearchParams()
  params.set('day', query.day)
  if (query.q) params.set('q', query.q)
  for (const centre of query.centres) params.append('centre', centre)
  for (const kind of query.kinds) params.append('kind', kind)
  for (const language of query.languages) params.append('language', language)
  if (query.age !== undefined) params.set('age', String(query.age))
  if (query.free) params.set('free', '1')
  for (const [name, value] of Object.entries(changes)) params.set(name, value)
  return params.toString()
}

/** Brings the controls to what the address says; words being typed are left alone. */
function showQuery(form: HTMLFormElement, query: URLSearchParams): void {
  for (const control of form.elements) {
    if (control instanceof HTMLSelectElement) control.value = query.get(control.name) ?? ''
    else if (!(control instanceof HTMLInputElement)) continue
    else if (control.type === 'checkbox') control.checked = query.getAll(control.name).includes(control.value)
    else if (control.type === 'search' && control !== document.activeElement) control.value = query.get(control.name) ?? ''
  }
}

function groupByDay<T extends { day: string }>(lines: readonly T[]): [string, T[]][] {
  return [...groupBy(lines, (line) => line.day)].sort(([a], [b]) => (a < b ? -1 : 1))
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)
