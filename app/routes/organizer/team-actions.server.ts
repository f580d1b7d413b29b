import { data, redirect, type AppLoadContext } from '@remix-run/node'
import { addOrganizer, removeOrganizer, type Scope } from '~/domain/organizer/organizer.commands.server'
import { organizerForm } from '~/domain/organizer/organizer.schema'
import type { Viewer } from '~/domain/user/viewer.rules'
import type { Locale } from '~/i18n/locale'
import { parseForm, readId, type FormValues } from '~/lib/parse-form'

export type TeamResult = {
  team: true
  errors?: Record<string, string>
  values?: FormValues
  refused?: 'self' | 'configured' | 'not-organizer'
}

/** What a change of a team needs to know about its page. */
type Place = { scope: Scope; viewer: Viewer; locale: Locale; context: AppLoadContext; here: string }

/** Adds the organiser of a posted form: back to the page, or 422 with what was typed. */
export async function addToTeam(formData: FormData, { scope, viewer, locale, context, here }: Place) {
  const form = parseForm(organizerForm, formData)
  if (!form.ok) return data<TeamResult>({ team: true, errors: form.errors, values: form.values }, { status: 422 })
  const { email } = form.data
  const { baseUrl } = context.env
  const added = await addOrganizer({ email, scope, locale, baseUrl, actorId: viewer.id, now: context.now() }, context.db)
  if (!added.ok) return data<TeamResult>({ team: true, errors: { email: 'organizer.already' }, values: { email } }, { status: 422 })
  context.wakeMail()
  return redirect(`${here}?saved=added`)
}

/** Removes the organiser whose button was pressed: back to the page, or 409 with the reason. */
export async function removeFromTeam(formData: FormData, { scope, viewer, context, here }: Place) {
  const userId = readId(formData, 'userId')
  const removed = await removeOrganizer(
    { userId, scope, configured: context.env.organizers, actorId: viewer.id, now: context.now() },
    context.db,
  )
  if (!removed.ok) return data<TeamResult>({ team: true, refused: removed.code }, { status: 409 })
  return redirect(`${here}?saved=removed`)
}
