/**
 * Folds a text for search: letter case and ё/е do not matter, neither do quotes and dashes. Both sides
 * of a comparison go through it, because neither SQLite nor a PostgreSQL in locale C folds Cyrillic.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('ru')
    .replaceAll('ё', 'е')
    .replace(/[«»„“”"'‘’`]/g, '')
    .replace(/[\s\u00a0\u202f–—-]+/g, ' ')
    .trim()
}

/** Marks that end or enclose a word of a query without being a part of it. */
const marks = /^[,.:;!?()…]+|[,.:;!?()…]+$/g

/** True when every word of the query occurs in the (already folded) text. */
export function matchesSearch(foldedText: string, query: string): boolean {
  return foldText(query)
    .split(' ')
    .every((word) => foldedText.includes(word.replace(marks, '')))
}
