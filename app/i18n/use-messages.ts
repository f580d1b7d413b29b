import { useParams } from '@remix-run/react'
import { dictionary } from './dictionary'
import { defaultLocale, isLocale, type Locale } from './locale'
import type { Messages } from './messages/messages'

/** The language of the page: the first segment of its address. */
export function useLocale(): Locale {
  const { l } = useParams()
  return isLocale(l) ? l : defaultLocale
}

/** All texts in the language of the page. */
export function useMessages(): Messages {
  return dictionary(useLocale())
}
