/**
 * A text without what neither XML 1.0 (section 2.2) nor PostgreSQL can hold: control characters, halves
 * of surrogate pairs and the two non-characters. Lines end with \n; no white space at either end.
 */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]|\p{Cs}|[\uFFFE\uFFFF]/gu, '')
    .trim()
}

/** The same in one line, every run of white space one blank. */
export function plainLine(text: string): string {
  return plainText(text).replace(/\s+/g, ' ')
}
