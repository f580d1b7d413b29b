import { data, redirect, type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { createCategory, removeCategory, updateCategory } from '~/domain/floor-plan/category.commands.server'
import { categoryForm } from '~/domain/floor-plan/category.schema'
import { createPlan } from '~/domain/floor-plan/plan.commands.server'
import { categoriesOf, plansOf } from '~/domain/floor-plan/plan.queries.server'
import { newPlanForm } from '~/domain/floor-plan/plan-form.schema'
import { formatArea } from '~/i18n/area'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { formatMetres } from '~/lib/metres'
import { parseForm, readId } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Notice } from '~/ui/notice'
import { freshAfterConflict } from '../fresh-after-conflict'
import { localeOf, requireEdition, requireFestivalOrganizer } from '../guard.server'
import { CategoryForms } from '../parts/category-forms'
import { NewPlan, type PlansResult } from '../parts/new-plan'

export const shouldRevalidate = freshAfterConflict

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  return { ...(await plansOf(edition.id, context.db)), categories: await categoriesOf(edition.id, context.db) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const formData = await request.formData()
  const author = { editionId: edition.id, actorId: viewer.id, now: context.now() }
  const here = paths.organizer(locale, '/plans')
  switch (formData.get('intent')) {
    case 'add-category':
    case 'save-category':
      return saveCategory(formData, author, here, context)
    case 'remove-category': {
      const id = readId(formData, 'categoryId')
      const removed = await removeCategory({ id, ...author }, context.db)
      if (!removed.ok) return data<PlansResult>({ of: id, refused: removed.code }, { status: 409 })
      return redirect(`${here}?saved=category-removed`)
    }
  }
  const form = parseForm(newPlanForm, formData)
  if (!form.ok) return data<PlansResult>({ of: 'plan', errors: form.errors, values: form.values }, { status: 422 })
  const { hall, copyOf, width, height } = form.data
  const created = await createPlan({ hallId: hall, copyOf: copyOf || undefined, width, height, ...author }, context.db)
  if (!created.ok) return data<PlansResult>({ of: 'plan', refused: created.code === 'exists' ? 'exists' : 'gone' }, { status: 409 })
  return redirect(`${here}/${created.id}?saved=created`)
}

type Author = { editionId: string; actorId: string; now: Date }

async function saveCategory(formData: FormData, author: Author, here: string, context: AppLoadContext) {
  const id = readId(formData, 'categoryId')
  const form = parseForm(categoryForm, formData)
  if (!form.ok) return data<PlansResult>({ of: id || 'new-category', errors: form.errors, values: form.values }, { status: 422 })
  if (id === '') await createCategory({ form: form.data, ...author }, context.db)
  else {
    const saved = await updateCategory({ id, form: form.data, ...author }, context.db)
    if (!saved.ok) return data<PlansResult>({ of: id, refused: 'gone' }, { status: 409 })
  }
  return redirect(`${here}?saved=category`)
}

export default function Plans() {
  const { plans, free, models, categories } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const [search] = useSearchParams()
  const t = useMessages().plans
  const l = useLocale()
  const said = { category: t.categories.saved, 'category-removed': t.categories.removed, removed: t.removed }[search.get('saved') ?? '']
  return (
    <div className="setup">
      <div className="bench__head">
        <h1>{t.title}</h1>
        <div className="actions">
          <ButtonLink to={paths.organizer(l, '/plan')} small look="quiet">
            {t.toPlacing}
          </ButtonLink>
          <ButtonLink to={paths.plan(l)} small look="quiet">
            {t.toSite}
          </ButtonLink>
        </div>
      </div>
      <p className="muted measure">{t.lead}</p>
      {said && !result ? (
        <Notice kind="good" announce>
          {said}
        </Notice>
      ) : null}
      {plans.length === 0 ? <Empty title={t.none} text={t.noneText} small /> : <PlanTable plans={plans} />}
      <section className="section">
        <NewPlan free={free} models={models} result={result?.of === 'plan' ? result : undefined} />
      </section>
      <section className="section" id="categories">
        <h2 className="subheading">{t.categories.title}</h2>
        <CategoryForms categories={categories} result={result} />
      </section>
    </div>
  )
}

function PlanTable({ plans }: { plans: ReturnType<typeof useLoaderData<typeof loader>>['plans'] }) {
  const t = useMessages().plans
  const l = useLocale()
  const { columns } = t
  return (
    <table className="table table--stack">
      <thead>
        <tr>
          <th scope="col">{columns.hall}</th>
          <th scope="col">{columns.city}</th>
          <th scope="col">{columns.size}</th>
          <th scope="col" className="number">
            {columns.booths}
          </th>
          <th scope="col" className="number">
            {columns.area}
          </th>
          <th scope="col">{columns.open}</th>
        </tr>
      </thead>
      <tbody>
        {plans.map((plan) => (
          <tr key={plan.id}>
            <th scope="row">{pick(plan.hall, l)}</th>
            <td data-label={columns.city}>{pick(plan.city, l)}</td>
            <td data-label={columns.size} className="num nowrap">
              {t.size(formatMetres(plan.width, l), formatMetres(plan.height, l))}
            </td>
            <td data-label={columns.booths} className="number">
              {plan.booths}
            </td>
            <td data-label={columns.area} className="number">
              {formatArea(plan.area, l)}
            </td>
            <td data-label={columns.open}>
              <ButtonLink to={paths.organizer(l, `/plans/${plan.id}/edit`)} small>
                {t.draw}
                <span className="visually-hidden">: {pick(plan.hall, l)}</span>
              </ButtonLink>{' '}
              <ButtonLink to={paths.organizer(l, `/plans/${plan.id}`)} small>
                {t.table}
                <span className="visually-hidden">: {pick(plan.hall, l)}</span>
              </ButtonLink>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
