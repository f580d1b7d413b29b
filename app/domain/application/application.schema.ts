import { z } from 'zod'
import { wholeNumber } from '~/lib/whole-number'

/** What exhibitors make, in the groups the form shows. Keys are kept in the database: never rename one. */
export const productGroups = {
  metals: ['gold', 'silver', 'platinum', 'costume'],
  stones: ['diamonds', 'stones', 'stone_carving', 'cutting'],
  techniques: ['filigree', 'enamel', 'niello', 'casting', 'engraving'],
  trade: ['equipment', 'packaging', 'education'],
} as const
export type ProductGroup = keyof typeof productGroups
export type Product = (typeof productGroups)[ProductGroup][number]

export const products: readonly Product[] = Object.values(productGroups).flat()
const isProduct = (key: unknown): key is Product => products.includes(key as Product)

/** Reads Application.products; keys that no longer exist are left out. */
export function parseProducts(json: string): Product[] {
  const keys: unknown = JSON.parse(json)
  return Array.isArray(keys) ? keys.filter(isProduct) : []
}

/** Step 2 of the application: what they make. */
export const productsForm = z.object({
  products: z
    .array(z.string())
    .max(products.length * 2, 'invalid')
    .transform((keys) => products.filter((key) => keys.includes(key)))
    .refine((keys) => keys.length > 0, 'products.required'),
  note: z.string().trim().max(2000, 'tooLong').default(''),
})
export type ProductsForm = z.output<typeof productsForm>

/** Step 4: sending it; `withoutBooth` says that the page showed no booth, only wishes. */
export const submitForm = z.object({
  withoutBooth: z.boolean().default(false),
  publication: z.literal(true, 'consent.required'),
})

/** The wordings consent was given to; a changed text gets a new version. */
export const consentVersions = { processing: 'exhibitor-processing-2027-01', publication: 'exhibitor-publication-2027-01' }

const boothId = z.string().min(1, 'required').max(64, 'invalid')

/** Picking a booth, from the drawing or the list: instead of those held, or beside them. */
export const pickForm = z.object({ booth: boothId, how: z.enum(['instead', 'add']).default('instead') })

/** Giving back a held booth, or all where none is named. */
export const releaseForm = z.object({ of: boothId.optional() })

/** Version of the application a decision was taken on; a newer one in the database is a refusal. */
const version = wholeNumber

const words = z.string().trim().max(2000, 'tooLong')
const neededWords = words.min(1, 'reason.required')
/** Decided without telling the exhibitor yet. */
const quietly = z.boolean().default(false)

/** The organiser's yes; the words go into the mail. `booth` is for an application that has none. */
export const approveForm = z.object({ version, reason: words.default(''), booth: z.string().max(64, 'invalid').default(''), quietly })

/** The organiser's "not yet": the waiting list; the words go into the mail. */
export const waitlistForm = z.object({ version, reason: words.default(''), quietly })

/** The organiser's no; without a reason there is none. */
export const rejectForm = z.object({ version, reason: neededWords, quietly })

/** The organiser's question; without words there is none. */
export const askForm = z.object({ version, reason: neededWords })

/** A step that is only pressed. */
export const versionForm = z.object({ version })

/** The exhibitor's answer to it. */
export const answerForm = z.object({ answer: z.string().trim().min(1, 'required').max(2000, 'tooLong') })

/** A place given up after the yes, by either side; `fee` is what was shown, in kopecks. */
export const cancelForm = z.object({ version, fee: wholeNumber, reason: neededWords })
