import { pick, type Locale } from '~/i18n/locale'
import type { LetterForm } from './letter.schema'

/** What somebody is sent: the letter in their language, in Russian where it was not translated. */
export function letterIn(locale: Locale, form: Pick<LetterForm, 'subjectRu' | 'subjectEn' | 'textRu' | 'textEn'>) {
  return { subject: pick({ ru: form.subjectRu, en: form.subjectEn }, locale), text: pick({ ru: form.textRu, en: form.textEn }, locale) }
}
