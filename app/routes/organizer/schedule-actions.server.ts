import type { ActionFunctionArgs } from '@remix-run/node'
import { editPlan } from '~/domain/schedule/plan-edit.commands.server'
import { planEdits, type PlanEditResult } from '~/domain/schedule/plan-edit.schema'
import { organizedCentres } from '~/domain/user/viewer.rules'
import { countUse } from '~/lib/rate-limit.server'
import { localeOf, refusal, requireEdition, requireOrganizer } from '../guard.server'

/**
 * Changes the schedule as the editor asks: the field `edits` of the form holds the JSON of planEdits.
 * @throws sign-in for strangers, 403 for who organises nothing, 429 for more than two changes a second on end
 */
export async function editSchedule({ request, params, context }: ActionFunctionArgs): Promise<PlanEditResult> {
  const locale = localeOf(params)
  const viewer = await requireOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  if ((await countUse({ scheduleUser: viewer.id })) > 0) throw refusal(429)
  const parsed = planEdits.safeParse(readJson((await request.formData()).get('edits')))
  if (!parsed.success) return { ok: false, code: 'invalid' }
  const result = await editPlan(
    { editionId: edition.id, edits: parsed.data.edits, centreIds: organizedCentres(viewer), actorId: viewer.id, now: context.now() },
    context.db,
  )
  if (result.ok) context.wakeSchedule()
  return result
}

/** A value from JSON; undefined for what is none. */
function readJson(text: FormDataEntryValue | null): unknown {
  try {
    return JSON.parse(String(text))
  } catch {
    return undefined
  }
}
