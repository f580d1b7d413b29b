import { foldText } from '~/lib/search-text'
import { rosterFields, type RosterField } from './roster.schema'

/** How columns are named in the tables of organisers, ours included; folded, beginnings count. */
const names: Record<RosterField, readonly string[]> = {
  legalName: ['юридическое название', 'юридическое лицо', 'полное наименование', 'наименование', 'организация', 'компания', 'legal name', 'company'],
  brand: ['участник', 'бренд', 'торговая марка', 'вывеска', 'exhibitor', 'brand'],
  brandEn: ['бренд по английски', 'название по английски', 'brand in english', 'brand en', 'english name'],
  inn: ['инн', 'tax number', 'inn', 'регистрационный номер', 'registration number'],
  ogrn: ['огрн', 'ogrn'],
  country: ['страна', 'country'],
  city: ['город', 'населенный пункт', 'town', 'city'],
  products: ['что показывают', 'продукция', 'товары', 'products', 'what they show'],
  contact: ['контакт', 'контактное лицо', 'фио', 'contact'],
  email: ['почта', 'электронная почта', 'e mail', 'email', 'mail'],
  phone: ['телефон', 'phone', 'тел'],
  website: ['сайт', 'website', 'site'],
  booth: ['стенд', 'номер стенда', 'booth', 'stand'],
  note: ['пожелания', 'примечание', 'комментарий', 'note', 'comment'],
}

/** What each column of a file seems to hold, by its heading; "" where we do not know. No field twice: the better name wins. */
export function guessColumns(header: readonly string[]): (RosterField | '')[] {
  const folded = header.map(foldText)
  const guessed: (RosterField | '')[] = header.map(() => '')
  for (const fits of [(name: string, text: string) => name === text, (name: string, text: string) => text.startsWith(name)]) {
    for (const field of rosterFields) {
      if (guessed.includes(field)) continue
      const at = folded.findIndex((text, index) => guessed[index] === '' && names[field].some((name) => fits(name, text)))
      if (at >= 0) guessed[at] = field
    }
  }
  return guessed
}
