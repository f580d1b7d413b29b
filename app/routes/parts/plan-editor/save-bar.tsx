import { useFetcher, useRevalidator } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { documentOf, type Content } from '~/domain/floor-plan/plan-editor.rules'
import type { OpenedPlan } from '~/domain/floor-plan/plan.queries.server'
import { useMessages } from '~/i18n/use-messages'
import { Button } from '~/ui/button'
import { useUnsaved } from '~/ui/form/unsaved'
import { Notice } from '~/ui/notice'
import type { EditorResult } from '../../organizer/plan-edit'
import { PlanRefused } from '../plan-refused'
import { downloadPlan } from './plan-files'
import type { usePlanEditor } from './use-plan-editor'

/** Saves the drawing; says what stands in the way, and loses nothing of it. */
export function SaveBar({ plan, editor, isSound }: { plan: OpenedPlan; editor: ReturnType<typeof usePlanEditor>; isSound: boolean }) {
  const m = useMessages()
  const t = m.plans.editor
  const { state, dispatch, say, isChanged } = editor
  const fetcher = useFetcher<EditorResult>()
  const { revalidate } = useRevalidator()
  const sent = useRef<{ content: Content; keys: string[] } | null>(null)
  const [reason, setReason] = useState('')
  const isBusy = fetcher.state !== 'idle'
  const result = isBusy ? undefined : fetcher.data

  useEffect(() => {
    if (fetcher.state !== 'idle' || !fetcher.data?.ok || !sent.current) return
    const { content, keys } = sent.current
    const { version, ids } = fetcher.data
    sent.current = null
    dispatch({ type: 'saved', version, content, ids: Object.fromEntries(keys.map((key, i) => [key, ids[i]!])) })
    setReason('')
    say(t.said.saved)
  }, [fetcher.state, fetcher.data, dispatch, say, t])
  useUnsaved(() => isChanged)

  function save() {
    if (isBusy) return
    const { document, keys } = documentOf(state.content, state.ids)
    sent.current = { content: state.content, keys }
    fetcher.submit({ intent: 'save', version: String(state.version), document: JSON.stringify(document), reason }, { method: 'post' })
  }

  const refused = result && !result.ok ? result : undefined
  const asksReason = refused?.refused === 'taken' && !refused.taken?.some((change) => change.never)
  return (
    <div className="editor__save">
      <Button look="primary" busy={isBusy} disabled={!isChanged || !isSound} onClick={save}>
        {asksReason ? t.saveWithReason : t.save}
      </Button>
      <span className="muted">{isChanged ? t.unsaved : t.saved}</span>
      {refused?.refused === 'stale' || refused?.refused === 'gone' ? (
        <Notice kind="bad" title={t.stale.title} announce>
          <p>{t.stale.text}</p>
          <div className="actions">
            <Button small onClick={() => downloadPlan(state, plan.slug)}>
              {t.stale.keep}
            </Button>
            <Button small onClick={revalidate}>
              {t.stale.open}
            </Button>
          </div>
        </Notice>
      ) : (
        <PlanRefused result={refused} />
      )}
      {asksReason ? (
        <label className="field">
          <span className="field__label">{m.plans.booth.reason}</span>
          <textarea className="input" rows={3} maxLength={1_000} value={reason} onChange={(event) => setReason(event.target.value)} />
        </label>
      ) : null}
    </div>
  )
}
