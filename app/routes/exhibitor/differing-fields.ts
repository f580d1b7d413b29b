/**
 * The fields in which what is typed differs from what is saved, in the order of the form. White space around a
 * text and within a number or a phone is no difference; the version is no field, and neither is a consent.
 */
export function differingFields(typed: Record<string, unknown>, saved: Record<string, unknown>): string[] {
  const plain = (value: unknown) => String(value ?? '').normalize('NFC').replace(/[\s\u00a0]+/g, '')
  return Object.keys(typed).filter((name) => name !== 'version' && name in saved && plain(typed[name]) !== plain(saved[name]))
}
