import type { PlanProblem } from '~/domain/floor-plan/plan-problems.rules'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { Notice } from '~/ui/notice'
import { problemText } from './plan-problem'

const most = 8

/** What is wrong or narrow on a plan; nothing where nothing is. `codes` are the numbers of its booths. */
export function PlanRemarks({ problems, codes }: { problems: readonly PlanProblem[]; codes: readonly string[] }) {
  const t = useMessages().plans
  const l = useLocale()
  if (problems.length === 0) return null
  return (
    <Notice kind={problems.some((problem) => problem.kind !== 'aisle') ? 'bad' : 'note'} title={t.problems.title} small>
      <ul>
        {problems.slice(0, most).map((problem, index) => (
          <li key={index}>{problemText(problem, codes, t, l)}</li>
        ))}
      </ul>
      {problems.length > most ? <p>{t.problems.more(problems.length - most)}</p> : null}
    </Notice>
  )
}
