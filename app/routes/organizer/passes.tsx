import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { z } from 'zod'
import { markIssued } from '~/domain/pass/pass.commands.server'
import { passTable } from '~/domain/pass/pass.queries.server'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { readIds } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { wholeNumber } from '~/lib/whole-number'
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
  return { show, seen: context.now().toISOString(), rows: rows.map(({ brand, hall: _hall, booths, ...pass }) => ({ ...pass, brand: pick(brand, locale), booths: booths.join(', ') })) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const formData = await request.formData()
  const ids = readIds(formData, 'pass')
  if (ids.length === 0) return data({ nothing: true }, { status: 422 })
  const issued = formData.get('intent') !== 'unissue'
  const seen = z.iso.datetime().safeParse(formData.get('seen'))
  if (!seen.success) return data({ nothing: true }, { status: 422 })
  const mark = { ids, issued, seen: new Date(seen.data), editionId: edition.id, organizerId: viewer.id, now: context.now() }
  const { marked, changed } = await markIssued(mark, context.db)
  const { show } = passFilter(request.url)
  const answer = new URLSearchParams({ show, [issued ? 'marked' : 'unmarked']: String(marked), changed: String(changed) })
  return redirect(paths.organizer(locale, `/passes?${answer.toString()}`))
}

export default function Passes() {
  const { show, seen, rows } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const [search] = useSearchParams()
  const m = useMessages()
  const l = useLocale()
  const t = m.desk.organizerPasses
  const numberOf = (name: string) => wholeNumber.safeParse(search.get(name) ?? undefined).data
  const [marked, unmarked, changed = 0] = [numberOf('marked'), numberOf('unmarked'), numberOf('changed')]
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
      ) : marked !== undefined || unmarked !== undefined ? (
        <Notice kind={changed > 0 ? 'change' : 'good'} announce>
          {marked !== undefined ? t.issued(marked) : t.unissued(unmarked ?? 0)} {changed > 0 ? t.changed(changed) : null}
        </Notice>
      ) : null}
      <Tabs label={t.filter} tabs={[tab('all', t.all), tab('person', m.desk.passes.person), tab('car', m.desk.passes.car), tab('waiting', t.waiting)]} />
      {rows.length === 0 ? <Empty small title={t.none} text={t.noneText} /> : <PassesForm rows={rows} seen={seen} />}
      {rows.length > 0 ? <ExportLinks base={paths.organizer(l, '/passes/export')} label={m.applications.download} /> : null}
    </>
  )
}

function PassesForm({ rows, seen }: Pick<ReturnType<typeof useLoaderData<typeof loader>>, 'rows' | 'seen'>) {
  const m = useMessages()
  const l = useLocale()
  const t = m.desk.organizerPasses
  const c = t.columns
  const { states, oddPlate } = m.desk.passes
  return (
    <Form method="post" className="stack">
      <input type="hidden" name="seen" value={seen} />
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
