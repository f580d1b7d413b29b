import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { z } from 'zod'
import { publishedProgramme, seatsOf } from '~/domain/programme/programme.queries.server'
import { checkRelease } from '~/domain/release/release-check.rules'
import { previewRelease } from '~/domain/release/release.queries.server'
import { planConflicts } from '~/domain/schedule/plan-conflicts.queries.server'
import { hostIdsOf } from '~/domain/session/host.queries.server'
import { planState } from '~/domain/session/plan-line.rules'
import { setCancelled, updateSession } from '~/domain/session/session.commands.server'
import { plannedSession } from '~/domain/session/session.queries.server'
import { organizedCentres } from '~/domain/user/viewer.rules'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { zoneName } from '~/i18n/when'
import { paths } from '~/lib/paths'
import { wholeNumber } from '~/lib/whole-number'
import { Button, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { found, localeOf, requireCentre, requireOrganizer } from '../guard.server'
import { ConflictLine } from '../parts/conflict-line'
import { conflictLines } from '../parts/conflict-lines'
import { sessionChoices, unknownChoices } from '../parts/session-choices.server'
import { SessionFormFields } from '../parts/session-form'
import { movedRows, parseSessionForm } from '../parts/session-rows.server'
import { sessionValues } from '../parts/session-values.server'

async function ownSession({ request, params, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  const viewer = await requireOrganizer(context, request, localeOf(params))
  const session = found(await plannedSession(params.id ?? '', context.db))
  requireCentre(viewer, session.centreId)
  return { viewer, session }
}

export async function loader(args: LoaderFunctionArgs) {
  const { context, params } = args
  const { db } = context
  const locale = localeOf(params)
  const { session } = await ownSession(args)
  const { centre } = session
  const slot = session.slots[0]
  const chosenHosts = await hostIdsOf(session.id, db)
  const { halls, hosts, known } = await sessionChoices({ centreId: centre.id, editionId: session.editionId, chosenHosts, locale }, db)
  const preview = await previewRelease({ editionId: session.editionId, centreId: null, now: context.now() }, db)
  const found = await planConflicts({ editionId: session.editionId }, db)
  // That it is on no day of the festival is said below, with the days there are.
  const conflicts = found.conflicts.filter(({ kind, items }) => kind !== 'festival' && items.some((id) => found.items.get(id)?.sessionId === session.id))
  const programme = await publishedProgramme(db)
  const tooMany = session.slots.find(({ capacity, hall }) => capacity && hall?.capacity && capacity > hall.capacity)
  const leaving = preview.changes.filter(({ sessionId, kinds }) => sessionId === session.id && kinds.includes('cancelled'))
  const seats = await seatsOf([...session.slots.map(({ id }) => id), ...leaving.map(({ slotId }) => slotId)], db)
  const check = checkRelease(preview.content, null, seats, locale)
  return {
    values: sessionValues(session, chosenHosts),
    id: session.id,
    cancelled: session.cancelled,
    state: planState(session, preview),
    publicSlug: programme?.bySlug.has(session.slug) ? session.slug : null,
    zone: zoneName(centre.timeZone, slot?.startsAt ?? context.now(), locale),
    halls,
    hosts,
    known,
    conflicts: conflictLines({ ...found, conflicts }, locale),
    days: check.days,
    outside: check.outside.filter((line) => line.sessionId === session.id).map((line) => line.when),
    overfull: check.overfull.find((line) => line.sessionId === session.id) ?? null,
    // What is cancelled by the button says so itself.
    unscheduling:
      leaving.length > 0 && !session.cancelled
        ? { told: leaving.reduce((sum, { slotId }) => sum + (seats.get(slotId)?.taken ?? 0), 0), whole: !session.slots.some(({ startsAt }) => startsAt) }
        : null,
    tooMany: tooMany ? { capacity: tooMany.capacity!, hall: tooMany.hall!.capacity! } : null,
  }
}

const cancelForm = z.object({ intent: z.enum(['cancel', 'revive']), version: wholeNumber })

export async function action(args: ActionFunctionArgs) {
  const { request, params, context } = args
  const { viewer, session } = await ownSession(args)
  const formData = await request.formData()
  const author = { id: session.id, actorId: viewer.id, now: context.now() }
  const here = paths.organizer(localeOf(params), `/programme/${session.id}?saved=1`)

  const decision = cancelForm.safeParse(Object.fromEntries(formData))
  if (decision.success) {
    const { intent, version } = decision.data
    const done = await setCancelled({ ...author, cancelled: intent === 'cancel', version }, context.db)
    return done.ok ? redirect(here) : data({ errors: {}, values: {}, rowsMoved: null, stale: true }, { status: 409 })
  }
  const moved = movedRows(formData)
  if (moved) return data({ ...moved, stale: false })
  const form = parseSessionForm(formData)
  if (!form.ok) return data({ ...form, rowsMoved: null, stale: false }, { status: 422 })
  const values = { ...form.data }
  const offered = { centreId: session.centreId, editionId: session.editionId, chosenHosts: await hostIdsOf(session.id, context.db), locale: localeOf(params) }
  const errors = unknownChoices(form.data, await sessionChoices(offered, context.db))
  if (errors) return data({ errors, values, rowsMoved: null, stale: false }, { status: 422 })
  const saved = await updateSession({ ...author, centreIds: organizedCentres(viewer), form: form.data }, context.db)
  return saved.ok ? redirect(here) : data({ values, rowsMoved: null, stale: true }, { status: 409 })
}

export default function EditSession() {
  const page = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const [search] = useSearchParams()
  const m = useMessages()
  const t = m.organizer.session
  const l = useLocale()
  // A refused form keeps the version it was opened with: sent again it must not undo the other's change.
  const openedWith = result?.values && 'version' in result.values ? String(result.values.version) : page.values.version
  const unpublished = page.state !== 'published' && page.state !== 'cancelled'
  return (
    <>
      <div className="bench__head">
        <h1>{pick({ ru: page.values.titleRu, en: page.values.titleEn }, l)}</h1>
        <div className="actions">
          <ButtonLink to={`${paths.organizer(l, `/programme/${page.id}`)}/files`} small look="quiet">
            {m.organizer.files.open}
          </ButtonLink>
          {page.publicSlug ? (
            <ButtonLink to={paths.session(l, page.publicSlug)} small look="quiet">
              {t.public}
            </ButtonLink>
          ) : null}
          {unpublished ? (
            <ButtonLink to={paths.organizer(l, '/releases/new')} small>
              {t.publish}
            </ButtonLink>
          ) : null}
        </div>
      </div>
      <div className="stack">
        {result?.stale ? (
          <Notice kind="bad" announce>
            <p>{t.stale}</p>
            <p>
              <Link to="." reloadDocument>
                {t.reopen}
              </Link>
            </p>
          </Notice>
        ) : search.has('saved') && !result ? (
          <Notice kind="good" announce>
            {t.saved}
          </Notice>
        ) : null}
        {page.cancelled ? <Notice kind="bad">{t.cancelledNote}</Notice> : null}
        {page.conflicts.length > 0 ? (
          <Notice kind="bad" title={t.conflictsNote}>
            <ul>
              {page.conflicts.map((conflict) => (
                <li key={conflict.key}>
                  <ConflictLine conflict={conflict} />
                </li>
              ))}
            </ul>
          </Notice>
        ) : null}
        {page.unscheduling === null ? null : <Notice kind="bad">{(page.unscheduling.whole ? t.unscheduling : t.leaving)(page.unscheduling.told)}</Notice>}
        {page.outside.map((when) => (
          <Notice key={when} kind="change">
            {t.outsideDays(when, page.days)}
          </Notice>
        ))}
        {page.overfull ? <Notice kind="bad">{t.capacityBelowTaken(page.overfull.capacity, page.overfull.taken)}</Notice> : null}
        {page.tooMany ? <Notice>{t.capacityOverHall(page.tooMany.capacity, page.tooMany.hall)}</Notice> : null}
      </div>
      <SessionFormFields
        key={page.values.version}
        values={{ ...page.values, version: openedWith }}
        halls={page.halls}
        hosts={page.hosts}
        known={page.known}
        zone={page.zone}
        days={page.days}
        result={result}
      />
      <section className="section">
        <h2 className="subheading">{t.cancelTitle}</h2>
        <p className="measure">{t.cancelText}</p>
        <Form method="post">
          <input type="hidden" name="version" value={page.values.version} />
          <Button type="submit" name="intent" value={page.cancelled ? 'revive' : 'cancel'} look={page.cancelled ? 'plain' : 'danger'}>
            {page.cancelled ? t.revive : t.cancel}
          </Button>
        </Form>
      </section>
    </>
  )
}
