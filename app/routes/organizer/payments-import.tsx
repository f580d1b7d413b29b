import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { issuerOf } from '~/domain/issuer/issuer.queries.server'
import { importStatement } from '~/domain/payment/statement.commands.server'
import { readStatement } from '~/domain/payment/statement.read'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { Button, ButtonLink } from '~/ui/button'
import { Field } from '~/ui/form/field'
import { Notice } from '~/ui/notice'
import { localeOf, requireEdition, requireFestivalOrganizer } from '../guard.server'
import { ImportReport } from './import-report'
import { readUpload, type UploadRefusal } from './statement-upload.server'

type Result = { refused: UploadRefusal; line?: number; text?: string } | { report: Awaited<ReturnType<typeof importStatement>> }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  return { ready: (await issuerOf(edition.id, context.db)) !== null }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const upload = await readUpload(request)
  if (!upload.ok) return data<Result>({ refused: upload.code }, { status: upload.code === 'large' ? 413 : 422 })
  const statement = readStatement(upload.text)
  if (!statement.ok) return data<Result>({ refused: statement.code, ...(statement.line && { line: statement.line }), text: upload.typed }, { status: 422 })
  const issuer = await issuerOf(edition.id, context.db)
  if (!issuer) return data<Result>({ refused: 'empty' }, { status: 409 })
  const { account } = issuer
  const report = await importStatement(
    { editionId: edition.id, account, lines: statement.lines, organizerId: viewer.id, baseUrl: context.env.baseUrl, now: context.now() },
    context.db,
  )
  context.wakeMail()
  return data<Result>({ report })
}

export default function PaymentsImport() {
  const { ready } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>() as Result | undefined
  const m = useMessages()
  const l = useLocale()
  const t = m.papers.import
  return (
    <>
      <Breadcrumbs label={m.papers.here} steps={[{ to: paths.organizer(l, '/payments'), label: m.papers.payments }]} />
      <div className="bench__head">
        <h1>{t.title}</h1>
      </div>
      <p className="muted measure">{t.lead}</p>
      {result && 'report' in result ? <ImportReport report={result.report} /> : null}
      {ready ? (
        <UploadForm refused={result && 'refused' in result ? result : undefined} />
      ) : (
        <Notice>
          <p>{t.noIssuer}</p>
          <ButtonLink to={paths.organizer(l, '/issuer')} small>
            {t.toIssuer}
          </ButtonLink>
        </Notice>
      )}
    </>
  )
}

/** A file, or the same as text; not a ZodForm, because what is checked is in the file. */
function UploadForm({ refused }: { refused: Extract<Result, { refused: unknown }> | undefined }) {
  const t = useMessages().papers.import
  const busy = useNavigation().state === 'submitting'
  const error = refused && [refused.line === undefined ? '' : t.atLine(refused.line), t.refused[refused.refused]].filter(Boolean).join(' ')
  const typed = Boolean(refused?.text)
  return (
    <Form method="post" encType="multipart/form-data" className="form form--single section-tight" aria-busy={busy || undefined}>
      {error ? (
        <Notice kind="bad" announce>
          {error}
        </Notice>
      ) : null}
      <Field id="statement-file" label={t.file} hint={t.fileHint} error={typed ? undefined : error}>
        <input
          id="statement-file"
          className="input"
          type="file"
          name="file"
          accept=".txt,text/plain"
          aria-describedby={error && !typed ? 'statement-file-hint statement-file-error' : 'statement-file-hint'}
          aria-invalid={error && !typed ? true : undefined}
        />
      </Field>
      <Field id="statement-text" label={t.text} hint={t.textHint} error={typed ? error : undefined}>
        <textarea
          id="statement-text"
          className="input"
          name="text"
          rows={6}
          spellCheck={false}
          defaultValue={refused?.text ?? ''}
          aria-describedby={typed ? 'statement-text-hint statement-text-error' : 'statement-text-hint'}
          aria-invalid={typed ? true : undefined}
        />
      </Field>
      <div className="form__send">
        <Button type="submit" look="primary" busy={busy}>
          {t.send}
        </Button>
      </div>
    </Form>
  )
}
