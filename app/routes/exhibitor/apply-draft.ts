import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { currentEdition } from '~/domain/edition/edition.queries.server'
import { dropTyped, keepTyped } from '~/domain/step-draft/step-draft.commands.server'
import { draftHead, draftSteps } from '~/domain/step-draft/step-draft.schema'
import { parseForm, readForm } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { countUse } from '~/lib/rate-limit.server'
import { found, localeOf, refusal, requireViewer } from '../guard.server'

/** There is nothing to read here. */
export function loader({ params }: LoaderFunctionArgs) {
  localeOf(params)
  return new Response('Method not allowed\n', { status: 405, headers: { allow: 'POST' } })
}

/**
 * Keeps what somebody is typing into a step, sent by the page itself every few seconds, or forgets it when
 * they press the button for that. Nothing of it is checked: it is only ever shown to them again.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireViewer(context, request, locale)
  const edition = found(await currentEdition(context.db))
  const formData = await request.formData()
  const head = parseForm(draftHead, formData)
  if (!head.ok) return Response.json({ code: 'invalid' }, { status: 422 })
  const { draftStep: step, draftVersion: version, draftDevice: device } = head.data
  const whose = { userId: viewer.id, editionId: edition.id, step }
  if (formData.get('intent') === 'forget') {
    await dropTyped(whose, context.db)
    return redirect(step === 'company' ? paths.apply(locale) : paths.applyProducts(locale))
  }
  if ((await countUse({ draftUser: viewer.id })) > 0) throw refusal(429)
  const values = readForm(draftSteps[step], formData)
  const kept = await keepTyped({ ...whose, values, version, device, now: context.now() }, context.db)
  if (kept.ok) return Response.json({ version: kept.version })
  return Response.json({ code: kept.code }, { status: kept.code === 'conflict' ? 409 : 413 })
}
