import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { saveProducts } from '~/domain/application/application.commands.server'
import { productsForm } from '~/domain/application/application.schema'
import { dictionary } from '~/i18n/dictionary'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { parseForm } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'
import { ZodForm } from '~/ui/form/form'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextArea } from '~/ui/form/text-area'
import { ProductBoxes } from './product-boxes'
import { StepFrame } from './step-frame'
import { requireEditable, stepsDone } from './step.server'

export const meta: MetaFunction = ({ params }) => {
  const t = dictionary(params.l === 'en' ? 'en' : 'ru')
  return [{ title: t.site.title(t.apply.products.heading) }, { name: 'robots', content: 'noindex' }]
}

export async function loader(asked: LoaderFunctionArgs) {
  const { application } = await requireEditable(asked)
  return { products: application.products, note: application.note, done: stepsDone(application) }
}

export async function action(asked: ActionFunctionArgs) {
  const { locale, viewer, application, now } = await requireEditable(asked)
  const form = parseForm(productsForm, await asked.request.formData())
  if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 422 })
  const actor = { userId: viewer.id, locale, ip: asked.context.ip }
  const saved = await saveProducts({ form: form.data, actor, now, applicationId: application.id }, asked.context.db)
  return redirect(saved.ok && application.state === 'draft' ? paths.applyBooth(locale) : paths.exhibitorDesk(locale))
}

export default function ApplyProducts() {
  const { products, note, done } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const m = useMessages()
  const l = useLocale()
  const t = m.apply
  return (
    <StepFrame step={2} done={done} title={t.products.heading}>
      <ZodForm
        schema={productsForm}
        messages={{ errors: m.errors, summaryTitle: t.summary }}
        defaultValues={{ products, note }}
        result={result}
        id="products"
      >
        <ProductBoxes name="products" label={t.products.label} />
        <TextArea name="note" label={t.products.note} hint={t.products.noteHint} optionalLabel={t.optional} maxLength={2000} />
        <div className="form__send">
          <SubmitButton>{t.products.save}</SubmitButton>
          <ButtonLink to={paths.apply(l)} look="quiet">
            {t.backTo(t.steps[0] ?? '')}
          </ButtonLink>
        </div>
      </ZodForm>
    </StepFrame>
  )
}
