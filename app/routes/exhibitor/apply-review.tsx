import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { submitApplication } from '~/domain/application/application.commands.server'
import { submitForm } from '~/domain/application/application.schema'
import { dictionary } from '~/i18n/dictionary'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { parseForm } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'
import { Checkbox } from '~/ui/form/checkbox'
import { ZodForm } from '~/ui/form/form'
import { SubmitButton } from '~/ui/form/submit-button'
import { Notice } from '~/ui/notice'
import { CraftFacts } from '../parts/craft-facts'
import { CompanyFacts } from '../parts/company-facts'
import { companyFacts } from '../parts/company-facts.server'
import { madeForAnother } from './acting-for.server'
import { OwnBoothsBody } from './own-booths'
import { ownBooths } from './own-booths.server'
import { StepFrame } from './step-frame'
import { requireDraft, stepsDone } from './step.server'
import { wishNames } from './wishes.server'

export const meta: MetaFunction = ({ params }) => {
  const t = dictionary(params.l === 'en' ? 'en' : 'ru')
  return [{ title: t.site.title(t.apply.review.heading) }, { name: 'robots', content: 'noindex' }]
}

export async function loader(asked: LoaderFunctionArgs) {
  const { locale, company, application, now } = await requireDraft(asked)
  return {
    actingFor: company.id,
    company: companyFacts(company, locale),
    products: application.products,
    craft: application.craft,
    note: application.note,
    services: application.services.map(({ quantity, service }) => `${pick({ ru: service.nameRu, en: service.nameEn }, locale)}, ${quantity}`),
    own: ownBooths(application, locale),
    wishes: await wishNames(application.id, locale, asked.context.db),
    holdOver: application.holdOver,
    now: now.getTime(),
    done: stepsDone(application),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { locale, viewer, company, application, now } = await requireDraft(asked)
  const { context } = asked
  const formData = await asked.request.formData()
  const another = madeForAnother(formData, company, locale)
  if (another) return another
  const form = parseForm(submitForm, formData)
  if (!form.ok) return data({ errors: form.errors, values: form.values, code: null }, { status: 422 })
  const actor = { userId: viewer.id, locale, ip: context.ip }
  const sent = await submitApplication({ actor, now, applicationId: application.id, baseUrl: context.env.baseUrl, withoutBooth: form.data.withoutBooth }, context.db)
  if (!sent.ok) return data({ values: form.data, code: sent.code }, { status: 409 })
  context.wakeMail()
  context.wakeBooths()
  return redirect(`${paths.exhibitorDesk(locale)}?done=sent`)
}

export default function ApplyReview() {
  const { actingFor, company, products, craft, note, services, own, wishes, holdOver, now, done } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const m = useMessages()
  const l = useLocale()
  const t = m.apply.review
  const refusal = (result && 'code' in result ? result.code : null) ?? (holdOver && !own ? ('hold-over' as const) : null)
  return (
    <StepFrame step={4} actingFor={actingFor} done={done} title={t.heading}>
      {refusal ? (
        <Notice kind="bad" announce>
          <p>{t.refused[refusal]}</p>
        </Notice>
      ) : null}
      <div className="review">
        <div className="stack stack--loose">
          <Part title={t.company} edit={paths.apply(l)}>
            <CompanyFacts company={company} />
          </Part>
          <Part title={t.products} edit={paths.applyProducts(l)}>
            {products.length > 0 ? <p>{products.map((key) => m.exhibitors.products[key]).join(', ')}</p> : <p className="state state--bad">{t.missing}</p>}
            <CraftFacts craft={craft} />
            {note ? <p className="muted pre-line">{note}</p> : null}
          </Part>
          <Part title={m.prices.order.title} edit={paths.exhibitorServices(l)}>
            <p>{services.length > 0 ? services.join(', ') : t.noServices}</p>
          </Part>
        </div>
        <div className="stack">
          <section className="card" aria-labelledby="review-booth">
            {own ? (
              <OwnBoothsBody own={own} now={now} titleId="review-booth" />
            ) : (
              <div className="card__body">
                <h2 id="review-booth" className="card__title">
                  {t.booth}
                </h2>
                {wishes.length > 0 ? null : <p className="card__note">{t.noBooth}</p>}
              </div>
            )}
            {wishes.length > 0 ? (
              <div className="card__body">
                <p className="card__note">{own ? m.wish.title : m.wish.review}</p>
                <ol>
                  {wishes.map((name) => (
                    <li key={name}>{name}</li>
                  ))}
                </ol>
              </div>
            ) : null}
            <div className="card__actions">
              <ButtonLink to={paths.applyBooth(l)} look={own ? 'quiet' : 'primary'}>
                {own ? t.edit : t.pickBooth}
              </ButtonLink>
            </div>
          </section>
          <ZodForm
            schema={submitForm}
            messages={{ errors: m.errors, summaryTitle: m.apply.summary }}
            defaultValues={{}}
            result={result}
            className="form form--single"
            id="submit"
          >
            {own ? null : <input type="hidden" name="withoutBooth" value="yes" />}
            <Checkbox name="publication" label={t.publication} required>
              {t.publicationText} <a href={paths.privacy(l)}>{m.apply.company.privacy}</a>
            </Checkbox>
            <div className="form__send">
              <SubmitButton>{t.submit}</SubmitButton>
              <p>{t.note}</p>
            </div>
          </ZodForm>
        </div>
      </div>
    </StepFrame>
  )
}

function Part({ title, edit, children }: { title: string; edit: string; children: ReactNode }) {
  const t = useMessages().apply.review
  return (
    <section>
      <div className="review__head">
        <h2>{title}</h2>
        <Link to={edit} aria-label={`${t.edit}: ${title}`}>
          {t.edit}
        </Link>
      </div>
      {children}
    </section>
  )
}
