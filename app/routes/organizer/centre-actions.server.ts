import { data, redirect, type AppLoadContext } from '@remix-run/node'
import { updateCentre } from '~/domain/centre/centre.commands.server'
import { centreForm, hallForm, travelForm, venueForm } from '~/domain/centre/centre.schema'
import { createHall, removeHall, updateHall } from '~/domain/centre/hall.commands.server'
import { setCentreTravel, setVenueTravel } from '~/domain/centre/travel.commands.server'
import { createVenue, removeVenue, updateVenue } from '~/domain/centre/venue.commands.server'
import type { Viewer } from '~/domain/user/viewer.rules'
import { parseForm, readId, type FormValues } from '~/lib/parse-form'

/** What came of a form of the page that holds several: `of` is "centre", "new-hall", "new-venue", "travel" or the id of a hall or venue. */
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
  const added = await createHall({ centreId, form: form.data, actorId: viewer.id, now: context.now() }, context.db)
  if (!added.ok) return data<CentreResult>(unknownVenue('new-hall', { ...form.data }), { status: 422 })
  return redirect(`${here}?saved=hall`)
}

export async function saveHall(formData: FormData, { centreId, viewer, context, here }: Place) {
  const id = readId(formData, 'hallId')
  const form = parseForm(hallForm, formData)
  if (!form.ok) return data<CentreResult>({ of: id, errors: form.errors, values: form.values }, { status: 422 })
  const saved = await updateHall({ id, centreId, form: form.data, actorId: viewer.id, now: context.now() }, context.db)
  if (!saved.ok && saved.code === 'venue-unknown') return data<CentreResult>(unknownVenue(id, { ...form.data }), { status: 422 })
  if (!saved.ok) return data<CentreResult>({ of: id, refused: 'gone' }, { status: 409 })
  return redirect(`${here}?saved=hall`)
}

const unknownVenue = (of: string, values: FormValues | Record<string, unknown>): CentreResult => ({ of, errors: { venueId: 'venue.unknown' }, values: values as FormValues })

export async function dropHall(formData: FormData, { centreId, viewer, context, here }: Place) {
  const id = readId(formData, 'hallId')
  const removed = await removeHall({ id, centreId, actorId: viewer.id, now: context.now() }, context.db)
  if (!removed.ok) return data<CentreResult>({ of: id, refused: removed.code }, { status: 409 })
  return redirect(`${here}?saved=hall-removed`)
}

export async function addVenue(formData: FormData, { centreId, viewer, context, here }: Place) {
  const form = parseForm(venueForm, formData)
  if (!form.ok) return data<CentreResult>({ of: 'new-venue', errors: form.errors, values: form.values }, { status: 422 })
  await createVenue({ centreId, form: form.data, actorId: viewer.id, now: context.now() }, context.db)
  return redirect(`${here}?saved=venue`)
}

export async function saveVenue(formData: FormData, { centreId, viewer, context, here }: Place) {
  const id = readId(formData, 'venueId')
  const form = parseForm(venueForm, formData)
  if (!form.ok) return data<CentreResult>({ of: id, errors: form.errors, values: form.values }, { status: 422 })
  const saved = await updateVenue({ id, centreId, form: form.data, actorId: viewer.id, now: context.now() }, context.db)
  return saved.ok ? redirect(`${here}?saved=venue`) : data<CentreResult>({ of: id, refused: saved.code }, { status: 409 })
}

export async function dropVenue(formData: FormData, { centreId, viewer, context, here }: Place) {
  const id = readId(formData, 'venueId')
  const removed = await removeVenue({ id, centreId, actorId: viewer.id, now: context.now() }, context.db)
  return removed.ok ? redirect(`${here}?saved=venue-removed`) : data<CentreResult>({ of: id, refused: removed.code }, { status: 409 })
}

/** How long it takes between two venues of a centre, or, without a centre, between the cities of two. */
export async function saveTravel(formData: FormData, { centreId, viewer, context, here }: Omit<Place, 'centreId'> & { centreId: string | null }) {
  const form = parseForm(travelForm, formData)
  if (!form.ok) return data<CentreResult>({ of: 'travel', errors: form.errors, values: form.values }, { status: 422 })
  const way = { form: form.data, actorId: viewer.id, now: context.now() }
  const saved = centreId === null ? await setCentreTravel(way, context.db) : await setVenueTravel({ ...way, centreId }, context.db)
  return saved.ok ? redirect(`${here}?saved=travel`) : data<CentreResult>({ of: 'travel', refused: saved.code }, { status: 409 })
}
