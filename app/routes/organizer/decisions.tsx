import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData, useNavigation } from '@remix-run/react'
import { pendingDecisions } from '~/domain/application/application.queries.server'
import { announceDecisions } from '~/domain/application/decision.commands.server'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { readIds } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { wholeNumber } from '~/lib/whole-number'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { Button, ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Notice } from '~/ui/notice'
import { localeOf, requireEdition, requireFestivalOrganizer } from '../guard.server'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const search = new URL(request.url).searchParams
  const rows = await pendingDecisions({ editionId: edition.id, now: context.now() }, context.db)
  const count = (name: string) => wholeNumber.safeParse(search.get(name) ?? '').data ?? 0
  return {
    done: search.has('told') ? { told: count('told'), failed: count('failed') } : null,
    rows: rows.map((row) => ({ ...row, brand: pick(row.brand, locale), booths: row.booths.join(', ') })),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  // «id:version»: what is announced is what was seen.
  const seen = readIds(await request.formData(), 'application').flatMap((ticked) => {
    const [applicationId = '', text = ''] = ticked.split(':')
    const version = wholeNumber.safeParse(text)
    return version.success ? [{ applicationId, version: version.data }] : []
  })
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
  const busy = useNavigation().state === 'submitting'
  const t = m.applications.pending
  return (
    <>
      <Breadcrumbs label={m.exhibitors.here} steps={[{ to: paths.organizer(l, '/applications'), label: m.applications.back }]} />
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
          <ButtonLink to={paths.organizer(l, '/applications')}>{m.applications.back}</ButtonLink>
        </Empty>
      ) : (
        <Form method="post" className="stack">
          <p>{t.lead(rows.length)}</p>
          <div className="table-wrap">
            <table className="table table--stack" aria-label={t.which}>
              <thead>
                <tr>
                  <th scope="col">{t.columns.brand}</th>
                  <th scope="col">{t.columns.decision}</th>
                  <th scope="col">{t.columns.booth}</th>
                  <th scope="col">{t.columns.reason}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id}>
                    <th scope="row">
                      <span className="check check--small">
                        <input type="checkbox" name="application" value={`${row.id}:${row.version}`} defaultChecked aria-label={t.chosen(row.brand)} />
                        <Link to={paths.organizer(l, `/applications/${row.id}`)}>{row.brand}</Link>
                      </span>
                    </th>
                    <td data-label={t.columns.decision}>
                      <span className={`state state--${{ approve: 'good', waitlist: 'quiet', reject: 'bad' }[row.verb]}`}>{t[row.verb]}</span>
                    </td>
                    <td data-label={t.columns.booth}>{row.booths || '—'}</td>
                    <td data-label={t.columns.reason} className="pre-line">
                      {row.reason || '—'}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <div>
            <Button type="submit" look="primary" busy={busy}>
              {t.announce}
            </Button>
          </div>
        </Form>
      )}
    </>
  )
}
