import { z } from 'zod'

/** Contract (договор-заявка), invoice (счёт на оплату), act of services rendered (акт). */
export const documentKinds = ['contract', 'invoice', 'act'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** Whether a text is a kind of document: from an address, or a column. */
export const isDocumentKind = (text: unknown): text is DocumentKind => documentKinds.includes(text as DocumentKind)

/** A side of a paper, as it was on the day of issue. */
const party = z.object({
  name: z.string(),
  inn: z.string().nullable(),
  kpp: z.string().nullable(),
  /** OGRN or OGRNIP. */
  ogrn: z.string().nullable(),
  /** Number of a foreign register. */
  foreignId: z.string().nullable(),
  address: z.string(),
  contact: z.string(),
  signatory: z.object({ post: z.string(), name: z.string(), basis: z.string() }).nullable(),
  bank: z.object({ name: z.string(), bic: z.string(), account: z.string(), corrAccount: z.string().nullable() }).nullable(),
})
export type Party = z.infer<typeof party>

/** A line of a bill: quantity in hundredths of the unit, price and amount in kopecks without VAT. */
const paperLine = z.object({ name: z.string(), quantity: z.number(), unit: z.string(), price: z.number(), amount: z.number() })
export type PaperLine = z.infer<typeof paperLine>

/**
 * All that a paper says, kept with it for ever; its PDF is made from this and nothing else. In Russian, as
 * the law has it. Sums in kopecks, days as "YYYY-MM-DD".
 */
export const paperContent = z.object({
  kind: z.enum(documentKinds),
  number: z.string(),
  day: z.string(),
  festival: z.string(),
  place: z.string(),
  seller: party,
  buyer: party,
  /** Chief accountant of the seller; empty where there is none. */
  accountant: z.string(),
  basis: z.string(),
  lines: z.array(paperLine),
  net: z.number(),
  /** null prints «Без НДС» with its ground. */
  vatPercent: z.number().nullable(),
  vat: z.number(),
  vatGround: z.string(),
  total: z.number(),
  /** Last day to pay; null but for invoices. */
  payBy: z.string().nullable(),
  /** Text of the payment QR (payment-qr.rules.ts); null but for invoices. */
  qr: z.string().nullable(),
  sections: z.array(z.object({ title: z.string(), paragraphs: z.array(z.string()) })),
  /** The paper this one corrects. */
  replaces: z.object({ number: z.string(), day: z.string() }).nullable(),
})
export type PaperContent = z.infer<typeof paperContent>

/** Reads Document.content. */
export const readContent = (json: string): PaperContent => paperContent.parse(JSON.parse(json))

/** The organiser issues a paper, or a corrected one in place of another. */
export const issueForm = z.object({
  kind: z.enum(documentKinds, 'choose'),
  /** Id of the paper to be replaced; empty for the first. */
  replaces: z.string().max(64, 'invalid').default(''),
})
