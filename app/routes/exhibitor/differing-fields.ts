/**
 * The fields in which what is typed differs from what is saved, in the order of the form. White space around a
 * text and within a number or a phone is no difference; the version is no field, neither is a consent, nor the country of who is
 * asked for none.
 */
export function differingFields(typed: Record<string, unknown>, saved: Record<string, unknown>): string[] {
  const plain = (value: unknown) => String(value ?? '').normalize('NFC').replace(/[\s\u00a0]+/g, '')
  const asked = (name: string) => name !== 'version' && (name !== 'country' || typed.payerType === 'other_country')
  return Object.keys(typed).filter((name) => asked(name) && name in saved && plain(typed[name]) !== plain(saved[name]))
}
