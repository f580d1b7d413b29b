import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { ownApplication } from '~/domain/application/application.queries.server'
import { currentEdition } from '~/domain/edition/edition.queries.server'
import { forgetTyped, keepTyped } from '~/domain/step-draft/step-draft.commands.server'
import { draftHead, draftSteps } from '~/domain/step-draft/step-draft.schema'
import { parseForm, readForm } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { countUse } from '~/lib/rate-limit.server'
import { found, localeOf, refusal, requireViewer } from '../guard.server'
import { madeForAnother } from './acting-for.server'

/** There is nothing to read here. */
export function loader({ params }: LoaderFunctionArgs) {
  localeOf(params)
  return new Response('Method not allowed\n', { status: 405, headers: { allow: 'POST' } })
}

/**
 * Keeps what somebody is typing into a step, sent by the page itself every few seconds, or forgets it when
 * they press the button for that. Nothing of it is checked: it is only ever shown to them again. A page that
 * was made for somebody else, or for another company than they act for now, keeps nothing: 409.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireViewer(context, request, locale)
  const { db } = context
  const edition = found(await currentEdition(db))
  const formData = await request.formData()
  const head = parseForm(draftHead, formData)
  if (!head.ok) return Response.json({ code: 'invalid' }, { status: 422 })
  const { draftStep: step, draftUser, draftVersion: version, draftDevice: device, draftBase: base } = head.data
  const { company } = await ownApplication({ userId: viewer.id, editionId: edition.id, now: context.now() }, db)
  const another = draftUser !== viewer.id || madeForAnother(formData, company, locale) !== null
  const whose = { userId: viewer.id, editionId: edition.id, exhibitorId: company?.id ?? '', step }
  if (formData.get('intent') === 'forget') {
    // A draft that is not the one they saw stays, and the page shows it.
    if (!another) await forgetTyped({ ...whose, version }, db)
    return redirect(step === 'company' ? paths.apply(locale) : paths.applyProducts(locale))
  }
  if (another) return Response.json({ code: 'another' }, { status: 409 })
  if ((await countUse({ draftUser: viewer.id })) > 0) throw refusal(429)
  const values = readForm(draftSteps[step], formData)
  const kept = await keepTyped({ ...whose, values, version, device, base, now: context.now() }, db)
  if (kept.ok) return Response.json({ version: kept.version })
  return Response.json({ code: kept.code }, { status: kept.code === 'conflict' ? 409 : 413 })
}
