import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { homeZone } from '~/domain/edition/jewellers-day.server'
import { lineOf } from '~/domain/programme/line.rules'
import { programmeOf } from '~/domain/programme/programme.queries.server'
import { releaseHead } from '~/domain/release/release.queries.server'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { formatDateTime, formatDayMonth, formatWeekday } from '~/lib/dates'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { wholeNumber } from '~/lib/whole-number'
import { found, localeOf, requireEdition, requireOrganizer } from '../guard.server'
import { SessionList } from '../parts/session-list'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const number = wholeNumber.safeParse(params.number)
  const head = found(number.success ? await releaseHead(edition.id, number.data, context.db) : null)
  const programme = await programmeOf(head, context.db)
  return {
    number: head.number,
    name: head.name,
    when: formatDateTime(head.publishedAt, homeZone, locale),
    days: programme.days.map((day) => ({
      day,
      lines: programme.entries.filter((entry) => entry.day === day).map((entry) => lineOf(entry, undefined, locale)),
    })),
  }
}

export default function ReleasePage() {
  const release = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const t = useMessages().organizer
  const l = useLocale()
  const told = search.get('told')
  return (
    <>
      <div className="bench__head">
        <h1>
          {t.releases.columns.number} {release.number}: {release.name}
        </h1>
        <div className="actions">
          <ButtonLink to={paths.publishedRelease(l, release.number)} look="quiet" small>
            {t.releases.public}
          </ButtonLink>
          <ButtonLink to={paths.organizer(l, `/releases/${release.number}/restore`)} small>
            {t.restore.open}
          </ButtonLink>
        </div>
      </div>
      {told !== null && /^\d+$/.test(told) ? (
        <Notice kind="good" announce>
          {t.publish.done(release.number, Number(told))}
        </Notice>
      ) : null}
      <p className="muted">
        {release.when}. {t.publish.frozen}
      </p>
      {release.days.map(({ day, lines }) =>
        lines.length === 0 ? null : (
          <section key={day} className="section">
            <h2 className="subheading">
              {formatDayMonth(day, l)}, {formatWeekday(day, l)}
            </h2>
            <SessionList lines={lines} withCity />
          </section>
        ),
      )}
    </>
  )
}
