import { data, type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import type { TakenChange } from '~/domain/floor-plan/plan-changes.rules'
import { readPlanDocument } from '~/domain/floor-plan/plan-document.schema'
import { planSaveForm, svgForm } from '~/domain/floor-plan/plan-form.schema'
import { planProblems, type PlanProblem } from '~/domain/floor-plan/plan-problems.rules'
import { backgroundOf } from '~/domain/floor-plan/background.queries.server'
import { categoriesOf, planForEditing } from '~/domain/floor-plan/plan.queries.server'
import { savePlan, type PlanRefusal } from '~/domain/floor-plan/save-plan.commands.server'
import { readPlanSvg, type SvgResult } from '~/domain/floor-plan/svg.read'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { parseForm } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { found, localeOf, requireEdition, requireFestivalOrganizer } from '../guard.server'
import { PlanEditor } from '../parts/plan-editor/plan-editor'

/** What the editor is told after saving; `ids` of the booths in the order they were sent. */
export type EditorResult =
  | { ok: true; version: number; ids: string[] }
  | { ok: false; refused?: PlanRefusal['code']; taken?: TakenChange[]; problems?: PlanProblem[]; codes?: string[]; errors?: Record<string, string> }

/** The editor keeps its own state: a save does not open the plan anew, only the button for it does. */
export const shouldRevalidate = ({ formMethod, defaultShouldRevalidate }: { formMethod?: string; defaultShouldRevalidate: boolean }) =>
  formMethod === 'POST' ? false : defaultShouldRevalidate

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const plan = found(await planForEditing({ id: params.id ?? '', editionId: edition.id, now: context.now() }, context.db))
  return { plan, background: await backgroundOf(plan.id, context.db), categories: await categoriesOf(edition.id, context.db) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const formData = await request.formData()
  if (formData.get('intent') === 'read-svg') return readSvg(formData, params.id ?? '', edition.id, context)
  const form = parseForm(planSaveForm, formData)
  if (!form.ok) return data<EditorResult>({ ok: false, errors: form.errors }, { status: 422 })
  const document = readPlanDocument(form.data.document)
  if (!document) return data<EditorResult>({ ok: false, errors: { document: 'invalid' } }, { status: 422 })
  const { version, reason } = form.data
  const saved = await savePlan(
    { planId: params.id ?? '', editionId: edition.id, version, document, reason, actorId: viewer.id, baseUrl: context.env.baseUrl, now: context.now() },
    context.db,
  )
  if (saved.ok) {
    context.wakeMail()
    context.wakeBooths()
    return data<EditorResult>(saved)
  }
  const problems = saved.code === 'geometry' ? planProblems(document.booths, document).slice(0, 20) : undefined
  return data<EditorResult>(
    {
      ok: false,
      refused: saved.code,
      ...(problems && { problems, codes: document.booths.map(({ code }) => code) }),
      ...(saved.code === 'taken' && { taken: saved.taken }),
    },
    { status: 409 },
  )
}

/** An SVG read here and not in the browser: nothing of it is ever part of a page. */
async function readSvg(formData: FormData, id: string, editionId: string, context: AppLoadContext) {
  const form = parseForm(svgForm, formData)
  if (!form.ok) return data<{ svg: SvgResult }>({ svg: { ok: false, code: 'syntax' } }, { status: 422 })
  const plan = found(await planForEditing({ id, editionId, now: context.now() }, context.db))
  const svg = readPlanSvg(form.data.svg, plan.document)
  return data<{ svg: SvgResult }>({ svg }, { status: svg.ok ? 200 : 422 })
}

export default function PlanEdit() {
  const { plan, background, categories } = useLoaderData<typeof loader>()
  const t = useMessages().plans
  const l = useLocale()
  return (
    <div className="setup">
      <div className="bench__head">
        <h1>{pick(plan.hall, l)}</h1>
        <div className="actions">
          <ButtonLink to={paths.organizer(l, `/plans/${plan.id}`)} small>
            {t.table}
          </ButtonLink>
        </div>
      </div>
      <noscript>
        <Notice>
          <p>{t.editor.noScripts}</p>
          <p>
            <Link to={paths.organizer(l, `/plans/${plan.id}`)}>{t.editor.toTable}</Link>
          </p>
        </Notice>
      </noscript>
      <PlanEditor key={plan.version} plan={plan} background={background} categories={categories} />
    </div>
  )
}
