import { data, redirect, type AppLoadContext } from '@remix-run/node'
import { withBooth, withoutBooth, withRow } from '~/domain/floor-plan/booth-form.rules'
import type { TakenChange } from '~/domain/floor-plan/plan-changes.rules'
import type { PlanDocument } from '~/domain/floor-plan/plan-document.schema'
import { boothForm, hallSizeForm, rowForm } from '~/domain/floor-plan/plan-form.schema'
import { planProblems, type PlanProblem } from '~/domain/floor-plan/plan-problems.rules'
import type { OpenedPlan } from '~/domain/floor-plan/plan.queries.server'
import { removePlan } from '~/domain/floor-plan/plan.commands.server'
import { savePlan, type PlanRefusal } from '~/domain/floor-plan/save-plan.commands.server'
import type { Viewer } from '~/domain/user/viewer.rules'
import { parseForm, readId, type FormValues } from '~/lib/parse-form'
import { wholeNumber } from '~/lib/whole-number'

/** What came of a form of the table: `of` is "row", "hall", "plan" (the whole of it) or the id of a booth. */
export type TableResult = {
  of: string
  errors?: Record<string, string>
  values?: FormValues
  refused?: PlanRefusal['code']
  problems?: PlanProblem[]
  /** Numbers of the booths as they would have been, which the problems count by. */
  codes?: string[]
  taken?: TakenChange[]
}

type Place = { plan: OpenedPlan; editionId: string; viewer: Viewer; context: AppLoadContext; here: string }
type Edited = { of: string; document: PlanDocument; version: number; reason?: string; values?: FormValues; back: string }

/** One form of the table: a booth changed or removed, a row added, the hall resized. */
export async function changePlan(formData: FormData, place: Place) {
  const { plan, here } = place
  const id = readId(formData, 'boothId')
  switch (formData.get('intent')) {
    case 'save-booth': {
      const form = parseForm(boothForm, formData)
      if (!form.ok) return data<TableResult>({ of: id, errors: form.errors, values: form.values }, { status: 422 })
      const document = withBooth(plan.document, id, form.data)
      if (!document) return data<TableResult>({ of: id, refused: 'gone' }, { status: 409 })
      const { version, reason } = form.data
      return save({ of: id, document, version, reason, values: valuesOf(formData), back: `${here}?booth=${id}&saved=1#booth` }, place)
    }
    case 'remove-booth': {
      const version = wholeNumber.safeParse(formData.get('version'))
      if (!version.success) return data<TableResult>({ of: id, errors: { form: 'invalid' } }, { status: 422 })
      return save({ of: id, document: withoutBooth(plan.document, id), version: version.data, back: `${here}?saved=1` }, place)
    }
    case 'remove-plan': {
      const version = wholeNumber.safeParse(formData.get('version'))
      if (!version.success) return data<TableResult>({ of: 'plan', errors: { form: 'invalid' } }, { status: 422 })
      const { editionId, viewer, context } = place
      const removed = await removePlan({ id: plan.id, editionId, version: version.data, actorId: viewer.id, now: context.now() }, context.db)
      if (!removed.ok) return data<TableResult>({ of: 'plan', refused: removed.code }, { status: 409 })
      context.wakeBooths()
      return redirect(`${here.slice(0, here.lastIndexOf('/'))}?saved=removed`)
    }
    case 'save-hall': {
      const form = parseForm(hallSizeForm, formData)
      if (!form.ok) return data<TableResult>({ of: 'hall', errors: form.errors, values: form.values }, { status: 422 })
      const { version, width, height } = form.data
      return save({ of: 'hall', document: { ...plan.document, width, height }, version, values: valuesOf(formData), back: `${here}?saved=1` }, place)
    }
  }
  const form = parseForm(rowForm, formData)
  if (!form.ok) return data<TableResult>({ of: 'row', errors: form.errors, values: form.values }, { status: 422 })
  return save({ of: 'row', document: withRow(plan.document, form.data), version: form.data.version, values: valuesOf(formData), back: `${here}?saved=1` }, place)
}

async function save({ of, document, version, reason = '', values, back }: Edited, { plan, editionId, viewer, context }: Place) {
  const saved = await savePlan(
    { planId: plan.id, editionId, version, document, reason, actorId: viewer.id, baseUrl: context.env.baseUrl, now: context.now() },
    context.db,
  )
  if (saved.ok) {
    context.wakeMail()
    context.wakeBooths()
    return redirect(back)
  }
  const problems = saved.code === 'geometry' ? planProblems(document.booths, document).filter((problem) => problem.kind !== 'aisle').slice(0, 20) : undefined
  return data<TableResult>(
    {
      of,
      refused: saved.code,
      ...(values && { values }),
      ...(problems && { problems, codes: document.booths.map(({ code }) => code) }),
      ...(saved.code === 'taken' && { taken: saved.taken }),
    },
    { status: 409 },
  )
}

/** What was typed, to be shown again; the version is left out, so that the form carries the one that is shown. */
function valuesOf(formData: FormData): FormValues {
  const typed = [...formData.entries()].filter(([name, value]) => typeof value === 'string' && name !== 'version') as [string, string][]
  return { ...Object.fromEntries(typed), equipped: formData.has('equipped'), blocked: formData.has('blocked') }
}
