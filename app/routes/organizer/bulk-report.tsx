import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData, useNavigation } from '@remix-run/react'
import { continueBulk } from '~/domain/application/bulk.commands.server'
import { bulkReport } from '~/domain/application/bulk.queries.server'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { Button, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { found, localeOf, requireEdition, requireFestivalOrganizer } from '../guard.server'

/** A run of this edition. @throws 403 for others than organisers of the festival, 404 where there is none */
async function runAt({ request, params, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const id = params.id ?? ''
  const report = found(await bulkReport({ id, editionId: edition.id }, context.db))
  return { locale, report, run: { bulkId: id, editionId: edition.id } }
}

export async function loader(args: LoaderFunctionArgs) {
  const { locale, report } = await runAt(args)
  const rows = report.rows.map(({ brand, ...row }) => ({ ...row, brand: pick(brand, locale) }))
  return {
    verb: report.verb,
    quietly: report.quietly,
    done: rows.filter((row) => row.outcome === 'done'),
    refused: rows.filter((row) => row.outcome !== 'done' && row.outcome !== ''),
    left: rows.filter((row) => row.outcome === '').length,
  }
}

/** Goes on where a run was interrupted. */
export async function action(args: ActionFunctionArgs) {
  const { locale, run } = await runAt(args)
  const { context } = args
  await continueBulk({ ...run, baseUrl: context.env.baseUrl, now: context.now() }, context.db)
  context.wakeMail()
  context.wakeBooths()
  return redirect(paths.organizer(locale, `/applications/bulk/${run.bulkId}`))
}

export default function BulkReport() {
  const { verb, quietly, done, refused, left } = useLoaderData<typeof loader>()
  const m = useMessages()
  const l = useLocale()
  const busy = useNavigation().state === 'submitting'
  const t = m.bulk.report
  const link = (row: { id: string; brand: string }) => <Link to={paths.organizer(l, `/applications/${row.id}`)}>{row.brand}</Link>
  return (
    <>
      <Breadcrumbs label={m.exhibitors.here} steps={[{ to: paths.organizer(l, '/applications'), label: m.applications.back }]} />
      <div className="bench__head">
        <h1>{t.title}</h1>
        {quietly ? (
          <ButtonLink to={paths.organizer(l, '/applications/decisions')} small look="primary">
            {t.announce}
          </ButtonLink>
        ) : null}
      </div>
      <div className="stack">
        <Notice kind={refused.length > 0 || left > 0 ? 'change' : 'good'} announce>
          {t.done[verb](done.length)} {quietly ? t.quiet : null}
        </Notice>
        {left > 0 ? (
          <Notice kind="bad">
            <p>{t.left(left)}</p>
            <Form method="post">
              <Button type="submit" small busy={busy}>
                {t.continue}
              </Button>
            </Form>
          </Notice>
        ) : null}
        {refused.length > 0 ? (
          <section>
            <h2 className="subheading">{t.refusedTitle(refused.length)}</h2>
            <p className="muted">{t.refusedText}</p>
            <ul className="plain-list">
              {refused.map((row) => (
                <li key={row.id}>
                  {link(row)} — {m.bulk.refused[row.outcome] ?? row.outcome}
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {done.length > 0 ? (
          <section>
            <h2 className="subheading">{t.which}</h2>
            <ul className="plain-list">
              {done.map((row) => (
                <li key={row.id}>{link(row)}</li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </>
  )
}
