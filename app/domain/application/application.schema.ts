import { z } from 'zod'
import { wholeNumber } from '~/lib/whole-number'
import { finenesses, metalOf, metals, parseKeys, splitStone, stones, techniques, trades } from '../exhibitor/craft.rules'

/** What exhibitors show, in the groups the form has. Keys are kept in the database: never rename one. */
export const productGroups = {
  metals: [...metals, 'costume'],
  stones: ['diamonds', 'stones'],
  techniques,
  trade: ['equipment', 'packaging', 'education'],
} as const
export type ProductGroup = keyof typeof productGroups
export type Product = (typeof productGroups)[ProductGroup][number]

export const products: readonly Product[] = Object.values(productGroups).flat()

/** Reads Application.products; keys that no longer exist are left out. */
export const parseProducts = (json: string): Product[] => parseKeys(json, products)

/** A group of boxes: keys of a directory, each once and in its order; anything else is refused. */
const boxes = <K extends string>(known: readonly K[]) =>
  z
    .array(z.enum(known as readonly [K, ...K[]], 'invalid'))
    .max(known.length * 2, 'invalid')
    .default([])
    .transform((keys) => known.filter((key) => keys.includes(key)))

const craft = z.object({
  products: boxes(products),
  finenesses: boxes(finenesses),
  stones: boxes(stones),
  techniques: boxes(techniques),
  trade: z.enum(trades, 'choose'),
  note: z.string().trim().max(2000, 'tooLong').default(''),
})
export type ProductsForm = z.output<typeof craft>

/** What Application.products says: a fineness names its metal, a stone its group, a technique itself. */
export function shownProducts(form: Partial<Pick<ProductsForm, 'products' | 'finenesses' | 'stones' | 'techniques'>>): Product[] {
  const named = new Set<Product>([...(form.products ?? []), ...(form.finenesses ?? []).map(metalOf), ...(form.techniques ?? [])])
  for (const stone of form.stones ?? []) named.add(splitStone(stone).kind === 'diamond' ? 'diamonds' : 'stones')
  return products.filter((key) => named.has(key))
}

/** Step 2 of the application: what they show this year, and what they work with. */
export const productsForm = craft.refine((form) => shownProducts(form).length > 0, { path: ['products'], error: 'products.required', when: () => true })

/** The same after the yes; `version` is that of the company on the page. */
export const craftForm = craft
  .omit({ note: true })
  .extend({ version: wholeNumber })
  .refine((form) => shownProducts(form).length > 0, { path: ['products'], error: 'products.required', when: () => true })
export type CraftForm = z.output<typeof craftForm>

/** Step 4: sending it; `withoutBooth` says that the page showed no booth, only wishes. */
export const submitForm = z.object({
  withoutBooth: z.boolean().default(false),
  publication: z.literal(true, 'consent.required'),
})

/** The wordings consent was given to; a changed text gets a new version. */
export const consentVersions = { processing: 'exhibitor-processing-2027-01', publication: 'exhibitor-publication-2027-02' }

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
