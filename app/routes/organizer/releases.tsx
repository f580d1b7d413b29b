import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData, useSearchParams } from '@remix-run/react'
import { allCentres } from '~/domain/centre/centre.queries.server'
import { homeZone } from '~/domain/edition/jewellers-day.server'
import { releaseHeads, waitingReleases } from '~/domain/release/release.queries.server'
import { mayOrganizeCentre, mayOrganizeFestival } from '~/domain/user/viewer.rules'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { formatDateTime } from '~/lib/dates'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Notice } from '~/ui/notice'
import { localeOf, requireEdition, requireOrganizer } from '../guard.server'
import { CompareForm } from '../parts/compare-form'
import { waitingLine } from '../parts/waiting-lines'
import { WaitingList } from '../parts/waiting-list'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const all = await allCentres(context.db)
  const centres = new Map(all.map((centre) => [centre.id, pick(centre.city, locale)]))
  const heads = await releaseHeads(edition.id, context.db)
  const waiting = await waitingReleases({ editionId: edition.id }, context.db)
  return {
    waiting: waiting.map((one) => ({
      ...waitingLine(one, all, locale),
      own: one.centreId ? mayOrganizeCentre(viewer, one.centreId) : mayOrganizeFestival(viewer),
    })),
    releases: heads.map((head) => ({
      number: head.number,
      name: head.name,
      scope: head.centreId ? (centres.get(head.centreId) ?? '') : null,
      when: formatDateTime(head.publishedAt, homeZone, locale),
    })),
  }
}

export default function Releases() {
  const { releases, waiting } = useLoaderData<typeof loader>()
  const m = useMessages()
  const t = m.organizer.releases
  const l = useLocale()
  const [search] = useSearchParams()
  return (
    <>
      <div className="bench__head">
        <h1>{t.title}</h1>
        <div className="actions">
          <ButtonLink to={paths.organizer(l, '/releases/new')} look="primary">
            {t.publish}
          </ButtonLink>
        </div>
      </div>
      {search.get('done') === 'withdrawn' ? (
        <Notice kind="good" announce>
          {m.waiting.withdrawn}
        </Notice>
      ) : null}
      <WaitingList waiting={waiting} />
      <p className={waiting.length > 0 ? 'muted section' : 'muted'}>{t.lead}</p>
      {releases.length === 0 ? (
        <Empty title={t.none} text={t.noneText} small />
      ) : (
        <>
        <CompareForm releases={releases} from={releases[0]!.number} to="plan" />
        <table className="table table--stack">
          <thead>
            <tr>
              <th scope="col">{t.columns.number}</th>
              <th scope="col">{t.columns.name}</th>
              <th scope="col">{t.columns.scope}</th>
              <th scope="col">{t.columns.when}</th>
            </tr>
          </thead>
          <tbody>
            {releases.map((release, k) => (
              <tr key={release.number}>
                <td className="num" data-label={t.columns.number}>
                  {release.number}
                </td>
                <th scope="row">
                  <Link to={paths.organizer(l, `/releases/${release.number}`)}>{release.name}</Link>
                  {k === 0 ? <span className="state state--good"> {t.current}</span> : null}
                </th>
                <td data-label={t.columns.scope}>{release.scope ?? t.whole}</td>
                <td className="num" data-label={t.columns.when}>
                  {release.when} {m.time.zoneShort[`Europe/Moscow`]}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        </>
      )}
    </>
  )
}
