import { z } from 'zod'
import { ageMarks, formats } from '../session/session.schema'
import { conflictKinds, ruleLevels, type Surroundings } from './schedule.rules'

const level = z.enum(ruleLevels, 'choose')
const mark = z.coerce.number('choose').refine((n) => (ageMarks as readonly number[]).includes(n), 'choose')

/** What Edition.conflictRules keeps as JSON: a level for each kind, a lowest age mark for formats that have one. */
export const conflictRules = z.object({
  levels: z.partialRecord(z.enum(conflictKinds), level).default({}),
  ages: z.partialRecord(z.enum(formats), mark).default({}),
})

/**
 * The rules of an edition. Every kind warns until the festival says otherwise: a rule that nobody has set stops
 * no release. No format has a lowest age mark by itself; the law (436-ФЗ) marks content, not formats.
 */
export function readConflictRules(json: string): Pick<Surroundings, 'rules' | 'ages'> {
  const { levels, ages } = conflictRules.parse(JSON.parse(json))
  return { rules: Object.fromEntries(conflictKinds.map((kind) => [kind, levels[kind] ?? 'warn'])) as Surroundings['rules'], ages }
}

/** The form of the rules: `level-hall`, `level-person`, … and `age-masterclass`, … */
export const conflictRulesForm = z.object({
  ...(Object.fromEntries(conflictKinds.map((kind) => [`level-${kind}`, level])) as Record<`level-${(typeof conflictKinds)[number]}`, typeof level>),
  ...(Object.fromEntries(formats.map((format) => [`age-${format}`, mark])) as Record<`age-${(typeof formats)[number]}`, typeof mark>),
})
export type ConflictRulesForm = z.infer<typeof conflictRulesForm>
