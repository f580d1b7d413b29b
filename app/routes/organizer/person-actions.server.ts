import type { ActionFunctionArgs } from '@remix-run/node'
import type { Centre } from '~/domain/centre/centre.queries.server'
import { addAvailability, removeAvailability, removePhoto, setConsent, setPhoto, updatePerson, type Change, type Changed } from '~/domain/person/person.commands.server'
import { availabilityForm, consentForm, personForm, photoForm, removalForm } from '~/domain/person/person.schema'
import { parseForm } from '~/lib/parse-form'
import { countUse } from '~/lib/rate-limit.server'
import { readPictureForm } from '../exhibitor/picture-upload.server'

/** What came of a form of a person's page: which of its forms, and what is wrong with it. */
export type PersonResult = {
  of: 'words' | 'consent' | 'photo' | 'availability'
  errors?: Record<string, string>
  values?: Record<string, unknown>
  stale?: boolean
}
type Outcome = { saved: string } | { result: PersonResult; status: number }
type Place = { change: Omit<Change, 'version'>; editionId: string; centres: readonly Centre[] }

/** Does what one of the forms asks for. */
export async function actOnPerson({ request, context }: ActionFunctionArgs, place: Place): Promise<Outcome> {
  const { change } = place
  if (/^multipart\/form-data/i.test(request.headers.get('content-type') ?? '')) return receivePhoto({ request, context }, change)
  const formData = await request.formData()
  switch (formData.get('intent')) {
    case 'consent': {
      const form = parseForm(consentForm, formData)
      if (!form.ok) return refused('consent', form)
      return said('consent', form.data.consent, await setConsent({ ...change, version: form.data.version, given: form.data.consent === 'give' }, context.db))
    }
    case 'remove-photo': {
      const form = parseForm(removalForm, formData)
      if (!form.ok) return refused('photo', form)
      return said('photo', 'photo-removed', await removePhoto({ ...change, version: form.data.version }, context.db))
    }
    case 'available': {
      const form = parseForm(availabilityForm, formData)
      if (!form.ok) return refused('availability', form)
      const centre = place.centres.find(({ slug }) => slug === form.data.centre)
      if (!centre) return refused('availability', { errors: { centre: 'choose' }, values: { ...form.data } })
      const added = await addAvailability({ ...change, version: form.data.version, form: form.data, editionId: place.editionId, timeZone: centre.timeZone }, context.db)
      return said('availability', 'available', added, { ...form.data })
    }
    case 'unavailable': {
      const form = parseForm(removalForm, formData)
      if (!form.ok) return refused('availability', form)
      return said('availability', 'unavailable', await removeAvailability({ ...change, ...form.data }, context.db))
    }
    default: {
      const form = parseForm(personForm, formData)
      if (!form.ok) return refused('words', form)
      return said('words', 'words', await updatePerson({ ...change, version: form.data.version, form: form.data }, context.db), { ...form.data })
    }
  }
}

async function receivePhoto({ request, context }: Pick<ActionFunctionArgs, 'request' | 'context'>, change: Omit<Change, 'version'>): Promise<Outcome> {
  const often = (await countUse({ pictureUser: change.actorId })) > 0
  const upload = await readPictureForm(request, often ? () => Promise.resolve(null) : undefined)
  const form = parseForm(photoForm, upload.form)
  const problem = often ? 'often' : upload.code
  if (problem || !upload.files || !form.ok) {
    return { result: { of: 'photo', errors: { ...(form.ok ? {} : form.errors), ...(problem && { file: `picture.${problem}` }) } }, status: often ? 429 : problem === 'busy' ? 503 : 422 }
  }
  return said('photo', 'photo', await setPhoto({ ...change, version: form.data.version, files: upload.files }, context.db))
}

function refused(of: PersonResult['of'], { errors, values }: { errors: Record<string, string>; values: Record<string, unknown> }): Outcome {
  return { result: { of, errors, values }, status: 422 }
}

function said(of: PersonResult['of'], saved: string, changed: Changed, values: Record<string, unknown> = {}): Outcome {
  return changed.ok ? { saved } : { result: { of, values, stale: true }, status: 409 }
}
