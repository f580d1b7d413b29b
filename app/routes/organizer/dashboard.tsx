import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { waitingApplications } from '~/domain/application/application.queries.server'
import { allCentres } from '~/domain/centre/centre.queries.server'
import { boothSummary } from '~/domain/booth/booth.queries.server'
import { registeredTotal } from '~/domain/attendance/attendance.queries.server'
import { previewRelease, waitingReleases } from '~/domain/release/release.queries.server'
import { planConflicts } from '~/domain/schedule/plan-conflicts.queries.server'
import { mayOrganizeFestival } from '~/domain/user/viewer.rules'
import { mailCounts } from '~/mail/outbox.server'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { localeOf, requireEdition, requireOrganizer } from '../guard.server'
import { waitingLine } from '../parts/waiting-lines'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireOrganizer(context, request, locale)
  const { db } = context
  const edition = await requireEdition(context, viewer, locale)
  const festival = mayOrganizeFestival(viewer)
  const mine = festival ? null : new Set(viewer.centreIds)
  const preview = await previewRelease({ editionId: edition.id, centreId: null, now: context.now() }, db)
  const booths = await boothSummary(edition.id, context.now(), db)
  const waiting = (await waitingReleases({ editionId: edition.id }, db)).filter((one) => !mine || (one.centreId && mine.has(one.centreId)))
  const centres = waiting.length > 0 ? await allCentres(db) : []
  return {
    festival,
    releases: waiting.map((one) => waitingLine(one, centres, locale)),
    waiting: festival ? await waitingApplications(edition.id, db) : 0,
    unpublished: preview.changes.filter((change) => !mine || mine.has(change.centreId)).length,
    conflicts: (await planConflicts({ editionId: edition.id }, db)).conflicts.length,
    failed: festival ? (await mailCounts(db)).failed : 0,
    registrations: await registeredTotal(db),
    booths: { taken: booths.total - booths.free, total: booths.total },
  }
}

export default function Dashboard() {
  const d = useLoaderData<typeof loader>()
  const m = useMessages()
  const t = m.organizer.dashboard
  const l = useLocale()
  const lines = [
    { to: '/releases/new', urgent: d.unpublished > 0, text: d.unpublished > 0 ? t.unpublished(d.unpublished) : t.allPublished },
    ...d.releases.filter(({ problem }) => problem).map(({ id, name }) => ({ to: `/releases/waiting/${id}`, urgent: true, text: m.waiting.dashboardProblem(name) })),
    ...(d.releases[0] ? [{ to: '/releases', urgent: false, text: m.waiting.dashboard(d.releases.length, d.releases[0].from) }] : []),
    { to: '/programme', urgent: d.conflicts > 0, text: d.conflicts > 0 ? t.conflicts(d.conflicts) : t.noConflicts },
    { to: '/programme', urgent: false, text: t.registrations(d.registrations) },
    ...(d.festival
      ? [
          { to: '/applications', urgent: d.waiting > 0, text: d.waiting > 0 ? t.applicationsWaiting(d.waiting) : t.noApplications },
          { to: '/applications', urgent: false, text: t.booths(d.booths.taken, d.booths.total) },
          { to: '/mail', urgent: d.failed > 0, text: d.failed > 0 ? t.mailFailed(d.failed) : t.mailFine },
        ]
      : []),
  ]
  return (
    <>
      <div className="bench__head">
        <h1>{t.title}</h1>
      </div>
      <ul className="links">
        {lines.map((line) => (
          <li key={line.text}>
            <span className={line.urgent ? 'state state--wait' : 'state state--good'} />
            <span>
              <Link to={paths.organizer(l, line.to)}>{line.text}</Link>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
