import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { CalendarPlus, Download } from 'lucide-react'
import { z } from 'zod'
import { feedLinks } from '~/calendar/links'
import { dayOfYear, daysAround, movedDays } from '~/domain/edition/jewellers-day.server'
import { dictionary } from '~/i18n/dictionary'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { daysUntil, formatDay, formatDayMonth, formatWeekday } from '~/lib/dates'
import { paths } from '~/lib/paths'
import { Button } from '~/ui/button'
import { SubscribeLinks } from '../parts/subscribe-links'
import { YearRing } from '~/ui/filigree/year-ring'
import { yearOnRing } from '~/ui/filigree/year'
import { Icon } from '~/ui/icon'
import { localeOf } from '../guard.server'
import { pageMeta } from '../page-meta'

export const meta: MetaFunction<typeof loader> = (at) => {
  const t = dictionary(at.params.l === 'en' ? 'en' : 'ru').jewellersDay
  return pageMeta(at, t.title, t.description)
}

const askedYear = z.coerce.number().int().min(2000).max(2100)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const moved = await movedDays(context.db)
  const around = daysAround(context.now(), moved)
  const given = new URL(request.url).searchParams.get('year')
  const asked = given === null ? null : askedYear.safeParse(given)
  const first = Number(around.next.slice(0, 4))
  const feed = context.env.baseUrl + paths.feed.jewellersDay(locale)
  return {
    around,
    given: given ?? '',
    asked: asked?.success ? { year: asked.data, day: dayOfYear(asked.data, moved) } : null,
    outside: asked !== null && !asked.success,
    years: Array.from({ length: 10 }, (_, i) => dayOfYear(first + i, moved)),
    links: feedLinks(feed, dictionary(locale).jewellersDay.title),
  }
}

export default function JewellersDay() {
  const { around, given, asked, outside, years, links } = useLoaderData<typeof loader>()
  const t = useMessages()
  const l = useLocale()
  const ring = yearOnRing(around.last, around.next, around.today)
  const left = daysUntil(around.today, around.next)
  return (
    <div className="page page-start page-end">
      <section className="hero">
        <div className="hero__text stack">
          <h1 className="title">{t.jewellersDay.title}</h1>
          <p className="lead">
            <b className="num">{t.jewellersDay.thisYear(formatDay(around.next, l), formatWeekday(around.next, l))}</b>
          </p>
          <p>{t.jewellersDay.lead}</p>
          <h2 id="subscribe" className="heading">{t.jewellersDay.keep}</h2>
          <p className="muted">{t.jewellersDay.keepText}</p>
          <SubscribeLinks links={links} />
          <p>
            <a className="button button--small" href={paths.feed.jewellersDay(l)} download>
              <Icon of={Download} size="small" />
              {t.jewellersDay.file}
            </a>
          </p>
        </div>
        <figure>
          <YearRing
            from={around.last}
            to={around.next}
            today={around.today}
            labels={{
              months: t.time.months,
              number: String(left),
              caption: left === 0 ? t.home.ring.isToday : t.home.ring.days(left),
              today: t.home.ring.today(formatDayMonth(around.today, l)),
              accessible: t.home.ring.label(left, ring.laid, ring.weeks),
            }}
          />
        </figure>
      </section>
      <section className="section pair">
        <div>
          <h2 className="heading">{t.jewellersDay.find}</h2>
          <Form method="get" className="form form--single" preventScrollReset>
            <div className="field">
              <label className="field__label" htmlFor="year">
                {t.jewellersDay.year}
              </label>
              <span className="field__hint" id="year-hint">
                {t.jewellersDay.findHint}
              </span>
              <input
                id="year"
                name="year"
                className="input input--num"
                inputMode="numeric"
                required
                defaultValue={given}
                aria-describedby={outside ? 'year-hint year-error' : 'year-hint'}
                aria-invalid={outside || undefined}
              />
              {outside ? (
                <p className="field__error" id="year-error">
                  {t.jewellersDay.outside}
                </p>
              ) : null}
            </div>
            <Button type="submit">
              <Icon of={CalendarPlus} />
              {t.jewellersDay.find}
            </Button>
          </Form>
          <p role="status" className="heading">
            {asked ? t.jewellersDay.answer(asked.year, formatDayMonth(asked.day, l)) : null}
          </p>
        </div>
        <div>
          <h2 className="heading">{t.jewellersDay.years}</h2>
          <ul className="links">
            {years.map((day) => (
              <li key={day}>
                <span className="links__key num">{day.slice(0, 4)}</span>
                <span>
                  <time dateTime={day}>
                    {formatDayMonth(day, l)}, {formatWeekday(day, l)}
                  </time>
                </span>
              </li>
            ))}
          </ul>
        </div>
      </section>
    </div>
  )
}
