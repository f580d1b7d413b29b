import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { auditLog } from '~/domain/audit/audit.queries.server'
import { homeZone } from '~/domain/edition/jewellers-day.server'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { formatDateTime } from '~/lib/dates'
import { paths } from '~/lib/paths'
import { localeOf, requireFestivalOrganizer } from '../guard.server'

const perPage = 100

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  await requireFestivalOrganizer(context, request, locale)
  const given = z.iso.datetime().regex(/^2/).safeParse(new URL(request.url).searchParams.get('before'))
  const before = given.success ? new Date(given.data) : undefined
  const entries = await auditLog({ ...(before ? { before } : {}), limit: perPage }, context.db)
  return {
    older: entries.length === perPage ? entries.at(-1)!.at.toISOString() : null,
    entries: entries.map(({ id, at, actor, action, subject, details }) => ({
      id,
      when: formatDateTime(at, homeZone, locale),
      actor,
      action,
      subject: subject.split(':')[0]!,
      details: Object.entries(JSON.parse(details) as Record<string, unknown>)
        .map(([name, value]) => `${name}: ${String(value)}`)
        .join(', '),
    })),
  }
}

export default function Log() {
  const { entries, older } = useLoaderData<typeof loader>()
  const t = useMessages().organizer.log
  const l = useLocale()
  return (
    <>
      <div className="bench__head">
        <h1>{t.title}</h1>
      </div>
      {entries.length === 0 ? <p>{t.empty}</p> : null}
      <table className="table table--stack">
        <thead>
          <tr>
            <th scope="col">{t.columns.at}</th>
            <th scope="col">{t.columns.who}</th>
            <th scope="col">{t.columns.what}</th>
            <th scope="col">{t.columns.subject}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <td className="num nowrap" data-label={t.columns.at}>
                {entry.when}
              </td>
              <td data-label={t.columns.who}>{entry.actor ?? t.system}</td>
              <th scope="row">{t.actions[entry.action] ?? entry.action}</th>
              <td data-label={t.columns.subject}>{entry.details || entry.subject}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {older ? (
        <p>
          <Link to={paths.organizer(l, `/log?before=${encodeURIComponent(older)}`)}>{t.older}</Link>
        </p>
      ) : null}
    </>
  )
}
