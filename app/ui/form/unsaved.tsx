import { useBeforeUnload, useBlocker } from '@remix-run/react'
import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react'
import { useMessages } from '~/i18n/use-messages'
import { Button } from '../button'
import { Dialog } from '../dialog'

type Check = () => boolean

const UnsavedContext = createContext<Set<Check> | null>(null)

/**
 * Asks before a page is left on which something is typed and not saved: by a dialog where the page would be
 * exchanged by scripts, by the browser's own question where it would be closed or loaded anew. Pages that keep
 * their address keep what is typed, so nothing is asked. One of it stands around all pages it watches, for there
 * can be only one blocker at a time.
 */
export function UnsavedGuard({ children }: { children: ReactNode }) {
  const [checks] = useState(() => new Set<Check>())
  const isUnsaved = () => [...checks].some((check) => check())
  const blocker = useBlocker(({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && isUnsaved())
  useBeforeUnload((event) => {
    if (isUnsaved()) event.preventDefault()
  })
  return (
    <UnsavedContext.Provider value={checks}>
      {children}
      {blocker.state === 'blocked' ? <Question onStay={() => blocker.reset()} onLeave={() => blocker.proceed()} /> : null}
    </UnsavedContext.Provider>
  )
}

/**
 * Tells the UnsavedGuard around it, if there is one, whether something would be lost.
 * @param isUnsaved asked at the moment somebody leaves
 */
export function useUnsaved(isUnsaved: Check): void {
  const checks = useContext(UnsavedContext)
  const latest = useRef(isUnsaved)
  useEffect(() => {
    latest.current = isUnsaved
  })
  useEffect(() => {
    if (!checks) return
    const check = () => latest.current()
    checks.add(check)
    return () => void checks.delete(check)
  }, [checks])
}

/** What people have filled in, to be compared with later: values of the fields one sees, in their order. */
export function filledIn(form: HTMLFormElement): string {
  return JSON.stringify([...form.elements].map(valueOf))
}

function valueOf(element: Element): unknown {
  if (element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement) return element.value
  if (!(element instanceof HTMLInputElement) || element.type === 'hidden') return null
  return element.type === 'checkbox' || element.type === 'radio' ? element.checked : element.value
}

/** Leave without saving? Staying is what Escape and the first press of Enter do; focus goes back to where it was. */
function Question({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const t = useMessages().common.unsaved
  const stay = useRef<HTMLDivElement>(null)
  const [before] = useState(() => document.activeElement)
  useEffect(() => {
    stay.current?.querySelector('button')?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [before])
  return (
    <Dialog title={t.title} closeLabel={t.stay} onClose={onStay}>
      <p>{t.text}</p>
      <div className="actions" ref={stay}>
        <Button look="primary" onClick={onStay}>
          {t.stay}
        </Button>
        <Button look="danger" onClick={onLeave}>
          {t.leave}
        </Button>
      </div>
    </Dialog>
  )
}
