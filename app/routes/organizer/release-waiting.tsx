import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { allCentres } from '~/domain/centre/centre.queries.server'
import { homeZone } from '~/domain/edition/jewellers-day.server'
import { groupChanges } from '~/domain/release/change-groups.rules'
import { previewWaiting } from '~/domain/release/waiting.queries.server'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { zoneName } from '~/i18n/when'
import { dayIn, timeIn } from '~/lib/dates'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { freshAfterConflict } from '../fresh-after-conflict'
import { ChangeGroups } from '../parts/change-groups'
import { waitingLine } from '../parts/waiting-lines'
import { decideOnWaiting } from './waiting-actions.server'
import { WaitingForms } from './waiting-forms'
import { chosenWaiting } from './waiting-scope.server'

export const shouldRevalidate = freshAfterConflict

/** The waiting release of the address, and the clock of its centre, else of the festival. @throws 403, 404 */
async function asked(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const chosen = await chosenWaiting(args, args.params.id ?? '')
  const centres = await allCentres(args.context.db)
  const timeZone = centres.find(({ id }) => id === chosen.waiting.centreId)?.timeZone ?? homeZone
  return { ...chosen, centres, timeZone }
}

export async function loader(args: LoaderFunctionArgs) {
  const { locale, waiting, centres, timeZone } = await asked(args)
  const preview = await previewWaiting(waiting, args.context.now(), args.context.db)
  return {
    ...waitingLine(waiting, centres, locale),
    at: waiting.publicFrom.toISOString(),
    publicFrom: `${dayIn(waiting.publicFrom, timeZone)}T${timeIn(waiting.publicFrom, timeZone)}`,
    zone: zoneName(timeZone, waiting.publicFrom, locale),
    preview: preview && {
      base: preview.base,
      seen: preview.seen,
      unchanged: preview.unchanged,
      told: preview.told,
      groups: groupChanges(preview, locale),
    },
  }
}

export async function action(args: ActionFunctionArgs) {
  const { locale, viewer, waiting, timeZone } = await asked(args)
  const result = await decideOnWaiting(await args.request.formData(), { waiting, timeZone, viewer, locale, context: args.context })
  return 'to' in result ? redirect(result.to) : data(result.answer, { status: result.status })
}

export default function WaitingRelease() {
  const page = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const [search] = useSearchParams()
  const m = useMessages()
  const l = useLocale()
  const t = m.waiting
  const { preview } = page
  const said = { frozen: t.frozen, moved: t.moved }[search.get('done') ?? '']
  return (
    <>
      <div className="bench__head">
        <h1>{t.pageTitle(page.name)}</h1>
        {preview ? (
          <div className="actions">
            <ButtonLink to={paths.organizer(l, `/releases/preview?waiting=${page.id}`)} small>
              {m.releaseCheck.preview}
            </ButtonLink>
          </div>
        ) : null}
      </div>
      {said && !result ? (
        <Notice kind="good" announce>
          {said}
        </Notice>
      ) : null}
      {result?.refused ? (
        <Notice kind="bad" announce>
          {t[result.refused]}
        </Notice>
      ) : null}
      {page.problem ? <Notice kind="bad">{t.problems[page.problem] ?? t.problems.failed}</Notice> : null}
      <p>{t.facts(page.scope ?? m.organizer.releases.whole, page.from, page.frozen)}</p>
      <p className="muted">{t.kept}</p>
      {preview?.unchanged ? <Notice>{t.nothing}</Notice> : null}
      {preview && !preview.unchanged ? (
        <>
          <p className="muted">{preview.base > 0 ? t.compare(preview.base) : m.organizer.publish.first}</p>
          {preview.groups.length === 0 ? <Notice>{m.organizer.publish.onlyFacts}</Notice> : null}
          <ChangeGroups groups={preview.groups} />
          <Notice kind={preview.told > 0 ? 'change' : 'note'}>{preview.told > 0 ? m.organizer.publish.told(preview.told) : m.organizer.publish.toldNone}</Notice>
        </>
      ) : null}
      <WaitingForms key={page.at} at={page.at} publicFrom={page.publicFrom} zone={page.zone} seen={preview && !preview.unchanged ? preview.seen : null} result={result} />
    </>
  )
}
