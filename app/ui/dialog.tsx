import { X } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { Icon } from './icon'

/**
 * A question over the page, as the browser's own <dialog>: focus stays inside, Escape closes. Rendered
 * without scripts it stands in the page like any block, so a route that shows it works either way.
 * onClose is called however it is closed.
 */
export function Dialog({ title, closeLabel, onClose, children }: { title: string; closeLabel: string; onClose: () => void; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    if (!element) return
    // The markup comes open; only an unopened dialog can become modal.
    element.close()
    element.showModal()
    return () => element.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      open
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className="dialog__head">
        <h2 id={titleId}>{title}</h2>
        <button type="button" className="icon-button needs-scripts" aria-label={closeLabel} onClick={onClose}>
          <Icon of={X} />
        </button>
      </div>
      {children}
    </dialog>
  )
}
