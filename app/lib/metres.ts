import { z } from 'zod'

/** Decimetres as people write metres: «3», «2,5», "2.5" in English. */
export function formatMetres(decimetres: number, locale: string): string {
  const text = String(Math.round(decimetres) / 10)
  return locale === 'ru' ? text.replace('.', ',') : text
}

/** Metres as people type them, with a comma or a point, to decimetres; null when it is no length of whole decimetres. */
export function parseMetres(text: string): number | null {
  const clean = text.replace(/[\s\u00a0]|м|m/gi, '').replace(',', '.').replace('−', '-')
  if (!/^-?\d{1,4}(\.\d0*)?$/.test(clean)) return null
  return Math.round(Number(clean) * 10)
}

/** A form field with a length in metres; its value is decimetres between the two given. */
export function metresField(least: number, most: number) {
  return z.string('metres.invalid').transform((text, context) => {
    const value = parseMetres(text)
    if (value !== null && value >= least && value <= most) return value
    context.addIssue({ code: 'custom', message: text.trim() === '' ? 'required' : 'metres.invalid', input: text })
    return z.NEVER
  })
}
