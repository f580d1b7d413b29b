import { z } from 'zod'

/** Rows beneath the header, and columns, at most. */
export const maxRows = 1000
export const maxColumns = 60
/** Signs in a cell that are kept. */
export const maxCell = 2000

/** What a column of the file may hold; in the order of the choices. */
export const rosterFields = [
  'legalName',
  'brand',
  'brandEn',
  'inn',
  'ogrn',
  'country',
  'city',
  'products',
  'contact',
  'email',
  'phone',
  'website',
  'booth',
  'note',
] as const
export type RosterField = (typeof rosterFields)[number]

/** Why a file is not read. */
export type TableRefusal = 'empty' | 'large' | 'not-table' | 'too-many' | 'broken'

/** A table as texts; `line` is the line of the file, or row of the sheet, that a row begins on. */
export type RosterTable = { header: string[]; rows: { line: number; cells: string[] }[] }

const column = z.union([z.literal(''), z.enum(rosterFields)])
const namesOnce = (columns: string[]) => new Set(columns.filter(Boolean)).size === columns.filter(Boolean).length

/** Which column holds what, and what becomes of the rows. */
export const matchForm = z
  .object({
    columns: z
      .array(column, 'invalid')
      .max(maxColumns, 'invalid')
      .refine((columns) => columns.includes('legalName'), 'columns.legalName')
      .refine(namesOnce, 'columns.twice'),
    state: z.enum(['submitted', 'draft'], 'choose'),
    invite: z.boolean().default(false),
  })
  // A draft has at most a hold of twenty minutes, so a booth is for those whose application is sent.
  .refine((form) => form.state === 'submitted' || !form.columns.includes('booth'), { path: ['state'], error: 'columns.booth' })
export type MatchForm = z.output<typeof matchForm>

/** The button that writes; `seen` names what was shown. */
export const writeForm = z.object({ seen: z.string().regex(/^[\da-f]{64}$/, 'invalid') })
