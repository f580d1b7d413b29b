import { slugOf } from '~/lib/slug'

/** Longest name in characters, without the extension: file systems take 255 octets, Cyrillic has two a letter. */
const nameLimit = 80

/**
 * The parameters of Content-Disposition that name a file: an ASCII one, transliterated, for every client
 * and the real one for those that know RFC 8187.
 * @param title what a person calls it: «Скань: мастер-класс»
 * @param extension without the dot
 */
export function fileNameParameters(title: string, extension: string): string {
  const name = title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}"*/:<>?\\|]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const short = Array.from(name).slice(0, nameLimit).join('').replace(/[. ]+$/, '') || 'calendar'
  const encoded = encodeURIComponent(`${short}.${extension}`).replace(/['()*]/g, percent)
  return `filename="${slugOf(short, 'calendar')}.${extension}"; filename*=UTF-8''${encoded}`
}

/** `encodeURIComponent` leaves four characters that RFC 8187 (section 3.2.1) does not allow. */
function percent(character: string): string {
  return '%' + character.charCodeAt(0).toString(16).toUpperCase()
}
