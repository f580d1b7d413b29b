import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { markIssued } from '~/domain/pass/pass.commands.server'
import { passTable } from '~/domain/pass/pass.queries.server'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { readIds } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Notice } from '~/ui/notice'
import { Tabs } from '~/ui/tabs'
import { localeOf, requireEdition, requireFestivalOrganizer } from '../guard.server'
import { ExportLinks } from '../parts/export-links'
import { passFilter } from './pass-filter'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const { show, ...filter } = passFilter(request.url)
  const rows = await passTable({ editionId: edition.id, ...filter }, context.db)
  return { show, rows: rows.map(({ brand, hall: _hall, booths, ...pass }) => ({ ...pass, brand: pick(brand, locale), booths: booths.join(', ') })) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const formData = await request.formData()
  const ids = readIds(formData, 'pass')
  if (ids.length === 0) return data({ nothing: true }, { status: 422 })
  const issued = formData.get('intent') !== 'unissue'
  const marked = await markIssued({ ids, issued, editionId: edition.id, organizerId: viewer.id, now: context.now() }, context.db)
  const { show } = passFilter(request.url)
  return redirect(paths.organizer(locale, `/passes?show=${show}&marked=${marked}`))
}

export default function Passes() {
  const { show, rows } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const [search] = useSearchParams()
  const m = useMessages()
  const l = useLocale()
  const t = m.desk.organizerPasses
  const marked = Number(search.get('marked') ?? Number.NaN)
  const tab = (key: typeof show, label: string) => ({ to: paths.organizer(l, `/passes?show=${key}`), label, current: show === key })
  return (
    <>
      <div className="bench__head">
        <h1>{t.title}</h1>
        {rows.length > 0 ? (
          <ButtonLink to={paths.organizer(l, `/passes/print?show=${show}`)} look="primary" small>
            {t.print}
          </ButtonLink>
        ) : null}
      </div>
      {result?.nothing ? (
        <Notice kind="bad" announce>
          {t.nothing}
        </Notice>
      ) : Number.isInteger(marked) && marked >= 0 ? (
        <Notice kind="good" announce>
          {t.issued(marked)}
        </Notice>
      ) : null}
      <Tabs label={t.filter} tabs={[tab('all', t.all), tab('person', m.desk.passes.person), tab('car', m.desk.passes.car), tab('waiting', t.waiting)]} />
      {rows.length === 0 ? <Empty small title={t.none} text={t.noneText} /> : <PassesForm rows={rows} />}
      {rows.length > 0 ? <ExportLinks base={paths.organizer(l, '/passes/export')} /> : null}
    </>
  )
}

function PassesForm({ rows }: { rows: ReturnType<typeof useLoaderData<typeof loader>>['rows'] }) {
  const m = useMessages()
  const l = useLocale()
  const t = m.desk.organizerPasses
  const c = t.columns
  const { states, oddPlate } = m.desk.passes
  return (
    <Form method="post" className="stack">
      <table className="table table--stack">
        <thead>
          <tr>
            <th scope="col">{c.who}</th>
            <th scope="col">{c.what}</th>
            <th scope="col">{c.brand}</th>
            <th scope="col">{c.booth}</th>
            <th scope="col">{c.state}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <label className="check check--small">
                  <input type="checkbox" name="pass" value={row.id} aria-label={t.chosen(row.kind === 'car' ? row.plate : row.name)} />
                  <span className="check__text">{row.name}</span>
                </label>
              </th>
              <td data-label={c.what}>
                {row.kind === 'car' ? [row.plate, row.make].filter(Boolean).join(', ') : row.post || '—'}
                {row.oddPlate ? <small className="muted"> {oddPlate}</small> : null}
              </td>
              <td data-label={c.brand}>
                <Link to={paths.organizer(l, `/passes/${row.applicationId}`)}>{row.brand}</Link>
              </td>
              <td data-label={c.booth}>{row.booths || '—'}</td>
              <td data-label={c.state}>
                <span className={row.issued ? 'state state--good' : 'state state--wait'}>{row.issued ? states.issued : states.asked}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="actions">
        <Button type="submit" name="intent" value="issue" look="primary">
          {t.issue}
        </Button>
        <Button type="submit" name="intent" value="unissue" look="quiet">
          {t.unissue}
        </Button>
      </div>
    </Form>
  )
}
