import type { LoaderFunctionArgs } from '@remix-run/node'
import { planForEditing } from '~/domain/floor-plan/plan.queries.server'
import { planSvg } from '~/domain/floor-plan/svg.write'
import { pick } from '~/i18n/locale'
import { found, localeOf, requireEdition, requireFestivalOrganizer } from '../guard.server'

const types = { json: 'application/json; charset=utf-8', svg: 'image/svg+xml; charset=utf-8' }

/** A saved plan as a file: JSON that the editor loads again, or an SVG to scale. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const format = found((['json', 'svg'] as const).find((known) => known === params.format))
  const plan = found(await planForEditing({ id: params.id ?? '', editionId: edition.id, now: context.now() }, context.db))
  const body = format === 'json' ? `${JSON.stringify(plan.document, null, 2)}\n` : planSvg(plan.document, pick(plan.hall, locale))
  return new Response(body, {
    headers: {
      'content-type': types[format],
      'content-disposition': `attachment; filename="floor-plan-${edition.year}-${plan.slug}.${format}"`,
      'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
      'cache-control': 'private, no-store',
    },
  })
}
