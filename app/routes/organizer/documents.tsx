import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { documentHeads } from '~/domain/document/document.queries.server'
import { documentKinds, isDocumentKind } from '~/domain/document/document.schema'
import { homeZone } from '~/domain/edition/jewellers-day.server'
import { pick } from '~/i18n/locale'
import { formatRoubles } from '~/i18n/money'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { dayIn, formatDay } from '~/lib/dates'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Tabs } from '~/ui/tabs'
import { localeOf, requireEdition, requireFestivalOrganizer } from '../guard.server'
import { ExportLinks } from '../parts/export-links'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const asked = new URL(request.url).searchParams.get('kind')
  const heads = await documentHeads({ editionId: edition.id }, context.db)
  const kind = isDocumentKind(asked) ? asked : null
  return {
    kind,
    counts: Object.fromEntries(documentKinds.map((one) => [one, heads.filter((head) => head.kind === one).length])),
    heads: heads
      .filter((head) => !kind || head.kind === kind)
      .map(({ brand, issuedAt, ...head }) => ({ ...head, brand: pick(brand, locale), day: formatDay(dayIn(issuedAt, homeZone), locale) })),
  }
}

export default function Documents() {
  const { kind, counts, heads } = useLoaderData<typeof loader>()
  const t = useMessages().papers
  const l = useLocale()
  const to = (wanted: string | null) => paths.organizer(l, `/documents${wanted ? `?kind=${wanted}` : ''}`)
  const all = documentKinds.reduce((sum, one) => sum + (counts[one] ?? 0), 0)
  return (
    <>
      <div className="bench__head">
        <h1>{t.title}</h1>
        <ButtonLink to={paths.organizer(l, '/issuer')} small>
          {t.issuer.title}
        </ButtonLink>
      </div>
      {all === 0 ? (
        <Empty small title={t.none} text={t.noneText} />
      ) : (
        <>
          <Tabs
            label={t.columns.kind}
            tabs={[
              { to: to(null), label: t.all, count: all, current: kind === null },
              ...documentKinds.map((one) => ({ to: to(one), label: t.kinds[one], count: counts[one] ?? 0, current: kind === one })),
            ]}
          />
          <div className="table-wrap">
            <table className="table table--stack">
              <thead>
                <tr>
                  <th scope="col">{t.columns.number}</th>
                  <th scope="col">{t.columns.kind}</th>
                  <th scope="col">{t.columns.exhibitor}</th>
                  <th scope="col">{t.columns.day}</th>
                  <th scope="col" className="number">
                    {t.columns.total}
                  </th>
                  <th scope="col">{t.columns.state}</th>
                </tr>
              </thead>
              <tbody>
                {heads.map((head) => (
                  <tr key={head.id}>
                    <th scope="row" className="num">
                      <a href={paths.document(l, head.id)} aria-label={t.downloadOf(t.kinds[head.kind], head.number)}>
                        {head.number}
                      </a>
                    </th>
                    <td data-label={t.columns.kind}>{t.kinds[head.kind]}</td>
                    <td data-label={t.columns.exhibitor}>
                      <Link to={paths.organizer(l, `/applications/${head.applicationId}/papers`)}>{head.brand}</Link>
                    </td>
                    <td data-label={t.columns.day}>{head.day}</td>
                    <td data-label={t.columns.total} className="number">
                      {formatRoubles(head.total, l)}
                    </td>
                    <td data-label={t.columns.state}>
                      {head.replacedBy ? <span className="state state--quiet">{t.replacedBy(head.replacedBy)}</span> : <span className="state state--good">{t.inForce}</span>}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <ExportLinks base={paths.organizer(l, '/documents/export')} />
        </>
      )}
    </>
  )
}
