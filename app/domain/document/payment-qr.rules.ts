/** What a payment QR says. Sum in kopecks; day as "YYYY-MM-DD". */
export type PaymentOrder = {
  name: string
  account: string
  bankName: string
  bic: string
  /** null where the bank has none */
  corrAccount: string | null
  sum: number
  purpose: string
  inn: string
  kpp: string | null
  number: string
  day: string
}

/** Signs that may part the fields, in the order they are tried. */
const separators = Array.from('|#;:^_~{}!$%&()*+,/@')

/** Bytes that the heading and the five mandatory fields may take together. */
const mandatoryBytes = 300

const bytes = (text: string) => new TextEncoder().encode(text).length

/**
 * The text of a payment QR by ГОСТ Р 56042-2014, format 0001 in UTF-8 ("ST00012"): the five mandatory
 * fields first and in order, within 300 bytes, for which a long name is cut; the sum in kopecks. The
 * separator is a sign that stands in no value.
 */
export function paymentQr(order: PaymentOrder): string {
  const mandatory = (name: string): [string, string][] => [
    ['Name', name],
    ['PersonalAcc', clean(order.account, 20)],
    ['BankName', clean(order.bankName, 45)],
    ['BIC', clean(order.bic, 9)],
    ['CorrespAcc', clean(order.corrAccount ?? '0', 20)],
  ]
  const rest: [string, string][] = [
    ['Sum', String(order.sum)],
    ['Purpose', clean(order.purpose, 160)],
    ['PayeeINN', clean(order.inn, 12)],
    ['KPP', clean(order.kpp ?? '', 9)],
    ['DocNo', clean(order.number, 15)],
    ['DocDate', order.day.split('-').reverse().join('.')],
  ]
  let name = clean(order.name, 160)
  while (name && bytes(join(mandatory(name), '|')) > mandatoryBytes) name = Array.from(name).slice(0, -1).join('').trimEnd()
  const fields = [...mandatory(name), ...rest.filter(([, value]) => value !== '')]
  const separator = separators.find((sign) => fields.every(([, value]) => !value.includes(sign)))
  // No free sign among twenty: somebody plays; then the usual one is taken out of the values.
  return separator ? join(fields, separator) : join(fields.map(([key, value]) => [key, value.replaceAll('|', ' ')]), '|')
}

/** The same payment code for another sum, in kopecks, and its purpose: what is left of an invoice. */
export function paymentQrFor(qr: string, { sum, purpose }: { sum: number; purpose: string }): string {
  const separator = qr.charAt(7)
  const changed: Record<string, string> = { Sum: String(sum), Purpose: clean(purpose, 160).replaceAll(separator, ' ') }
  const fields = qr.split(separator).map((field) => {
    const key = field.slice(0, field.indexOf('='))
    const value = changed[key]
    return value === undefined ? field : `${key}=${value}`
  })
  return fields.join(separator)
}

const join = (fields: [string, string][], separator: string) => ['ST00012', ...fields.map(([key, value]) => `${key}=${value}`)].join(separator)

/** One line, ordinary spaces, no more than `max` signs. */
function clean(text: string, max: number): string {
  // eslint-disable-next-line no-control-regex
  const line = text.replace(/[\s\u0000-\u001f\u007f]+/g, ' ').trim()
  return Array.from(line).slice(0, max).join('').trimEnd()
}
