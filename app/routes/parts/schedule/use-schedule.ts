import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import type { PlanEdit, PlanEditResult } from '~/domain/schedule/plan-edit.schema'
import { editsToSend, openSchedule, reduceSchedule, type Change, type EditorAction, type EditorState } from '~/domain/schedule/schedule-editor.rules'
import type { Schedule, ScheduleMessage } from '~/domain/schedule/schedule.rules'
import { useUnsaved } from '~/ui/form/unsaved'
import { useScheduleStream } from './use-schedule-stream'

/** How long a lost connection is left alone before it is tried again, in milliseconds. */
const patience = 3_000

/** `offline` and `signed-out`: what waits is kept, and sent again. */
export type Connection = 'idle' | 'sending' | 'offline' | 'signed-out' | 'failed'

/** The state of the editor, kept in step with the database and with everybody else's editor. */
export function useSchedule(schedule: Schedule, address: string) {
  const [state, dispatch] = useReducer(reduceSchedule, schedule, openSchedule)
  const connection = useSender(state, dispatch, address)
  useScheduleStream(useCallback((message: ScheduleMessage) => dispatch({ type: 'told', message }), []))
  useUnsaved(() => state.waiting.length > 0 || state.stale !== null)
  return {
    state,
    connection,
    edit: useCallback((changes: readonly Change[], selected?: readonly string[]) => dispatch({ type: 'edit', changes, ...(selected && { selected }) }), []),
    select: useCallback((ids: readonly string[]) => dispatch({ type: 'select', ids }), []),
    undo: useCallback(() => dispatch({ type: 'undo' }), []),
    redo: useCallback(() => dispatch({ type: 'redo' }), []),
    decide: useCallback((choice: 'mine' | 'theirs') => dispatch({ type: 'decided', for: choice }), []),
    dismiss: useCallback(() => dispatch({ type: 'dismiss' }), []),
  }
}
export type ScheduleEditing = ReturnType<typeof useSchedule>

/** Sends one step after the other; one that could not be sent stays in the row and is sent again. */
function useSender(state: EditorState, dispatch: (action: EditorAction) => void, address: string): Connection {
  const [connection, setConnection] = useState<Connection>('idle')
  const [attempt, setAttempt] = useState(0)
  const isBusy = useRef(false)
  useEffect(() => {
    if (isBusy.current || state.stale) return
    if (state.waiting.length === 0) return setConnection((now) => (now === 'failed' ? now : 'idle'))
    const edits = editsToSend(state)
    if (edits === 'overtaken') return dispatch({ type: 'overtaken' })
    if (edits.length === 0) return dispatch({ type: 'spent' })
    isBusy.current = true
    setConnection((now) => (now === 'offline' || now === 'signed-out' ? now : 'sending'))
    void post(address, edits).then((answer) => {
      isBusy.current = false
      setConnection(typeof answer === 'string' ? answer : 'sending')
      if (answer === 'failed') dispatch({ type: 'answered', answer: { ok: false, code: 'invalid' } })
      else if (typeof answer !== 'string') dispatch({ type: 'answered', answer })
    })
  }, [state, attempt, address, dispatch])
  useEffect(() => {
    if (connection !== 'offline' && connection !== 'signed-out') return
    const again = () => setAttempt((n) => n + 1)
    const timer = setInterval(again, patience)
    window.addEventListener('online', again)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
    }
  }, [connection])
  return connection
}

/** `offline` where nothing was answered or the server is busy: the same is sent again. `failed` where it makes no sense of it. */
async function post(address: string, edits: readonly PlanEdit[]): Promise<PlanEditResult | 'offline' | 'signed-out' | 'failed'> {
  try {
    const body = new URLSearchParams({ edits: JSON.stringify({ edits }) })
    const response = await fetch(address, { method: 'POST', headers: { accept: 'application/json' }, body })
    if (response.status === 429 || response.status >= 500) return 'offline'
    if (response.redirected) return 'signed-out'
    if (!response.headers.get('content-type')?.startsWith('application/json')) return 'failed'
    return (await response.json()) as PlanEditResult
  } catch {
    return 'offline'
  }
}
