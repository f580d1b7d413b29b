import numberToWords from 'number-to-words-ru'

/** Kopecks as papers print them: «133 004,40», always with kopecks, no-break spaces between thousands. */
export function formatSum(kopecks: number): string {
  const [roubles = '', rest = ''] = asText(Math.abs(kopecks)).split('.')
  return `${kopecks < 0 ? '−' : ''}${roubles.replace(/\B(?=(\d{3})+$)/g, '\u00a0')},${rest}`
}

/** Kopecks in words: «Сто тридцать три тысячи четыре рубля 40 копеек». Not negative. */
export function sumInWords(kopecks: number): string {
  return numberToWords.convert(asText(kopecks), { currency: 'rub' })
}

/** A text made from whole kopecks, never by a float: "133004.40". */
function asText(kopecks: number): string {
  return `${Math.floor(kopecks / 100)}.${String(kopecks % 100).padStart(2, '0')}`
}
