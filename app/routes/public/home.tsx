import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ArrowRight, CalendarPlus } from 'lucide-react'
import { boothSummary } from '~/domain/booth/booth.queries.server'
import { currentEdition } from '~/domain/edition/edition.queries.server'
import { daysAround, homeZone, movedDays } from '~/domain/edition/jewellers-day.server'
import { centreSummary, dayHighlights, nowAndNext } from '~/domain/programme/highlights.rules'
import { publishedProgramme } from '~/domain/programme/programme.queries.server'
import { dictionary } from '~/i18n/dictionary'
import { formatRoubles } from '~/i18n/money'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { dayIn, daysUntil, formatDay, formatDayMonth, formatDayRange, formatWeekday } from '~/lib/dates'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'
import { accentClass, Medallion, Plate, Tailpiece } from '~/ui/filigree/ornaments'
import { YearRing } from '~/ui/filigree/year-ring'
import { yearOnRing } from '~/ui/filigree/year'
import { Icon } from '~/ui/icon'
import { localeOf } from '../guard.server'
import { pageMeta } from '../page-meta'

export const meta: MetaFunction<typeof loader> = ({ data, ...at }) => {
  const t = dictionary(at.params.l === 'en' ? 'en' : 'ru')
  const l = at.params.l ?? 'ru'
  return pageMeta(at, data?.edition ? t.home.title(formatDayRange(data.edition.startsOn, data.edition.endsOn, l)) : t.common.festivalKind, t.home.description)
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const now = context.now()
  const edition = await currentEdition(context.db)
  const programme = await publishedProgramme(context.db)
  const booths = edition && (await boothSummary(edition.id, now, context.db))
  const open = edition?.applicationsUntil && edition.applicationsUntil > now ? dayIn(edition.applicationsUntil, homeZone) : null
  return {
    day: daysAround(now, await movedDays(context.db)),
    edition: edition && { startsOn: edition.startsOn, endsOn: edition.endsOn },
    centres: programme ? centreSummary(programme, locale) : [],
    days: programme ? dayHighlights(programme, locale) : [],
    current: programme ? nowAndNext(programme, now, locale) : [],
    exhibit: booths && open ? { ...booths, until: open } : null,
  }
}

export default function Home() {
  const { day, edition, centres, days, current, exhibit } = useLoaderData<typeof loader>()
  const t = useMessages()
  const l = useLocale()
  const year = yearOnRing(day.last, day.next, day.today)
  const left = daysUntil(day.today, day.next)
  const [main, ...others] = centres.map((centre) => centre.city)
  return (
    <>
      <div className="page">
        <section className="hero">
          <div className="hero__text">
            <p className="hero__kind">{t.common.festivalKind}</p>
            <h1 className="display">{t.common.festival}</h1>
            <dl className="facts">
              {edition ? (
                <div>
                  <dt>{t.home.when}</dt>
                  <dd>
                    <b className="num">{formatDayRange(edition.startsOn, edition.endsOn, l)}</b>
                  </dd>
                </div>
              ) : null}
              {main ? (
                <div>
                  <dt>{t.home.where}</dt>
                  <dd>
                    <b>{main}</b>, {new Intl.ListFormat(l, { type: 'conjunction' }).format(others)}
                  </dd>
                </div>
              ) : null}
              <div>
                <dt>{t.home.what}</dt>
                <dd>{t.home.whatText}</dd>
              </div>
            </dl>
            <div className="actions">
              <ButtonLink to={`${paths.programme(l)}#subscribe`} look="primary">
                <Icon of={CalendarPlus} />
                {t.home.addToCalendar}
              </ButtonLink>
              <ButtonLink to={paths.programme(l)}>{t.home.seeProgramme}</ButtonLink>
            </div>
          </div>
          <figure>
            <YearRing
              from={day.last}
              to={day.next}
              today={day.today}
              labels={{
                months: t.time.months,
                number: String(left),
                caption: left === 0 ? t.home.ring.isToday : t.home.ring.days(left),
                today: t.home.ring.today(formatDayMonth(day.today, l)),
                accessible: t.home.ring.label(left, year.laid, year.weeks),
              }}
            />
            <figcaption>
              <Link to={paths.jewellersDay(l)}>{t.home.ring.caption(year.laid, year.weeks, formatDayMonth(day.next, l))}</Link>
            </figcaption>
          </figure>
        </section>
      </div>
      <Tailpiece />
      <div className="page">
        {current.length > 0 ? (
          <section className="section">
            <h2 className="section-title">{t.home.now}</h2>
            <ul className="links">
              {current.map((item) => (
                <li key={item.slotId} className={accentClass(item.accent)}>
                  <span className="links__key num">{item.isNow ? t.home.nowNow : item.time}</span>
                  <span>
                    <Link to={paths.session(l, item.slug)}>{item.title}</Link>
                    <small>{item.place}</small>
                  </span>
                  <Icon of={ArrowRight} />
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {centres.length > 0 ? (
          <section className="section">
            <div className="section-head">
              <h2 className="section-title">{t.home.centres}</h2>
              <Link to={paths.brands(l)}>{t.brands.title}</Link>
            </div>
            <div className="centres">
              {centres.map((centre) => (
                <article key={centre.slug} className={`centre ${accentClass(centre.accent)}`}>
                  <Medallion accent={centre.accent} />
                  <h3>{centre.name}</h3>
                  <p className="centre__zone">{t.home.centreZone[centre.timeZone] ?? centre.timeZone}</p>
                  <p>{centre.description}</p>
                  <ul>
                    <li>
                      <span>{t.home.sessions}</span>
                      <span className="num">{centre.sessions}</span>
                    </li>
                    {centre.venue ? (
                      <li>
                        <span>{t.home.venue}</span>
                        <span>{centre.venue}</span>
                      </li>
                    ) : null}
                    {centre.from && centre.to ? (
                      <li>
                        <span>{t.home.days}</span>
                        <span className="num">{formatDayRange(centre.from, centre.to, l)}</span>
                      </li>
                    ) : null}
                    <li className="centre__go">
                      <Link to={paths.centre(l, centre.slug)}>
                        {t.home.centreProgramme(centre.city)}
                        <Icon of={ArrowRight} />
                      </Link>
                    </li>
                  </ul>
                </article>
              ))}
            </div>
          </section>
        ) : null}
        <section className="section--dream">
          <div className="section-head">
            <h2 className="section-title">{t.home.daysTitle(days.length || 5)}</h2>
            <p className="muted small">{t.home.daysNote}</p>
          </div>
          {days.length > 0 ? (
            <div className="week">
              {days.map((one) => (
                <section key={one.day} className={one.day === day.next ? 'week__great' : undefined}>
                  <h3>
                    <Link to={`${paths.programme(l)}?day=${one.day}`}>
                      <span>{Number(one.day.slice(8))}</span> <small>{one.day === day.next ? t.jewellersDay.title : formatWeekday(one.day, l)}</small>
                    </Link>
                  </h3>
                  <ul>
                    {one.items.map((item) => (
                      <li key={item.slotId} className={accentClass(item.accent)}>
                        <time>{item.time}</time>
                        <Link to={paths.session(l, item.slug)}>{item.title}</Link>
                        <span>{item.place}</span>
                      </li>
                    ))}
                  </ul>
                </section>
              ))}
            </div>
          ) : (
            <p>
              {t.home.nothingYet}. {t.home.nothingYetText}
            </p>
          )}
        </section>
      </div>
      {exhibit ? (
        <section className="call">
          <div className="page">
            <Plate />
            <div className="call__text">
              <h2 className="title">{t.home.exhibitTitle}</h2>
              <p className="lead">{t.home.exhibitText}</p>
              <dl className="bill">
                <div>
                  <dt>{t.home.exhibitFree}</dt>
                  <dd className="num">{t.home.exhibitFreeOf(exhibit.free, exhibit.total)}</dd>
                </div>
                {exhibit.cheapest !== null ? (
                  <div>
                    <dt>{t.home.exhibitFrom}</dt>
                    <dd className="num">{t.home.exhibitFromPrice(formatRoubles(exhibit.cheapest, l))}</dd>
                  </div>
                ) : null}
                <div>
                  <dt>{t.home.exhibitUntil}</dt>
                  <dd className="num">{t.home.exhibitUntilDate(formatDay(exhibit.until, l))}</dd>
                </div>
              </dl>
              <p>
                <ButtonLink to={paths.plan(l)}>
                  {t.home.exhibitAction}
                  <Icon of={ArrowRight} />
                </ButtonLink>
              </p>
            </div>
          </div>
        </section>
      ) : null}
    </>
  )
}

