import { useFetcher } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { readPlanDocument, type PlanDocument } from '~/domain/floor-plan/plan-document.schema'
import { documentOf, type EditorState } from '~/domain/floor-plan/plan-editor.rules'
import type { SvgBooth, SvgResult } from '~/domain/floor-plan/svg.read'
import { useMessages } from '~/i18n/use-messages'
import { Button } from '~/ui/button'
import type { usePlanEditor } from './use-plan-editor'

/** The most a file to load may have, in bytes: two thousand booths are well below. */
const largest = 2 * 1024 * 1024

type Props = {
  editor: ReturnType<typeof usePlanEditor>
  name: string
  onLoaded: (document: PlanDocument) => void
  onBooths: (booths: SvgBooth[], skipped: number) => void
}

/**
 * The drawing as a file, and a file as the drawing: loading is a step that can be taken back. JSON replaces
 * the drawing; booths of an SVG, which the server reads, are added to it.
 */
export function PlanFiles({ editor, name, onLoaded, onBooths }: Props) {
  const t = useMessages().plans.editor
  const input = useRef<HTMLInputElement>(null)
  const fetcher = useFetcher<{ svg: SvgResult }>()
  const heard = useRef<unknown>(null)

  useEffect(() => {
    if (fetcher.state !== 'idle' || !fetcher.data || heard.current === fetcher.data) return
    heard.current = fetcher.data
    const { svg } = fetcher.data
    if (svg.ok) onBooths(svg.booths, svg.skipped)
    else editor.say(t.said.svg[svg.code])
  })

  async function load(file: File | undefined) {
    if (input.current) input.current.value = ''
    if (!file || file.size > largest) return editor.say(t.said.notImported)
    const text = await file.text()
    if (/^\s*</.test(text)) return fetcher.submit({ intent: 'read-svg', svg: text }, { method: 'post' })
    const document = readPlanDocument(text)
    if (document) onLoaded(document)
    else editor.say(t.said.notImported)
  }
  return (
    <details className="editor__fold">
      <summary>{t.files}</summary>
      <div className="actions">
        <Button small onClick={() => downloadPlan(editor.state, name)}>
          {t.download}
        </Button>
        <Button small onClick={() => input.current?.click()}>
          {t.upload}
        </Button>
        <input ref={input} type="file" accept=".json,.svg" hidden aria-label={t.upload} onChange={(event) => void load(event.target.files?.[0])} />
      </div>
    </details>
  )
}

/** Gives the drawing to the browser as a JSON file. */
export function downloadPlan(state: EditorState, name: string): void {
  const { document: plan } = documentOf(state.content, state.ids)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([JSON.stringify(plan, null, 2)], { type: 'application/json' }))
  link.download = `floor-plan-${name}.json`
  link.click()
  URL.revokeObjectURL(link.href)
}
