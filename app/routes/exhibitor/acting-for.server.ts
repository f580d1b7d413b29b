import { data } from '@remix-run/node'
import { pick, type Locale } from '~/i18n/locale'
import { formValues, readId } from '~/lib/parse-form'

type Company = { id: string; brandRu: string; brandEn: string }

/**
 * Whether a form comes from a page that was made for another company: in another tab they chose one, joined
 * one or left one since. Then nothing may be done, and this is the answer, with what was typed.
 * @param company the one they act for now; null for none
 * @returns null where page and company are the same
 */
export function madeForAnother(formData: FormData, company: Company | null, locale: Locale) {
  const actingFor = formData.get('actingFor')
  if (actingFor === null || actingFor === (company?.id ?? '')) return null
  const now = company ? pick({ ru: company.brandRu, en: company.brandEn }, locale) : null
  const form = { intent: readId(formData, 'intent'), of: readId(formData, 'service'), pictureId: readId(formData, 'picture'), values: formValues(formData) }
  return data({ ...form, madeFor: readId(formData, 'actingFor'), actsFor: now }, { status: 409 })
}
