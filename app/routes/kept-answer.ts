import { useActionData, useLocation } from '@remix-run/react'
import { useState } from 'react'

/**
 * What the last action answered, until the visitor goes on. `useActionData` alone forgets it as soon as the
 * page asks for fresh data by itself (useRevalidator), and a refusal would vanish before it was read.
 */
export function useKeptAnswer<Action>(): ReturnType<typeof useActionData<Action>> {
  const answer = useActionData<Action>()
  const { key } = useLocation()
  const [kept, keep] = useState({ answer, key })
  // An answer comes with a location of its own; a refresh keeps both the location and no answer.
  if (answer !== undefined && answer !== kept.answer) keep({ answer, key })
  return answer ?? (kept.key === key ? kept.answer : undefined)
}
