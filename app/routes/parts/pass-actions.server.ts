import { data, redirect } from '@remix-run/node'
import type { Database } from '~/db/client.server'
import { removePass, savePass, type PassOutcome } from '~/domain/pass/pass.commands.server'
import type { PassKind, PassRefusal } from '~/domain/pass/pass.rules'
import { carPassForm, personPassForm } from '~/domain/pass/pass.schema'
import { parseForm, readForm, readId } from '~/lib/parse-form'
import type { FormResult } from '~/ui/form/form'

/** What came of a form about passes: which one, and why not. */
export type PassResult = FormResult & { kind?: PassKind; refused?: PassRefusal }

type Acting = { applicationId: string; actorId: string; by: 'exhibitor' | 'organizer'; now: Date }

/** A pass written, changed or removed, at the exhibitor's desk and at the organisers'. */
export async function actOnPasses(formData: FormData, acting: Acting, here: string, db: Database) {
  if (formData.get('intent') === 'remove') return answer(await removePass({ ...acting, passId: readId(formData, 'passId') }, db), here, {})
  const kind = formData.get('intent') === 'car' ? 'car' : 'person'
  const schema = kind === 'car' ? carPassForm : personPassForm
  const form = parseForm(schema, formData)
  if (!form.ok) return data<PassResult>({ kind, errors: form.errors, values: form.values }, { status: 422 })
  const { passId, ...facts } = form.data
  return answer(await savePass({ ...acting, kind, passId, facts }, db), here, { kind, values: readForm(schema, formData) })
}

function answer(outcome: PassOutcome, here: string, form: PassResult) {
  return outcome.ok ? redirect(`${here}?done=saved`) : data<PassResult>({ ...form, refused: outcome.code }, { status: 409 })
}
