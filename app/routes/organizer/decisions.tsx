import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pendingDecisions } from '~/domain/application/application.queries.server'
import { announceDecisions } from '~/domain/application/decision.commands.server'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { localeOf, requireEdition, requireFestivalOrganizer } from '../guard.server'
import { QuietDecisions } from '../parts/quiet-decisions'
import { announced, readSeen } from '../parts/quiet-decisions.server'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const rows = await pendingDecisions({ editionId: edition.id, now: context.now() }, context.db)
  return {
    done: announced(request),
    rows: rows.map((row) => ({ ...row, brand: pick(row.brand, locale), booths: row.booths.join(', ') })),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const seen = readSeen(await request.formData(), 'application').map(({ id, version }) => ({ applicationId: id, version }))
  const { told, failed } = await announceDecisions(
    { seen, organizerId: viewer.id, baseUrl: context.env.baseUrl, now: context.now() },
    context.db,
  )
  context.wakeMail()
  context.wakeBooths()
  return redirect(paths.organizer(locale, `/applications/decisions?told=${told}&failed=${failed}`))
}

/** Decisions taken quietly, to be announced together. */
export default function Decisions() {
  const { rows, done } = useLoaderData<typeof loader>()
  const m = useMessages()
  const l = useLocale()
  const t = m.applications.pending
  return (
    <QuietDecisions
      name="application"
      done={done}
      back={{ here: m.exhibitors.here, to: paths.organizer(l, '/applications'), label: m.applications.back }}
      texts={t}
      columns={{ name: t.columns.brand, decision: t.columns.decision, about: t.columns.booth, reason: t.columns.reason }}
      rows={rows.map((row) => ({
        id: row.id,
        version: row.version,
        name: row.brand,
        to: paths.organizer(l, `/applications/${row.id}`),
        decision: t[row.verb],
        look: ({ approve: 'good', waitlist: 'quiet', reject: 'bad' } as const)[row.verb],
        about: row.booths,
        reason: row.reason,
      }))}
    />
  )
}
