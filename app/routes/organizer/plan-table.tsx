import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { shapeArea } from '~/domain/booth/geometry.rules'
import { categoriesOf, planForEditing } from '~/domain/floor-plan/plan.queries.server'
import { measuresOf } from '~/domain/floor-plan/booth-form.rules'
import { planProblems } from '~/domain/floor-plan/plan-problems.rules'
import { formatArea } from '~/i18n/area'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { formatMetres } from '~/lib/metres'
import { paths } from '~/lib/paths'
import { Button, ButtonLink } from '~/ui/button'
import { MiniPlan } from '~/ui/floor-plan/mini-plan'
import { Notice } from '~/ui/notice'
import { freshAfterConflict } from '../fresh-after-conflict'
import { found, localeOf, requireEdition, requireFestivalOrganizer } from '../guard.server'
import { BoothFields, HallFields, RowFields } from '../parts/booth-numbers'
import { documentDrawing } from '../parts/document-drawing'
import { PlanRemarks } from '../parts/plan-remarks'
import { changePlan } from './plan-table-actions.server'

export const shouldRevalidate = freshAfterConflict

async function openedPlan({ request, params, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const plan = found(await planForEditing({ id: params.id ?? '', editionId: edition.id, now: context.now() }, context.db))
  return { locale, viewer, edition, plan }
}

export async function loader(args: LoaderFunctionArgs) {
  const { edition, plan } = await openedPlan(args)
  return { plan, categories: await categoriesOf(edition.id, args.context.db), problems: planProblems(plan.document.booths, plan.document).slice(0, 50) }
}

export async function action(args: ActionFunctionArgs) {
  const { locale, viewer, edition, plan } = await openedPlan(args)
  const here = paths.organizer(locale, `/plans/${plan.id}`)
  return changePlan(await args.request.formData(), { plan, editionId: edition.id, viewer, context: args.context, here })
}

/** The booths of a hall as a table: everything the drawing can do to them, by numbers, without scripts too. */
export default function PlanTable() {
  const { plan, categories, problems } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const [search] = useSearchParams()
  const t = useMessages().plans
  const l = useLocale()
  const { document, states } = plan
  const chosen = document.booths.find((booth) => booth.id === search.get('booth'))
  const said = { 1: t.saved, created: t.created }[search.get('saved') ?? '']
  const shared = { version: plan.version, categories, result }
  return (
    <div className="setup">
      <div className="bench__head">
        <h1>{pick(plan.hall, l)}</h1>
        <div className="actions">
          {(['json', 'svg'] as const).map((format) => (
            <ButtonLink key={format} to={paths.organizer(l, `/plans/${plan.id}/export/${format}`)} small look="quiet" download>
              {t.exports[format]}
            </ButtonLink>
          ))}
          <ButtonLink to={paths.organizer(l, `/plans/${plan.id}/background`)} small look="quiet">
            {t.background.title}
          </ButtonLink>
          <ButtonLink to={paths.organizer(l, `/plan?hall=${plan.slug}`)} small look="quiet">
            {t.toPlacing}
          </ButtonLink>
          <ButtonLink to={paths.organizer(l, `/plans/${plan.id}/edit`)} small>
            {t.draw}
          </ButtonLink>
        </div>
      </div>
      {said && !result ? (
        <Notice kind="good" announce>
          {said}
        </Notice>
      ) : null}
      {result?.of && result.of !== 'row' && result.of !== 'hall' && result.of !== 'plan' && result.of !== chosen?.id && result.refused === 'gone' ? (
        <Notice kind="bad" announce>
          {t.refused.gone}
        </Notice>
      ) : null}
      <MiniPlan drawing={documentDrawing(document, states, l)} marked={chosen ? [chosen.code] : []} label={pick(plan.hall, l)} />
      <PlanRemarks problems={problems} codes={document.booths.map(({ code }) => code)} />
      {chosen ? <BoothFields key={`${chosen.id}-${plan.version}`} booth={chosen} back={paths.organizer(l, `/plans/${plan.id}`)} {...shared} /> : null}
      <section className="section stack">
        <RowFields key={document.booths.length} {...shared} />
        <HallFields key={`hall-${plan.version}`} width={document.width} height={document.height} {...shared} />
      </section>
      <section className="section">
        <h2 className="subheading">{t.list.title}</h2>
        {document.booths.length === 0 ? <p className="muted">{t.list.none}</p> : <Booths plan={plan} categories={categories} chosen={chosen?.id} />}
      </section>
      <RemovePlan version={plan.version} refused={result?.of === 'plan' ? result.refused : undefined} />
    </div>
  )
}

function RemovePlan({ version, refused }: { version: number; refused: string | undefined }) {
  const t = useMessages().plans.remove
  return (
    <details className="unfold" open={refused !== undefined || undefined}>
      <summary>{t.open}</summary>
      <div className="unfold__body stack">
        {refused === 'taken' || refused === 'stale' ? (
          <Notice kind="bad" announce>
            {t[refused]}
          </Notice>
        ) : null}
        <p className="measure">{t.text}</p>
        <Form method="post">
          <input type="hidden" name="version" value={version} />
          <Button type="submit" name="intent" value="remove-plan" look="danger" small>
            {t.button}
          </Button>
        </Form>
      </div>
    </details>
  )
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>

function Booths({ plan, categories, chosen }: Pick<Page, 'plan' | 'categories'> & { chosen: string | undefined }) {
  const t = useMessages().plans.list
  const l = useLocale()
  const { columns } = t
  const names = new Map(categories.map(({ code, nameRu, nameEn }) => [code, pick({ ru: nameRu, en: nameEn }, l)]))
  const metres = (n: number) => formatMetres(n, l)
  return (
    <table className="table table--stack">
      <thead>
        <tr>
          <th scope="col">{columns.code}</th>
          <th scope="col">{columns.category}</th>
          <th scope="col" className="number">{columns.place}</th>
          <th scope="col" className="number">{columns.size}</th>
          <th scope="col" className="number">{columns.area}</th>
          <th scope="col" className="number">{columns.sides}</th>
          <th scope="col">{columns.state}</th>
        </tr>
      </thead>
      <tbody>
        {plan.document.booths.map((booth) => {
          const { x, y, w, h } = measuresOf(booth.shape)
          const state = plan.states[booth.id ?? '']
          const words = [booth.blocked ? t.service : state === 'held' || state === 'taken' ? t[state] : t.free, booth.equipped ? '' : t.bare]
          return (
            <tr key={booth.id} className={booth.id === chosen ? 'is-chosen' : undefined}>
              <th scope="row">
                <Link to={`?booth=${booth.id}#booth`} aria-label={t.editThis(booth.code)}>
                  {booth.code}
                </Link>
              </th>
              <td data-label={columns.category}>{names.get(booth.category)}</td>
              <td data-label={columns.place} className="number">{t.place(metres(x), metres(y))}</td>
              <td data-label={columns.size} className="number">{t.measures(metres(w), metres(h))}</td>
              <td data-label={columns.area} className="number">{formatArea(shapeArea(booth.shape), l, true)}</td>
              <td data-label={columns.sides} className="number">{booth.openSides}</td>
              <td data-label={columns.state}>{words.filter(Boolean).join(', ')}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
