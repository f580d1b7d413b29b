import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { announceProposals } from '~/domain/proposal/proposal-decision.commands.server'
import { pendingProposals } from '~/domain/proposal/proposal.queries.server'
import { organizedCentres } from '~/domain/user/viewer.rules'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Notice } from '~/ui/notice'
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
    <>
      <Breadcrumbs label={organizer.here} steps={[{ to: paths.organizer(l, '/proposals'), label: organizer.back }]} />
      <div className="bench__head">
        <h1>{t.page}</h1>
      </div>
      {done ? (
        <Notice kind={done.failed > 0 ? 'change' : 'good'} announce>
          {t.told(done.told, done.failed)}
        </Notice>
      ) : null}
      {rows.length === 0 ? (
        <Empty small title={t.none} text={t.noneText}>
          <ButtonLink to={paths.organizer(l, '/proposals')}>{organizer.back}</ButtonLink>
        </Empty>
      ) : (
        <QuietDecisions
          name="proposal"
          rows={rows.map(({ accept, ...row }) => ({
            ...row,
            to: paths.organizer(l, `/proposals/${row.id}`),
            decision: accept ? t.accept : t.decline,
            look: accept ? ('good' as const) : ('bad' as const),
          }))}
          texts={{
            which: t.which,
            lead: t.lead(rows.length),
            columns: { name: t.columns.title, decision: t.columns.decision, about: t.columns.who, reason: t.columns.reason },
            chosen: t.chosen,
            announce: t.announce,
          }}
        />
      )}
    </>
  )
}
