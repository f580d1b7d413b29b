import type { Locale } from './locale'
import type { Messages } from './messages/messages'
import { en } from './messages/en/en'
import { ru } from './messages/ru/ru'

const dictionaries: Record<Locale, Messages> = { ru, en }

/** All messages of a language. */
export function dictionary(locale: Locale): Messages {
  return dictionaries[locale]
}
