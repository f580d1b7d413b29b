import type { PlanProblem } from '~/domain/floor-plan/plan-problems.rules'
import type { TakenChange } from '~/domain/floor-plan/plan-changes.rules'
import type { Locale } from '~/i18n/locale'
import type { Messages } from '~/i18n/messages/messages'
import { formatMetres } from '~/lib/metres'

/** A problem of a plan in words. `codes` are the numbers of its booths. */
export function problemText(problem: PlanProblem, codes: readonly string[], t: Messages['plans'], locale: Locale): string {
  const code = codes[problem.booth] ?? ''
  switch (problem.kind) {
    case 'outside':
    case 'flat':
    case 'tangled':
    case 'duplicate':
      return t.problems[problem.kind](code)
    case 'overlap':
      return t.problems.overlap(code, codes[problem.other] ?? '')
    case 'aisle':
      return t.problems.aisle(code, codes[problem.other] ?? '', formatMetres(problem.width, locale))
  }
}

/** What would happen to somebody's booth, in words. */
export function takenText({ code, what }: TakenChange, t: Messages['plans']): string {
  const words = what.flatMap((change) => (change === 'position' ? [] : [t.changes[change]]))
  return t.takenLine(code, words.join(', '))
}
