import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { saveProducts } from '~/domain/application/application.commands.server'
import { productsForm } from '~/domain/application/application.schema'
import { finenessKeys } from '~/domain/exhibitor/craft.rules'
import { dropTyped } from '~/domain/step-draft/step-draft.commands.server'
import { dictionary } from '~/i18n/dictionary'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { parseForm } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'
import { ZodForm } from '~/ui/form/form'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextArea } from '~/ui/form/text-area'
import { madeForAnother } from './acting-for.server'
import { CraftFields } from './craft-boxes'
import { StepAutosave } from './step-autosave'
import { StepFrame } from './step-frame'
import { requireEditable, stepsDone } from './step.server'
import { shownDraft, takesDraft } from './typed.server'

export const meta: MetaFunction = ({ params }) => {
  const t = dictionary(params.l === 'en' ? 'en' : 'ru')
  return [{ title: t.site.title(t.apply.products.heading) }, { name: 'robots', content: 'noindex' }]
}

export async function loader(asked: LoaderFunctionArgs) {
  const { locale, viewer, company, application, now } = await requireEditable(asked)
  const whose = { userId: viewer.id, editionId: application.editionId, exhibitorId: company.id, step: 'products' } as const
  const draft = await shownDraft({ ...whose, base: application.version, take: takesDraft(asked.request), now, locale }, asked.context.db)
  const { products, craft, note } = application
  return {
    // What was said once stays: the metals, stones and techniques of a maker do not depend on the year.
    values: { products, finenesses: finenessKeys(craft), stones: craft.stones, techniques: craft.techniques, ...(craft.trade ? { trade: craft.trade } : {}), note },
    draft,
    actingFor: company.id,
    done: stepsDone(application),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { locale, viewer, company, application, now } = await requireEditable(asked)
  const formData = await asked.request.formData()
  const another = madeForAnother(formData, company, locale)
  if (another) return another
  const form = parseForm(productsForm, formData)
  if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 422 })
  const actor = { userId: viewer.id, locale, ip: asked.context.ip }
  const saved = await saveProducts({ form: form.data, actor, now, applicationId: application.id }, asked.context.db)
  if (saved.ok) await dropTyped({ userId: viewer.id, editionId: application.editionId, exhibitorId: company.id, step: 'products' }, asked.context.db)
  return redirect(saved.ok && application.state === 'draft' ? paths.applyBooth(locale) : paths.exhibitorDesk(locale))
}

export default function ApplyProducts() {
  const { actingFor, values, draft, done } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const m = useMessages()
  const l = useLocale()
  const t = m.apply
  return (
    <StepFrame step={2} actingFor={actingFor} done={done} title={t.products.heading}>
      <StepAutosave formId="products" draft={draft} />
      <ZodForm
        schema={productsForm}
        messages={{ errors: m.errors, summaryTitle: t.summary }}
        defaultValues={{ ...values, ...(draft.values as Partial<typeof values>) }}
        result={result}
        id="products"
      >
        <CraftFields />
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
