import type { LoaderFunctionArgs } from '@remix-run/node'
import { allCentres } from '~/domain/centre/centre.queries.server'
import { homeZone } from '~/domain/edition/jewellers-day.server'
import { indexProgramme, type Programme } from '~/domain/programme/programme.rules'
import { previewRelease } from '~/domain/release/release.queries.server'
import { previewWaiting } from '~/domain/release/waiting.queries.server'
import { pick } from '~/i18n/locale'
import { zoneName } from '~/i18n/when'
import { formatDateTime } from '~/lib/dates'
import { found, localeOf } from '../guard.server'
import { chosenScope } from './release-scope.server'
import { chosenWaiting } from './waiting-scope.server'

/** Never kept by anybody: it is not public yet. */
export const unkept = () => ({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' })

/** What a preview is of, and whose words say it. */
export type PreviewSource = { programme: Programme; query: string; scope: string | null; waiting: { name: string; from: string } | null }

/**
 * The programme as the public would see it: after the next release of `?centre=` or of all, or once the release
 * of `?waiting=` has come out. @throws 403, 404
 */
export async function previewSource(args: LoaderFunctionArgs): Promise<PreviewSource> {
  const { request, params, context } = args
  const locale = localeOf(params)
  const now = context.now()
  const id = new URL(request.url).searchParams.get('waiting')
  const indexed = (name: string, preview: { content: Programme['content']; base: number }) => indexProgramme({ id: 'preview', number: preview.base + 1, name, publishedAt: now }, preview.content)
  if (id !== null) {
    const { waiting } = await chosenWaiting(args, id)
    const centre = (await allCentres(context.db)).find((one) => one.id === waiting.centreId)
    const timeZone = centre?.timeZone ?? homeZone
    const from = `${formatDateTime(waiting.publicFrom, timeZone, locale)} ${zoneName(timeZone, waiting.publicFrom, locale)}`
    const preview = found(await previewWaiting(waiting, now, context.db))
    return { programme: indexed(waiting.name, preview), query: `?waiting=${waiting.id}`, scope: centre ? pick(centre.city, locale) : null, waiting: { name: waiting.name, from } }
  }
  const { centre, edition } = await chosenScope(args)
  const preview = await previewRelease({ editionId: edition.id, centreId: centre?.id ?? null, now }, context.db)
  return { programme: indexed('', preview), query: centre ? `?centre=${centre.slug}` : '', scope: centre ? pick(centre.city, locale) : null, waiting: null }
}
