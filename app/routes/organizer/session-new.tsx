import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { allCentres } from '~/domain/centre/centre.queries.server'
import { createSession } from '~/domain/session/session.commands.server'
import { rowValues } from '~/domain/session/session.schema'
import { mayOrganizeCentre, organizedCentres } from '~/domain/user/viewer.rules'
import { pick } from '~/i18n/locale'
import { useMessages } from '~/i18n/use-messages'
import { zoneName } from '~/i18n/when'
import { formatDayRange } from '~/lib/dates'
import { paths } from '~/lib/paths'
import { found, localeOf, requireCentre, requireEdition, requireOrganizer } from '../guard.server'
import { sessionChoices, unknownChoices } from '../parts/session-choices.server'
import { SessionFormFields } from '../parts/session-form'
import { movedRows, parseSessionForm } from '../parts/session-rows.server'

/** The centre named in the address, else the first, if the viewer organises it. @throws 404, 403 */
async function chosenCentre({ request, params, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  const viewer = await requireOrganizer(context, request, localeOf(params))
  const slug = new URL(request.url).searchParams.get('centre')
  const centres = await allCentres(context.db)
  const centre = found(slug ? centres.find((c) => c.slug === slug) : centres.find((c) => mayOrganizeCentre(viewer, c.id)))
  requireCentre(viewer, centre.id)
  return { viewer, centre }
}

export async function loader(args: LoaderFunctionArgs) {
  const locale = localeOf(args.params)
  const { viewer, centre } = await chosenCentre(args)
  const edition = await requireEdition(args.context, viewer, locale)
  const choices = await sessionChoices({ centreId: centre.id, editionId: edition.id, chosenHosts: [], locale }, args.context.db)
  return {
    city: pick(centre.city, locale),
    zone: zoneName(centre.timeZone, args.context.now(), locale),
    ...choices,
    days: formatDayRange(edition.startsOn, edition.endsOn, locale),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { request, params, context } = args
  const locale = localeOf(params)
  const { viewer, centre } = await chosenCentre(args)
  const formData = await request.formData()
  const moved = movedRows(formData)
  if (moved) return data(moved)
  const form = parseSessionForm(formData)
  if (!form.ok) return data({ ...form, rowsMoved: null }, { status: 422 })
  const edition = await requireEdition(context, viewer, locale)
  const choices = await sessionChoices({ centreId: centre.id, editionId: edition.id, chosenHosts: [], locale }, context.db)
  const errors = unknownChoices(form.data, choices)
  if (errors) return data({ errors, values: { ...form.data }, rowsMoved: null }, { status: 422 })
  const author = { actorId: viewer.id, centreIds: organizedCentres(viewer), now: context.now() }
  const made = await createSession({ editionId: edition.id, centreId: centre.id, form: form.data, ...author }, context.db)
  return redirect(paths.organizer(locale, `/programme/${made.id}?saved=1`))
}

export default function NewSession() {
  const { city, ...choices } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useMessages().organizer
  return (
    <>
      <div className="bench__head">
        <h1>
          {t.session.newTitle}: {city}
        </h1>
      </div>
      <SessionFormFields
        values={{
          kind: 'educational',
          format: 'masterclass',
          language: 'ru',
          ageMark: '0',
          registration: 'seats',
          version: '0',
          ...rowValues([{ duration: '60' }], [{ line: '', part: 'speaker' }]),
        }}
        {...choices}
        result={result}
      />
    </>
  )
}
