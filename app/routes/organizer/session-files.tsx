import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { addFile, removeFile } from '~/domain/session/file.commands.server'
import { filesOf } from '~/domain/session/file.queries.server'
import { downloadName, mostFiles } from '~/domain/session/file.rules'
import { fileForm, fileRemoval } from '~/domain/session/file.schema'
import { plannedSession } from '~/domain/session/session.queries.server'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { parseForm } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { countUse } from '~/lib/rate-limit.server'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { Button } from '~/ui/button'
import { PostForm } from '~/ui/form/carried'
import { FileField } from '~/ui/form/file-field'
import { ZodForm, type FormResult } from '~/ui/form/form'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'
import { Notice } from '~/ui/notice'
import { freshAfterConflict } from '../fresh-after-conflict'
import { found, localeOf, requireCentre, requireOrganizer } from '../guard.server'
import { readSessionFileForm } from './session-file-upload.server'

export const shouldRevalidate = freshAfterConflict

async function ownSession({ request, params, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  const viewer = await requireOrganizer(context, request, localeOf(params))
  const session = found(await plannedSession(params.id ?? '', context.db))
  requireCentre(viewer, session.centreId)
  return { viewer, session, here: paths.organizer(localeOf(params), `/programme/${session.id}/files`) }
}

export async function loader(asked: LoaderFunctionArgs) {
  const { session } = await ownSession(asked)
  const locale = localeOf(asked.params)
  const files = await filesOf(session.id, asked.context.db)
  return {
    id: session.id,
    title: pick({ ru: session.titleRu, en: session.titleEn }, locale),
    version: String(session.version),
    files: files.map(({ id, hash, nameRu, nameEn, type, size }) => ({ id, name: pick({ ru: nameRu, en: nameEn }, locale), size, to: paths.file(id, hash, downloadName(nameRu, type)) })),
  }
}

type Result = FormResult & { refused?: 'stale' | 'full' | 'gone' }

export async function action(asked: ActionFunctionArgs) {
  const { viewer, session, here } = await ownSession(asked)
  const { request, context } = asked
  const change = { sessionId: session.id, actorId: viewer.id, now: context.now() }
  if (!/^multipart\/form-data/i.test(request.headers.get('content-type') ?? '')) {
    const form = parseForm(fileRemoval, await request.formData())
    if (!form.ok) return data<Result>({ errors: form.errors }, { status: 422 })
    const removed = await removeFile({ ...change, ...form.data }, context.db)
    return removed.ok ? redirect(`${here}?done=removed`) : data<Result>({ refused: removed.code }, { status: 409 })
  }
  const often = (await countUse({ pictureUser: viewer.id })) > 0
  const upload = await readSessionFileForm(request)
  const words = parseForm(fileForm, upload.form)
  const problem = often ? 'often' : typeof upload.file === 'string' ? upload.file : null
  if (problem || !words.ok || typeof upload.file === 'string') {
    const errors = { ...(problem && { file: `file.${problem}` }), ...(words.ok ? {} : words.errors) }
    return data<Result>({ errors, values: words.ok ? words.data : words.values }, { status: often ? 429 : problem === 'busy' ? 503 : 422 })
  }
  const added = await addFile({ ...change, ...words.data, file: upload.file }, context.db)
  return added.ok ? redirect(`${here}?done=added`) : data<Result>({ refused: added.code, values: words.data }, { status: 409 })
}

export default function SessionFiles() {
  const page = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>() as Result | undefined
  const [search] = useSearchParams()
  const m = useMessages()
  const l = useLocale()
  const t = m.organizer.files
  const said = { added: t.added, removed: t.removed }[search.get('done') ?? '']
  return (
    <div className="setup">
      <Breadcrumbs label={m.exhibitors.here} steps={[{ to: paths.organizer(l, `/programme/${page.id}`), label: page.title }]} />
      <div className="bench__head">
        <h1>{t.title}</h1>
      </div>
      <p className="muted measure">{t.lead(mostFiles)}</p>
      {result?.refused ? (
        <Notice kind="bad" announce>
          {t.refused[result.refused]}
        </Notice>
      ) : said && !result ? (
        <Notice kind="good" announce>
          {said}
        </Notice>
      ) : null}
      {page.files.map((file) => (
        <PostForm key={file.id} className="actions">
          <input type="hidden" name="fileId" value={file.id} />
          <input type="hidden" name="version" value={page.version} />
          <a href={file.to} download>
            {file.name}
          </a>
          <span className="muted">{m.session.fileSize(file.size)}</span>
          <Button type="submit" small look="quiet" aria-label={t.removeThis(file.name)}>
            {t.remove}
          </Button>
        </PostForm>
      ))}
      {page.files.length >= mostFiles ? null : (
        <ZodForm key={page.files.length} schema={fileForm} messages={{ errors: m.errors, summaryTitle: m.setup.summary }} defaultValues={{}} result={result} encType="multipart/form-data">
          <input type="hidden" name="version" value={page.version} />
          <TextField name="nameRu" label={t.nameRu} required />
          <TextField name="nameEn" label={t.nameEn} optionalLabel={m.setup.optional} />
          <FileField name="file" label={t.file} hint={t.fileHint} required accept=".pdf,.png,.jpg,.jpeg,.webp,.docx,.xlsx,.pptx" className="form__full" />
          <div className="form__send">
            <SubmitButton>{t.add}</SubmitButton>
          </div>
        </ZodForm>
      )}
    </div>
  )
}
