import { Form } from '@remix-run/react'
import { categoryForm } from '~/domain/floor-plan/category.schema'
import { pick } from '~/i18n/locale'
import { formatRoubles } from '~/i18n/money'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { Button } from '~/ui/button'
import { ZodForm } from '~/ui/form/form'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'
import { Notice } from '~/ui/notice'
import type { PlansResult } from './new-plan'

/** `rate` in kopecks for a square metre. */
type Category = { id: string; nameRu: string; nameEn: string; rate: number; booths: number }

/** The categories of booths, each opening into its form, and one more to add. */
export function CategoryForms({ categories, result }: { categories: readonly Category[]; result: PlansResult | undefined }) {
  const t = useMessages().plans.categories
  const l = useLocale()
  const resultOf = (id: string) => (result?.of === id ? result : undefined)
  return (
    <div className="stack">
      {categories.length === 0 ? <p className="muted measure">{t.none}</p> : null}
      {result?.refused === 'gone' && result.of !== 'plan' ? (
        <Notice kind="bad" announce>
          {t.gone}
        </Notice>
      ) : null}
      {categories.map((category) => (
        <details className="fold" key={category.id} open={result?.of === category.id || undefined}>
          <summary>
            <b>{pick({ ru: category.nameRu, en: category.nameEn }, l)}</b>
            <span className="muted num">
              {t.perMetre(formatRoubles(category.rate, l))} · {t.count(category.booths)}
            </span>
          </summary>
          <CategoryFields category={category} result={resultOf(category.id)} />
        </details>
      ))}
      <details className="fold" open={result?.of === 'new-category' || categories.length === 0 || undefined}>
        <summary>
          <b>{t.addTitle}</b>
        </summary>
        <CategoryFields
          // Empty again once its category is in the list.
          key={categories.length}
          category={null}
          result={resultOf('new-category')}
        />
      </details>
    </div>
  )
}

function CategoryFields({ category, result }: { category: Category | null; result: PlansResult | undefined }) {
  const m = useMessages()
  const t = m.plans.categories
  const l = useLocale()
  const name = category ? pick({ ru: category.nameRu, en: category.nameEn }, l) : ''
  return (
    <div className="stack">
      <ZodForm
        schema={categoryForm}
        messages={{ errors: m.errors, summaryTitle: m.setup.summary }}
        defaultValues={{ nameRu: category?.nameRu ?? '', nameEn: category?.nameEn ?? '', rate: category ? roubles(category.rate) : '' }}
        result={result}
        intent={category ? 'save-category' : 'add-category'}
      >
        {category ? <input type="hidden" name="categoryId" value={category.id} /> : null}
        <TextField name="nameRu" label={t.nameRu} required />
        <TextField name="nameEn" label={t.nameEn} optionalLabel={m.setup.optional} />
        <TextField name="rate" label={t.rate} hint={t.rateHint} inputMode="decimal" required />
        <div className="form__send">
          <SubmitButton>{category ? m.setup.save : t.add}</SubmitButton>
        </div>
      </ZodForm>
      {category ? (
        <Form method="post">
          <input type="hidden" name="categoryId" value={category.id} />
          <Button type="submit" name="intent" value="remove-category" look="danger" small aria-label={t.removeThis(name)}>
            {t.remove}
          </Button>
        </Form>
      ) : null}
      {result?.refused === 'in-use' ? (
        <Notice kind="bad" announce>
          {t.inUse}
        </Notice>
      ) : null}
    </div>
  )
}

/** Kopecks as a field shows them. */
const roubles = (kopecks: number) => (kopecks % 100 === 0 ? String(kopecks / 100) : (kopecks / 100).toFixed(2))
