/**
 * Phone numbers as E.164: "+79106601234". Russian ones may be written as Russians do; everybody else
 * starts with the country code. Written by hand because the usual library adds 80 kB to the form and
 * prints Kostroma's four-digit area code wrongly.
 */

/** The number in E.164, or null when it cannot be one. */
export function parsePhone(text: string): string | null {
  if (!/^[\d\s\u00a0+()./\p{Pd}]+$/u.test(text.trim())) return null
  const international = /^\s*(\+|00)/.test(text)
  const digits = text.replace(/\D/g, '').replace(/^00/, '')
  if (international && !digits.startsWith('7')) return /^[1-9]\d{7,14}$/.test(digits) ? `+${digits}` : null
  // Russian habit: 8 or 7 before the ten digits, or nothing. Kazakhstan shares the code: 6 and 7.
  const [, national] = /^[78]?(\d{10})$/.exec(digits) ?? []
  return national && /^[346789]/.test(national) ? `+7${national}` : null
}

/**
 * The number as its country prints it: «+7 910 660-12-34», «+7 (4942) 35-12-34», «+7 (49432) 2-12-34».
 * Numbers from abroad stay as they are.
 */
export function formatPhone(e164: string): string {
  const cut = (pattern: RegExp, form: string) => (pattern.test(e164) ? e164.replace(pattern, form) : null)
  return (
    cut(/^\+74942(\d{2})(\d{2})(\d{2})$/, '+7\u00a0(4942)\u00a0$1-$2-$3') ??
    cut(/^\+7(494\d{2})(\d)(\d{2})(\d{2})$/, '+7\u00a0($1)\u00a0$2-$3-$4') ??
    cut(/^\+7(9\d{2})(\d{3})(\d{2})(\d{2})$/, '+7\u00a0$1\u00a0$2-$3-$4') ??
    cut(/^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/, '+7\u00a0($1)\u00a0$2-$3-$4') ??
    e164
  )
}
