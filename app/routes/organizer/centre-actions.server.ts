import { data, redirect, type AppLoadContext } from '@remix-run/node'
import { updateCentre } from '~/domain/centre/centre.commands.server'
import { centreForm, hallForm } from '~/domain/centre/centre.schema'
import { createHall, removeHall, updateHall } from '~/domain/centre/hall.commands.server'
import type { Viewer } from '~/domain/user/viewer.rules'
import { parseForm, readId, type FormValues } from '~/lib/parse-form'

/** What came of a form of the page that holds several: `of` is "centre", "new-hall" or the id of a hall. */
export type CentreResult = {
  of: string
  errors?: Record<string, string>
  values?: FormValues
  refused?: 'in-use' | 'gone'
}

type Place = { centreId: string; viewer: Viewer; context: AppLoadContext; here: string }

export async function saveCentre(formData: FormData, { centreId, viewer, context, here }: Place) {
  const form = parseForm(centreForm, formData)
  if (!form.ok) return data<CentreResult>({ of: 'centre', errors: form.errors, values: form.values }, { status: 422 })
  const { shifted } = await updateCentre({ id: centreId, form: form.data, actorId: viewer.id, now: context.now() }, context.db)
  return redirect(`${here}?saved=${shifted ? 'shifted' : 'centre'}`)
}

export async function addHall(formData: FormData, { centreId, viewer, context, here }: Place) {
  const form = parseForm(hallForm, formData)
  if (!form.ok) return data<CentreResult>({ of: 'new-hall', errors: form.errors, values: form.values }, { status: 422 })
  await createHall({ centreId, form: form.data, actorId: viewer.id, now: context.now() }, context.db)
  return redirect(`${here}?saved=hall`)
}

export async function saveHall(formData: FormData, { centreId, viewer, context, here }: Place) {
  const id = readId(formData, 'hallId')
  const form = parseForm(hallForm, formData)
  if (!form.ok) return data<CentreResult>({ of: id, errors: form.errors, values: form.values }, { status: 422 })
  const saved = await updateHall({ id, centreId, form: form.data, actorId: viewer.id, now: context.now() }, context.db)
  if (!saved.ok) return data<CentreResult>({ of: id, refused: saved.code }, { status: 409 })
  return redirect(`${here}?saved=hall`)
}

export async function dropHall(formData: FormData, { centreId, viewer, context, here }: Place) {
  const id = readId(formData, 'hallId')
  const removed = await removeHall({ id, centreId, actorId: viewer.id, now: context.now() }, context.db)
  if (!removed.ok) return data<CentreResult>({ of: id, refused: removed.code }, { status: 409 })
  return redirect(`${here}?saved=hall-removed`)
}
