/** No more kopecks than a column holds. */
export const maxKopecks = 2_147_483_647

/**
 * Roubles as people type them, in kopecks: «133 004,40», «133004.4», «58 800 ₽».
 * @returns null for anything else and for more than a column holds
 */
export function parseKopecks(text: string): number | null {
  const [, roubles = '', kopecks = ''] = /^(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(text.replace(/[\s\u00a0\u202f]|₽|руб\.?$/g, '')) ?? []
  if (roubles === '') return null
  const sum = Number(roubles) * 100 + Number(kopecks.padEnd(2, '0'))
  return sum <= maxKopecks ? sum : null
}

/** Kopecks as they stand in a field: «12 000» without spaces, with kopecks only where there are any. */
export function kopecksAsTyped(kopecks: number): string {
  const rest = kopecks % 100
  return `${Math.floor(kopecks / 100)}${rest === 0 ? '' : `,${String(rest).padStart(2, '0')}`}`
}
