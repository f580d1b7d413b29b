import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { homeZone } from '~/domain/edition/jewellers-day.server'
import { seatsOf } from '~/domain/programme/programme.queries.server'
import { groupChanges } from '~/domain/release/change-groups.rules'
import { checkRelease } from '~/domain/release/release-check.rules'
import { publishRelease } from '~/domain/release/release.commands.server'
import { releaseIssues } from '~/domain/release/release-issues.rules'
import { previewRelease, waitingReleases } from '~/domain/release/release.queries.server'
import { publishForm } from '~/domain/release/release.schema'
import { planConflicts } from '~/domain/schedule/plan-conflicts.queries.server'
import { freezeRelease } from '~/domain/release/waiting.commands.server'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { zoneName } from '~/i18n/when'
import { parseForm } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { instantOfWallTime } from '~/lib/wall-time'
import { wholeNumber } from '~/lib/whole-number'
import { ButtonLink } from '~/ui/button'
import { ZodForm } from '~/ui/form/form'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'
import { Notice } from '~/ui/notice'
import { freshAfterConflict } from '../fresh-after-conflict'
import { localeOf } from '../guard.server'
import { ChangeGroups } from '../parts/change-groups'
import { CheckNotices } from '../parts/check-notices'
import { ConflictNotices } from '../parts/conflict-line'
import { conflictLines } from '../parts/conflict-lines'
import { ScopeForm } from '../parts/scope-form'
import { ReplacedNotices } from '../parts/replaced-notices'
import { waitingLine } from '../parts/waiting-lines'
import { chosenScope } from './release-scope.server'

export const shouldRevalidate = freshAfterConflict

export async function loader(args: LoaderFunctionArgs) {
  const { context, request } = args
  const locale = localeOf(args.params)
  const { festival, centres, centre, edition } = await chosenScope(args)
  const { db } = context
  const centreId = centre?.id ?? null
  const preview = await previewRelease({ editionId: edition.id, centreId, now: context.now() }, db)
  const seats = await seatsOf(
    preview.content.slots.map((slot) => slot.id),
    db,
  )
  const restored = wholeNumber.safeParse(new URL(request.url).searchParams.get('restored') ?? undefined)
  return {
    /** Number of the release the plan has just gone back to. */
    restored: restored.success ? restored.data : 0,
    festival,
    chosen: centre?.slug ?? '',
    centres: centres.map((c) => ({ slug: c.slug, city: pick(c.city, locale) })),
    base: preview.base,
    seen: preview.seen,
    unchanged: preview.unchanged,
    told: preview.told,
    groups: groupChanges(preview, locale),
    issues: releaseIssues({ ...preview, centreId }, locale),
    conflicts: conflictLines(await planConflicts({ editionId: edition.id, centreId }, db), locale),
    check: checkRelease(preview.content, centreId, seats, locale),
    zone: zoneName(centre?.timeZone ?? homeZone, context.now(), locale),
    replaces: preview.replaces.map((waiting) => waitingLine(waiting, centres, locale)),
    beside: centre ? (await waitingReleases({ editionId: edition.id, centreId: null }, db)).filter((waiting) => !waiting.centreId).map((waiting) => waitingLine(waiting, centres, locale)) : [],
  }
}

export async function action(args: ActionFunctionArgs) {
  const { request, params, context } = args
  const { viewer, centre, edition } = await chosenScope(args)
  const form = parseForm(publishForm, await request.formData())
  if (!form.ok) return data({ errors: form.errors, values: form.values, refused: null }, { status: 422 })
  const order = { editionId: edition.id, centreId: centre?.id ?? null, name: form.data.name, seen: form.data.seen, now: context.now() }
  if (form.data.publicFrom) {
    const publicFrom = instantOfWallTime(form.data.publicFrom, centre?.timeZone ?? homeZone)
    const frozen = await freezeRelease({ ...order, publicFrom, actorId: viewer.id }, context.db)
    if (frozen.ok) return redirect(paths.organizer(localeOf(params), `/releases/waiting/${frozen.id}?done=frozen`))
    if (frozen.code === 'past') return data({ errors: { publicFrom: 'publicFrom.past' }, values: form.data, refused: null }, { status: 422 })
    return data({ values: form.data, refused: frozen.code }, { status: 409 })
  }
  const published = await publishRelease({ ...order, publishedById: viewer.id, site: context.env }, context.db)
  if (!published.ok) return data({ values: form.data, refused: published.code }, { status: 409 })
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
        <div className="actions">
          <ButtonLink to={paths.organizer(l, `/releases/preview${page.chosen ? `?centre=${page.chosen}` : ''}`)} small>
            {m.releaseCheck.preview}
          </ButtonLink>
        </div>
      </div>
      <ScopeForm centres={page.centres} chosen={page.chosen} festival={page.festival} />
      {page.restored ? (
        <Notice kind="good" announce>
          {t.restored(page.restored)}
        </Notice>
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
          {page.groups.length === 0 ? <Notice>{t.onlyFacts}</Notice> : null}
          <ChangeGroups groups={page.groups} />
          <div className="stack section">
            <Notice kind={page.told > 0 ? 'change' : 'note'}>{page.told > 0 ? t.told(page.told) : t.toldNone}</Notice>
            <CheckNotices check={page.check} issues={page.issues} />
            <ReplacedNotices replaces={page.replaces} beside={page.beside} />
            <ConflictNotices conflicts={page.conflicts} />
            <ZodForm
              key={page.seen}
              schema={publishForm}
              messages={{ errors: m.errors, summaryTitle: m.organizer.session.summary }}
              defaultValues={{ name: '', publicFrom: '' }}
              result={result}
              className="form form--single"
            >
              <input type="hidden" name="seen" value={page.seen} />
              <TextField name="name" label={t.name} hint={t.nameHint} required />
              <TextField name="publicFrom" type="datetime-local" label={m.waiting.publicFrom} hint={m.waiting.publicFromHint(page.zone)} />
              <div className="form__send">
                <SubmitButton>{m.waiting.submit}</SubmitButton>
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
