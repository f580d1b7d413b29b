import { useLocale, useMessages } from '~/i18n/use-messages'
import { Notice } from '~/ui/notice'
import type { TableResult } from '../organizer/plan-table-actions.server'
import { problemText, takenText } from './plan-problem'

/** Why a plan was not saved, and what helps. */
export function PlanRefused({ result }: { result: Pick<TableResult, 'refused' | 'problems' | 'codes' | 'taken'> | undefined }) {
  const t = useMessages().plans
  const l = useLocale()
  if (!result?.refused) return null
  const lines = [
    ...(result.problems ?? []).map((problem) => problemText(problem, result.codes ?? [], t, l)),
    ...(result.taken ?? []).map((change) => takenText(change, t)),
  ]
  return (
    <Notice kind="bad" title={t.refused[result.refused]} announce>
      {lines.length === 0 ? null : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {result.taken ? <p>{result.taken.some((change) => change.never) ? t.refused.takenNever : t.refused.takenReason}</p> : null}
    </Notice>
  )
}
