const latin: Record<string, string> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'yo', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm',
  н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch',
  ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya',
}

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
    .replace(/[\p{Cc}\p{Cs}"*/:<>?\\|]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const short = Array.from(name).slice(0, nameLimit).join('').replace(/[. ]+$/, '') || 'calendar'
  const encoded = encodeURIComponent(`${short}.${extension}`).replace(/['()*]/g, percent)
  return `filename="${transliterate(short)}.${extension}"; filename*=UTF-8''${encoded}`
}

/** `encodeURIComponent` leaves four characters that RFC 8187 (section 3.2.1) does not allow. */
function percent(character: string): string {
  return '%' + character.charCodeAt(0).toString(16).toUpperCase()
}

function transliterate(name: string): string {
  const ascii = Array.from(name.toLowerCase().normalize('NFC'), (letter) => latin[letter] ?? letter)
    .join('')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return ascii || 'calendar'
}
