import type { AppLoadContext, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { homeZone } from '~/domain/edition/jewellers-day.server'
import { currentEdition } from '~/domain/edition/edition.queries.server'
import { changelogLines } from '~/domain/release/changelog.rules'
import { changesOf, releasesPage } from '~/domain/release/changelog.queries.server'
import type { ReleaseHead } from '~/domain/release/release.queries.server'
import { dictionary } from '~/i18n/dictionary'
import { pick, type Locale } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { zoneName } from '~/i18n/when'
import { formatDateTime } from '~/lib/dates'
import { paths } from '~/lib/paths'
import { wholeNumber } from '~/lib/whole-number'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { localeOf } from '../guard.server'
import { changesFeedMeta, pageMeta } from '../page-meta'
import { ReleaseChanges } from '../parts/release-changes'

/** A release tells of so many changes here; the rest are in its programme. */
const linesAtMost = 150

export const meta: MetaFunction<typeof loader> = (at) => {
  const t = dictionary(at.params.l === 'en' ? 'en' : 'ru').changelog
  return [...pageMeta(at, t.title, t.description), ...changesFeedMeta(at)]
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const edition = await currentEdition(context.db)
  const below = wholeNumber.safeParse(new URL(request.url).searchParams.get('before') || undefined)
  const page = edition ? await releasesPage(edition.id, below.success ? below.data : null, context.db) : { heads: [], olderThan: null }
  const releases = await Promise.all(page.heads.map((head) => told(edition!.id, head, locale, context)))
  return { releases, olderThan: page.olderThan, isNewest: !below.success }
}

/** What the page says of one release. */
async function told(editionId: string, head: ReleaseHead, locale: Locale, { db }: AppLoadContext) {
  const { sessions, differences, source } = await changesOf(editionId, head, db)
  const centre = source.content.centres.find(({ id }) => id === head.centreId)
  return {
    number: head.number,
    name: head.name,
    scope: centre ? pick(centre.city, locale) : null,
    when: `${formatDateTime(head.publishedAt, homeZone, locale)} ${zoneName(homeZone, head.publishedAt, locale)}`,
    sessions,
    count: differences?.length ?? null,
    groups: changelogLines((differences ?? []).slice(0, linesAtMost), source, locale),
  }
}

export default function Changes() {
  const { releases, olderThan, isNewest } = useLoaderData<typeof loader>()
  const t = useMessages().changelog
  const l = useLocale()
  return (
    <div className="page page-start page-end">
      <div className="page-head">
        <h1 className="title">{t.title}</h1>
        <p>{t.lead}</p>
      </div>
      <p className="actions section-tight">
        <ButtonLink to={paths.programme(l)} small>
          {t.toProgramme}
        </ButtonLink>
        <ButtonLink to={paths.changesFeed(l)} look="quiet" small native>
          {t.feed}
        </ButtonLink>
      </p>
      {releases.length === 0 && isNewest ? (
        <Empty title={t.none} text={t.noneText} />
      ) : (
        <div className="changelog section">
          {releases.map((release, at) => (
            <ReleaseChanges key={release.number} release={release} open={isNewest && at === 0} />
          ))}
        </div>
      )}
      <p className="actions section-tight">
        {olderThan === null ? null : <Link to={`${paths.changes(l)}?before=${olderThan}`}>{t.older}</Link>}
        {isNewest ? null : <Link to={paths.changes(l)}>{t.newest}</Link>}
      </p>
    </div>
  )
}
