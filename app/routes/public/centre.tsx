import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ArrowRight } from 'lucide-react'
import { feedLinks } from '~/calendar/links'
import { allCentres } from '~/domain/centre/centre.queries.server'
import { lineOf } from '~/domain/programme/line.rules'
import { publishedProgramme, seatsOf } from '~/domain/programme/programme.queries.server'
import { filterEntries } from '~/domain/programme/programme.rules'
import { dictionary } from '~/i18n/dictionary'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { formatDayMonth, formatWeekday } from '~/lib/dates'
import { groupBy } from '~/lib/group-by'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'
import { accentClass, Medallion } from '~/ui/filigree/ornaments'
import { Icon } from '~/ui/icon'
import { found, localeOf } from '../guard.server'
import { pageMeta } from '../page-meta'
import { SessionList } from '../parts/session-list'
import { SubscribeLinks } from '../parts/subscribe-links'

export const meta: MetaFunction<typeof loader> = ({ data, ...at }) =>
  data ? pageMeta(at, data.centre.name, data.centre.description) : pageMeta(at, dictionary('ru').site.notFound.title)

export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const centre = found((await allCentres(context.db)).find((c) => c.slug === params.slug))
  const programme = await publishedProgramme(context.db)
  const entries = programme ? filterEntries(programme.entries, { centres: [centre.slug] }) : []
  const seats = await seatsOf(
    entries.map((entry) => entry.slot.id),
    context.db,
  )
  const halls = programme?.content.halls.filter((hall) => hall.centreId === centre.id) ?? []
  const days = [...new Set(entries.map((entry) => entry.day))]
  return {
    centre: {
      slug: centre.slug,
      name: pick(centre.name, locale),
      city: pick(centre.city, locale),
      description: pick(centre.description, locale),
      timeZone: centre.timeZone,
      accent: centre.accent,
      brand: centre.brand && pick(centre.brand.name, locale),
    },
    venues: [...groupBy(halls, (hall) => pick(hall.venue, locale))].map(([name, inIt]) => ({
      name,
      address: pick(inIt[0]!.address, locale),
      halls: inIt.map((hall) => ({ id: hall.id, name: pick(hall.name, locale), capacity: hall.capacity })),
    })),
    days: days.map((day) => ({
      day,
      lines: entries.filter((entry) => entry.day === day).map((entry) => lineOf(entry, seats.get(entry.slot.id), locale)),
    })),
    links: feedLinks(context.env.baseUrl + paths.feed.centre(locale, centre.slug), pick(centre.name, locale)),
  }
}

export default function CentrePage() {
  const { centre, venues, days, links } = useLoaderData<typeof loader>()
  const t = useMessages()
  const l = useLocale()
  return (
    <div className={`page page-start page-end ${accentClass(centre.accent)}`}>
      <header className="centre-head">
        <Medallion accent={centre.accent} />
        <div>
          <p className="accent">{t.home.centreZone[centre.timeZone] ?? centre.timeZone}</p>
          <h1 className="title">{centre.name}</h1>
          <p className="lead">{centre.description}</p>
          <div className="actions">
            <ButtonLink to={`${paths.programme(l)}?centre=${centre.slug}`} look="primary">
              {t.centre.all}
            </ButtonLink>
            <ButtonLink to={`${paths.exhibitors(l)}?centre=${centre.slug}`}>
              {t.centre.exhibitors}
              <Icon of={ArrowRight} />
            </ButtonLink>
            {centre.brand ? <ButtonLink to={paths.brand(l, centre.slug)}>{t.brands.toBrand(centre.brand)}</ButtonLink> : null}
          </div>
        </div>
      </header>
      <div className="with-side section">
        <div className="with-side__start">
          <h2 className="section-title">{t.centre.programme}</h2>
          {days.length === 0 ? <p>{t.centre.nothing}</p> : null}
          {days.map(({ day, lines }) => (
            <section key={day} className="section">
              <h3 className="heading">
                <Link to={`${paths.programme(l)}?day=${day}&centre=${centre.slug}`}>
                  {formatDayMonth(day, l)}, {formatWeekday(day, l)}
                </Link>
              </h3>
              <SessionList lines={lines} />
            </section>
          ))}
        </div>
        <aside className="with-side__side stack stack--loose">
          <section>
            <h2 className="subheading subheading--ruled">{t.centre.halls}</h2>
            {venues.map((venue) => (
              <div key={venue.name}>
                {venue.name ? <h3 className="strong">{venue.name}</h3> : null}
                {venue.address ? <p className="muted">{venue.address}</p> : null}
                <ul className="links">
                  {venue.halls.map((hall) => (
                    <li key={hall.id}>
                      <span />
                      <span>
                        {hall.name}
                        {hall.capacity ? <small>{t.centre.hallSeats(hall.capacity)}</small> : null}
                      </span>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </section>
          <section id="subscribe">
            <h2 className="subheading subheading--ruled">{t.centre.subscribe}</h2>
            <SubscribeLinks links={links} />
          </section>
        </aside>
      </div>
    </div>
  )
}
