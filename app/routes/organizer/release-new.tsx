import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { ChevronDown } from 'lucide-react'
import { allCentres } from '~/domain/centre/centre.queries.server'
import { seatsOf } from '~/domain/programme/programme.queries.server'
import { changeLine } from '~/domain/release/change-line.rules'
import { checkRelease } from '~/domain/release/release-check.rules'
import { publishRelease } from '~/domain/release/release.commands.server'
import { previewRelease } from '~/domain/release/release.queries.server'
import { publishForm } from '~/domain/release/release.schema'
import { editionOverlaps } from '~/domain/session/session.queries.server'
import { mayOrganizeCentre, mayOrganizeFestival } from '~/domain/user/viewer.rules'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { parseForm } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { Button, ButtonLink } from '~/ui/button'
import { ZodForm } from '~/ui/form/form'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'
import { Icon } from '~/ui/icon'
import { Notice } from '~/ui/notice'
import { freshAfterConflict } from '../fresh-after-conflict'
import { found, localeOf, requireCentre, requireEdition, requireOrganizer } from '../guard.server'
import { ChangeTable } from '../parts/change-table'
import { CheckNotices } from '../parts/check-notices'

export const shouldRevalidate = freshAfterConflict

/** What is to be published: one centre of the viewer's, or all for the festival's own organisers. @throws 403, 404 */
async function chosenScope({ request, params, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const all = await allCentres(context.db)
  const centres = all.filter((centre) => mayOrganizeCentre(viewer, centre.id))
  const slug = new URL(request.url).searchParams.get('centre') ?? ''
  const festival = mayOrganizeFestival(viewer)
  const centre = slug ? found(all.find((c) => c.slug === slug)) : festival ? null : found(centres[0])
  if (centre) requireCentre(viewer, centre.id)
  return { viewer, festival, centres, centre, edition }
}

export async function loader(args: LoaderFunctionArgs) {
  const { context } = args
  const locale = localeOf(args.params)
  const { festival, centres, centre, edition } = await chosenScope(args)
  const { db } = context
  const centreId = centre?.id ?? null
  const preview = await previewRelease({ editionId: edition.id, centreId, now: context.now() }, db)
  const seats = await seatsOf(
    preview.content.slots.map((slot) => slot.id),
    db,
  )
  return {
    festival,
    chosen: centre?.slug ?? '',
    centres: centres.map((c) => ({ slug: c.slug, city: pick(c.city, locale) })),
    base: preview.base,
    seen: preview.seen,
    unchanged: preview.unchanged,
    told: preview.told,
    changes: preview.changes.map((change) => changeLine(change, preview, locale)),
    overlaps: (await editionOverlaps(edition.id, db, centreId)).length,
    check: checkRelease(preview.content, centreId, seats, locale),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { request, params, context } = args
  const { viewer, centre, edition } = await chosenScope(args)
  const form = parseForm(publishForm, await request.formData())
  if (!form.ok) return data({ errors: form.errors, values: form.values, refused: null }, { status: 422 })
  const published = await publishRelease(
    {
      editionId: edition.id,
      centreId: centre?.id ?? null,
      ...form.data,
      publishedById: viewer.id,
      site: context.env,
      now: context.now(),
    },
    context.db,
  )
  if (!published.ok) return data({ values: { name: form.data.name }, refused: published.code }, { status: 409 })
  context.wakeMail()
  context.warmFeeds()
  return redirect(paths.organizer(localeOf(params), `/releases/${published.number}?told=${published.told}`))
}

export default function NewRelease() {
  const page = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const m = useMessages()
  const t = m.organizer.publish
  const l = useLocale()
  return (
    <>
      <div className="bench__head">
        <h1>{t.title}</h1>
      </div>
      {page.centres.length > 1 ? (
        <Form method="get" className="filters">
          <span className="select">
            <select className="input input--small" name="centre" defaultValue={page.chosen} aria-label={t.scope}>
              {page.festival ? <option value="">{t.all}</option> : null}
              {page.centres.map((centre) => (
                <option key={centre.slug} value={centre.slug}>
                  {centre.city}
                </option>
              ))}
            </select>
            <Icon of={ChevronDown} />
          </span>
          <Button type="submit" small>
            {t.scopeShow}
          </Button>
        </Form>
      ) : null}
      {result?.refused ? (
        <Notice kind="bad" announce>
          {t[result.refused]}
        </Notice>
      ) : null}
      <p className="muted">{page.base > 0 ? t.compare(page.base) : t.first}</p>
      {page.unchanged ? (
        <Notice>{t.nothing}</Notice>
      ) : (
        <>
          {page.changes.length === 0 ? <Notice>{t.onlyFacts}</Notice> : null}
          <ChangeTable changes={page.changes} />
          <div className="stack section">
            <Notice kind={page.told > 0 ? 'change' : 'note'}>{page.told > 0 ? t.told(page.told) : t.toldNone}</Notice>
            <CheckNotices check={page.check} />
            {page.overlaps > 0 ? <Notice kind="bad">{t.overlaps(page.overlaps)}</Notice> : null}
            <ZodForm
              key={page.seen}
              schema={publishForm}
              messages={{ errors: m.errors, summaryTitle: m.organizer.session.summary }}
              defaultValues={{ name: '' }}
              result={result}
              className="form form--single"
            >
              <input type="hidden" name="seen" value={page.seen} />
              <TextField name="name" label={t.name} hint={t.nameHint} required />
              <div className="form__send">
                <SubmitButton>{t.submit}</SubmitButton>
                <ButtonLink to={paths.organizer(l, '/releases')} look="quiet">
                  {m.common.cancel}
                </ButtonLink>
              </div>
            </ZodForm>
          </div>
        </>
      )}
    </>
  )
}
