import { useRef } from 'react'
import { readPlanDocument, type PlanDocument } from '~/domain/floor-plan/plan-document.schema'
import { documentOf, type EditorState } from '~/domain/floor-plan/plan-editor.rules'
import { useMessages } from '~/i18n/use-messages'
import { Button } from '~/ui/button'
import type { usePlanEditor } from './use-plan-editor'

/** The most a file to load may have, in bytes: two thousand booths are well below. */
const largest = 4 * 1024 * 1024

/** The drawing as a file, and a file as the drawing: loading is a step that can be taken back. */
export function PlanFiles({ editor, name, onLoaded }: { editor: ReturnType<typeof usePlanEditor>; name: string; onLoaded: (document: PlanDocument) => void }) {
  const t = useMessages().plans.editor
  const input = useRef<HTMLInputElement>(null)

  async function load(file: File | undefined) {
    const document = file && file.size <= largest ? readPlanDocument(await file.text()) : null
    if (document) onLoaded(document)
    else editor.say(t.said.notImported)
    if (input.current) input.current.value = ''
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
        <input ref={input} type="file" accept="application/json,.json" hidden aria-label={t.upload} onChange={(event) => void load(event.target.files?.[0])} />
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
