import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { passTable } from '~/domain/pass/pass.queries.server'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { formatDayRange } from '~/lib/dates'
import { paths } from '~/lib/paths'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { Button } from '~/ui/button'
import { localeOf, requireEdition, requireFestivalOrganizer } from '../guard.server'
import { passFilter } from './pass-filter'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const { show: _show, ...filter } = passFilter(request.url)
  const rows = await passTable({ editionId: edition.id, ...filter }, context.db)
  return {
    dates: formatDayRange(edition.startsOn, edition.endsOn, locale),
    title: pick({ ru: edition.titleRu, en: edition.titleEn }, locale),
    badges: rows.map(({ id, kind, name, post, plate, make, brand, booths, hall }) => ({
      id,
      kind,
      head: kind === 'car' ? plate : name,
      line: kind === 'car' ? [make, name].filter(Boolean).join(', ') : post,
      brand: pick(brand, locale),
      place: [booths.join(', '), hall ? pick(hall, locale) : ''].filter(Boolean).join(', '),
    })),
  }
}

/** Badges on A4, eight on a sheet; what is round them on the screen stays off the paper. */
export default function PassesPrint() {
  const { title, dates, badges } = useLoaderData<typeof loader>()
  const m = useMessages()
  const l = useLocale()
  const t = m.desk.organizerPasses
  return (
    <>
      <div className="no-print stack">
        <Breadcrumbs label={m.papers.here} steps={[{ to: paths.organizer(l, '/passes'), label: t.title }]} />
        <div className="bench__head">
          <h1>{t.printTitle}</h1>
        </div>
        <p className="measure">{t.printNote}</p>
        <p className="only-scripts">
          <Button onClick={() => window.print()} look="primary">
            {t.printButton}
          </Button>
        </p>
      </div>
      <ul className="badges">
        {badges.map((badge) => (
          <li key={badge.id} className={`badge badge--${badge.kind}`}>
            <p className="badge__title">
              {title}
              <span>{dates}</span>
            </p>
            <p className="badge__head">{badge.head}</p>
            {badge.line ? <p className="badge__line">{badge.line}</p> : null}
            <p className="badge__brand">{badge.brand}</p>
            <p className="badge__place">
              {badge.place}
              <span>{t.kinds[badge.kind]}</span>
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
