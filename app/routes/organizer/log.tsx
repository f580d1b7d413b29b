import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { auditActors, auditLog } from '~/domain/audit/audit.queries.server'
import { readAuditFilter } from '~/domain/audit/audit.schema'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Empty } from '~/ui/empty'
import { localeOf, requireFestivalOrganizer } from '../guard.server'
import { auditWords } from '../parts/audit-line'
import { LogFilters } from './log-filters'

const perPage = 100

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  await requireFestivalOrganizer(context, request, locale)
  const { before, ...filter } = readAuditFilter(new URL(request.url).searchParams)
  const entries = await auditLog({ ...filter, before, limit: perPage }, context.db)
  const last = entries.length === perPage ? entries.at(-1)! : null
  return {
    filter,
    deep: before !== undefined,
    actors: await auditActors(context.db),
    older: last && `${last.at.toISOString()}_${last.id}`,
    entries: entries.map((entry) => auditWords(entry, locale)),
  }
}

export default function Log() {
  const { entries, older, deep, filter, actors } = useLoaderData<typeof loader>()
  const m = useMessages()
  const l = useLocale()
  const t = m.organizer.log
  const chosen = Object.entries(filter).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []))
  const address = (more: [string, string][] = []) => {
    const query = new URLSearchParams([...chosen, ...more]).toString()
    return paths.organizer(l, `/log${query ? `?${query}` : ''}`)
  }
  return (
    <>
      <div className="bench__head">
        <h1>{t.title}</h1>
      </div>
      <LogFilters filter={filter} actors={actors} />
      {entries.length === 0 ? (
        <Empty small title={chosen.length > 0 || deep ? m.audit.none : t.empty} text={chosen.length > 0 || deep ? m.audit.noneText : undefined} />
      ) : (
        <div className="table-wrap">
          <table className="table table--stack" aria-label={t.title}>
            <thead>
              <tr>
                <th scope="col">{t.columns.at}</th>
                <th scope="col">{t.columns.who}</th>
                <th scope="col">{t.columns.what}</th>
                <th scope="col">{t.columns.subject}</th>
                <th scope="col">{m.audit.why}</th>
              </tr>
            </thead>
            <tbody>
              {entries.map((entry) => (
                <tr key={entry.id}>
                  <td className="num nowrap" data-label={t.columns.at}>
                    {entry.when}
                  </td>
                  <td data-label={t.columns.who}>{entry.actor}</td>
                  <th scope="row">{entry.what}</th>
                  <td data-label={t.columns.subject}>
                    {entry.applicationId ? <Link to={paths.organizer(l, `/applications/${entry.applicationId}`)}>{entry.details || m.audit.nouns.application}</Link> : entry.details || '—'}
                  </td>
                  <td data-label={m.audit.why} className="pre-line">
                    {entry.why || '—'}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="table-tools">
        {deep ? <Link to={address()}>{m.audit.newest}</Link> : null}
        {older ? <Link to={address([['before', older]])}>{m.audit.older}</Link> : null}
      </p>
    </>
  )
}
