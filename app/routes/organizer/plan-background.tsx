import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { placeBackground, removeBackground, setBackground } from '~/domain/floor-plan/background.commands.server'
import { backgroundOf } from '~/domain/floor-plan/background.queries.server'
import { backgroundForm, backgroundUpload } from '~/domain/floor-plan/plan-form.schema'
import { planForEditing } from '~/domain/floor-plan/plan.queries.server'
import { convertTracing } from '~/domain/picture/convert.server'
import { pictureTypes } from '~/domain/picture/picture.rules'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { formatMetres } from '~/lib/metres'
import { parseForm, type FormValues } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { countUse } from '~/lib/rate-limit.server'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { Button, ButtonLink } from '~/ui/button'
import { MiniPlan } from '~/ui/floor-plan/mini-plan'
import { FileField } from '~/ui/form/file-field'
import { ZodForm } from '~/ui/form/form'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'
import { Notice } from '~/ui/notice'
import { readPictureForm } from '../exhibitor/picture-upload.server'
import { found, localeOf, requireEdition, requireFestivalOrganizer } from '../guard.server'
import { BackgroundImage } from '../parts/background-image'
import { documentDrawing } from '../parts/document-drawing'

type Result = { of: 'file' | 'place'; errors?: Record<string, string>; values?: FormValues; gone?: boolean }

async function openedPlan({ request, params, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const plan = found(await planForEditing({ id: params.id ?? '', editionId: edition.id, now: context.now() }, context.db))
  return { plan, here: paths.organizer(locale, `/plans/${plan.id}/background`), author: { planId: plan.id, editionId: edition.id, actorId: viewer.id, now: context.now() } }
}

export async function loader(asked: LoaderFunctionArgs) {
  const { plan } = await openedPlan(asked)
  return { plan, background: await backgroundOf(plan.id, asked.context.db) }
}

export async function action(asked: ActionFunctionArgs) {
  const { here, author } = await openedPlan(asked)
  const { request, context } = asked
  if (/^multipart\/form-data/i.test(request.headers.get('content-type') ?? '')) {
    const often = (await countUse({ pictureUser: author.actorId })) > 0
    const { files, code } = await readPictureForm(request, convertTracing)
    const problem = often ? 'often' : code === 'type' ? 'tracing' : code
    const [picture] = files ?? []
    if (problem || !picture) return data<Result>({ of: 'file', errors: { file: `picture.${problem ?? 'broken'}` } }, { status: often ? 429 : code === 'busy' ? 503 : 422 })
    const done = await setBackground({ picture, ...author }, context.db)
    return done.ok ? redirect(`${here}?done=saved`) : data<Result>({ of: 'file', gone: true }, { status: 409 })
  }
  const formData = await request.formData()
  if (formData.get('intent') === 'remove') {
    const done = await removeBackground(author, context.db)
    return done.ok ? redirect(`${here}?done=removed`) : data<Result>({ of: 'place', gone: true }, { status: 409 })
  }
  const form = parseForm(backgroundForm, formData)
  if (!form.ok) return data<Result>({ of: 'place', errors: form.errors, values: form.values }, { status: 422 })
  const done = await placeBackground({ place: form.data, ...author }, context.db)
  return done.ok ? redirect(`${here}?done=saved`) : data<Result>({ of: 'place', gone: true, values: formValues(formData) }, { status: 409 })
}

const formValues = (formData: FormData): FormValues => Object.fromEntries([...formData.entries()].filter((entry): entry is [string, string] => typeof entry[1] === 'string'))

export default function PlanBackground() {
  const { plan, background } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>() as Result | undefined
  const [search] = useSearchParams()
  const m = useMessages()
  const l = useLocale()
  const t = m.plans.background
  const said = { saved: t.saved, removed: t.removed }[search.get('done') ?? '']
  const metres = (n: number) => formatMetres(n, l)
  return (
    <div className="setup">
      <Breadcrumbs label={m.exhibitors.here} steps={[{ to: paths.organizer(l, `/plans/${plan.id}`), label: pick(plan.hall, l) }]} />
      <div className="bench__head">
        <h1>{t.title}</h1>
        <div className="actions">
          <ButtonLink to={paths.organizer(l, `/plans/${plan.id}/edit`)} small>
            {m.plans.draw}
          </ButtonLink>
        </div>
      </div>
      <p className="muted measure">{t.lead}</p>
      {said && !result ? (
        <Notice kind="good" announce>
          {said}
        </Notice>
      ) : null}
      {result?.gone ? (
        <Notice kind="bad" announce>
          {t.gone}
        </Notice>
      ) : null}
      {background ? (
        <MiniPlan drawing={documentDrawing(plan.document, plan.states, l)} marked={[]} label={t.title} behind={<BackgroundImage planId={plan.id} background={background} />} />
      ) : (
        <p className="muted">{t.none}</p>
      )}
      <section className="section">
        {/* Another picture makes another form: its file is not sent twice. */}
        <ZodForm
          key={background?.hash ?? 'none'}
          id="file"
          schema={backgroundUpload}
          messages={{ errors: m.errors, summaryTitle: m.setup.summary }}
          defaultValues={{}}
          result={result?.of === 'file' ? result : undefined}
          encType="multipart/form-data"
          className="form form--single"
        >
          <FileField name="file" label={t.file} hint={t.fileHint} required accept={['image/svg+xml', ...pictureTypes].join()} />
          <div className="form__send">
            <SubmitButton look={background ? 'plain' : 'primary'}>{background ? t.replace : t.upload}</SubmitButton>
          </div>
        </ZodForm>
      </section>
      {background ? (
        <section className="section">
          <h2 className="subheading">{t.place}</h2>
          <ZodForm
            key={`${background.x} ${background.y} ${background.width} ${background.opacity}`}
            id="place"
            schema={backgroundForm}
            messages={{ errors: m.errors, summaryTitle: m.setup.summary }}
            // Numbers come from their fields as text.
            defaultValues={{ x: metres(background.x), y: metres(background.y), width: metres(background.width), opacity: String(background.opacity) } as never}
            result={result?.of === 'place' ? result : undefined}
            intent="place"
          >
            <TextField name="x" label={t.x} inputMode="decimal" required maxLength={10} />
            <TextField name="y" label={t.y} inputMode="decimal" required maxLength={10} />
            <TextField name="width" label={t.width} hint={t.widthHint} inputMode="decimal" required maxLength={10} />
            <TextField name="opacity" type="number" inputMode="numeric" label={t.opacity} min={5} max={100} required />
            <div className="form__send">
              <SubmitButton>{m.setup.save}</SubmitButton>
            </div>
          </ZodForm>
          <Form method="post">
            <Button type="submit" name="intent" value="remove" look="danger" small>
              {t.remove}
            </Button>
          </Form>
        </section>
      ) : null}
    </div>
  )
}
