import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { announceProposals } from '~/domain/proposal/proposal-decision.commands.server'
import { pendingProposals } from '~/domain/proposal/proposal.queries.server'
import { organizedCentres } from '~/domain/user/viewer.rules'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { localeOf, requireEdition, requireOrganizer } from '../guard.server'
import { QuietDecisions } from '../parts/quiet-decisions'
import { announced, readSeen } from '../parts/quiet-decisions.server'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const rows = await pendingProposals({ editionId: edition.id, centreIds: organizedCentres(viewer) }, context.db)
  return {
    done: announced(request),
    rows: rows.map((row) => ({
      id: row.id,
      version: row.version,
      accept: row.pendingVerb === 'accept',
      name: pick({ ru: row.titleRu, en: row.titleEn }, locale),
      about: [
        row.exhibitor && pick({ ru: row.exhibitor.brandRu, en: row.exhibitor.brandEn }, locale),
        row.centre && pick({ ru: row.centre.cityRu, en: row.centre.cityEn }, locale),
      ]
        .filter(Boolean)
        .join(', '),
      reason: row.pendingReason,
    })),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireOrganizer(context, request, locale)
  const organizer = { organizerId: viewer.id, centreIds: organizedCentres(viewer), now: context.now() }
  const seen = readSeen(await request.formData(), 'proposal')
  const { told, failed } = await announceProposals({ ...organizer, seen, baseUrl: context.env.baseUrl }, context.db)
  context.wakeMail()
  return redirect(paths.organizer(locale, `/proposals/decisions?told=${told}&failed=${failed}`))
}

/** Decisions on proposals that were taken quietly, to be announced together. */
export default function ProposalDecisions() {
  const { rows, done } = useLoaderData<typeof loader>()
  const m = useMessages()
  const l = useLocale()
  const organizer = m.proposals.organizer
  const t = organizer.pending
  return (
    <QuietDecisions
      name="proposal"
      done={done}
      back={{ here: organizer.here, to: paths.organizer(l, '/proposals'), label: organizer.back }}
      texts={t}
      columns={{ name: t.columns.title, decision: t.columns.decision, about: t.columns.who, reason: t.columns.reason }}
      rows={rows.map(({ accept, ...row }) => ({
        ...row,
        to: paths.organizer(l, `/proposals/${row.id}`),
        decision: accept ? t.accept : t.decline,
        look: accept ? ('good' as const) : ('bad' as const),
      }))}
    />
  )
}
