import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { changeLine } from '~/domain/release/change-line.rules'
import { compareReleases, type Side } from '~/domain/release/compare.queries.server'
import { releaseHeads } from '~/domain/release/release.queries.server'
import { mayOrganizeCentre } from '~/domain/user/viewer.rules'
import { useMessages } from '~/i18n/use-messages'
import { wholeNumber } from '~/lib/whole-number'
import { Notice } from '~/ui/notice'
import { found, localeOf, requireEdition, requireOrganizer } from '../guard.server'
import { ChangeTable } from '../parts/change-table'
import { CompareForm } from '../parts/compare-form'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const heads = await releaseHeads(edition.id, context.db)
  const asked = sides(new URL(request.url).searchParams, heads[0]?.number ?? 0)
  const compared = found(asked && (await compareReleases({ editionId: edition.id, ...asked, now: context.now() }, context.db)))
  // What another centre is planning is not shown to those who do not plan there.
  const shown = compared.differences.filter((one) => asked?.to !== 'plan' || mayOrganizeCentre(viewer, one.centreId))
  return {
    from: asked!.from,
    to: asked!.to,
    releases: heads.map(({ number, name }) => ({ number, name })),
    changes: shown.map((one) => changeLine(one, compared.source, locale)),
  }
}

/** The two sides of an address, the earlier first; without them the last release and the plan. Null: no sense. */
function sides(params: URLSearchParams, last: number): { from: number; to: Side } | null {
  const from = wholeNumber.safeParse(params.get('from') || last)
  const to = params.get('to') ?? 'plan'
  if (!from.success || from.data === 0) return null
  if (to === 'plan' || to === '') return { from: from.data, to: 'plan' }
  const other = wholeNumber.safeParse(to)
  return other.success ? { from: Math.min(from.data, other.data), to: Math.max(from.data, other.data) } : null
}

export default function ReleaseCompare() {
  const { from, to, releases, changes } = useLoaderData<typeof loader>()
  const t = useMessages().organizer.releases
  return (
    <>
      <div className="bench__head">
        <h1>{t.compareTitle(from, to === 'plan' ? null : to)}</h1>
      </div>
      <CompareForm releases={releases} from={from} to={to} />
      <div className="section">{changes.length === 0 ? <Notice>{t.same}</Notice> : <ChangeTable changes={changes} />}</div>
    </>
  )
}
