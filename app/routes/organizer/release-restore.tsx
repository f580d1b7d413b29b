import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changeLine } from '~/domain/release/change-line.rules'
import { releaseHead } from '~/domain/release/release.queries.server'
import { restoreForm } from '~/domain/release/release.schema'
import { restorePlan } from '~/domain/release/restore.commands.server'
import { previewRestore } from '~/domain/release/restore.queries.server'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { parseForm } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { wholeNumber } from '~/lib/whole-number'
import { ButtonLink } from '~/ui/button'
import { ZodForm } from '~/ui/form/form'
import { SubmitButton } from '~/ui/form/submit-button'
import { Notice } from '~/ui/notice'
import { freshAfterConflict } from '../fresh-after-conflict'
import { found, localeOf } from '../guard.server'
import { ChangeTable } from '../parts/change-table'
import { ScopeForm } from '../parts/scope-form'
import { SessionLines } from '../parts/session-lines'
import { chosenScope } from './release-scope.server'

export const shouldRevalidate = freshAfterConflict

/** The release of the address and whose part goes back to it. @throws 403, 404 */
async function asked(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const scope = await chosenScope(args)
  const number = wholeNumber.safeParse(args.params.number)
  const head = found(number.success ? await releaseHead(scope.edition.id, number.data, args.context.db) : null)
  return { ...scope, back: { editionId: scope.edition.id, head, centreId: scope.centre?.id ?? null, now: args.context.now() } }
}

export async function loader(args: LoaderFunctionArgs) {
  const locale = localeOf(args.params)
  const { back, festival, centres, centre } = await asked(args)
  const preview = await previewRestore(back, args.context.db)
  const named = <T extends { sessionId: string; title: { ru: string; en: string } }>(line: T) => ({ sessionId: line.sessionId, title: pick(line.title, locale) })
  return {
    number: back.head.number,
    name: back.head.name,
    festival,
    chosen: centre?.slug ?? '',
    centres: centres.map((c) => ({ slug: c.slug, city: pick(c.city, locale) })),
    seen: preview.seen,
    unchanged: preview.unchanged,
    changes: preview.differences.map((difference) => changeLine(difference, preview.source, locale)),
    unscheduled: preview.unscheduled.map(named),
    hallless: preview.hallless.map((line) => ({ ...named(line), note: pick(line.hall, locale) })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { back, viewer, centre } = await asked(args)
  const form = parseForm(restoreForm, await args.request.formData())
  if (!form.ok) return data({ errors: form.errors, values: form.values, refused: null }, { status: 422 })
  const restored = await restorePlan({ ...back, seen: form.data.seen, actorId: viewer.id }, args.context.db)
  if (!restored.ok) return data({ values: {}, refused: restored.code }, { status: 409 })
  const query = new URLSearchParams({ restored: String(back.head.number), ...(centre ? { centre: centre.slug } : {}) })
  return redirect(paths.organizer(localeOf(args.params), `/releases/new?${query}`))
}

export default function ReleaseRestore() {
  const page = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const m = useMessages()
  const t = m.organizer.restore
  const l = useLocale()
  return (
    <>
      <div className="bench__head">
        <h1>{t.title(page.number, page.name)}</h1>
      </div>
      <ScopeForm centres={page.centres} chosen={page.chosen} festival={page.festival} />
      {result?.refused ? (
        <Notice kind="bad" announce>
          {t[result.refused]}
        </Notice>
      ) : null}
      <p className="muted">{t.lead}</p>
      {page.unchanged ? (
        <Notice>{t.nothing}</Notice>
      ) : (
        <>
          {page.changes.length === 0 ? <Notice>{t.onlyWords}</Notice> : null}
          <ChangeTable changes={page.changes} />
          <div className="stack section">
            {page.unscheduled.length > 0 ? (
              <Notice kind="change" title={t.unscheduled}>
                <SessionLines lines={page.unscheduled} />
              </Notice>
            ) : null}
            {page.hallless.length > 0 ? (
              <Notice kind="bad" title={t.hallless}>
                <SessionLines lines={page.hallless} />
              </Notice>
            ) : null}
            <ZodForm
              key={page.seen}
              schema={restoreForm}
              messages={{ errors: m.errors, summaryTitle: m.organizer.session.summary }}
              defaultValues={{}}
              result={result}
              className="form form--single"
            >
              <input type="hidden" name="seen" value={page.seen} />
              <div className="form__send">
                <SubmitButton>{t.submit}</SubmitButton>
                <ButtonLink to={paths.organizer(l, `/releases/${page.number}`)} look="quiet">
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
