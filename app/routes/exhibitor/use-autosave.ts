import { useEffect, useRef, useState } from 'react'
import type { ShownDraft } from './step-autosave'

export type AutosaveState = 'idle' | 'kept' | 'failed' | 'conflict'

/** Milliseconds without a key before what was typed is sent. */
const pause = 1500

/** The name this browser has for itself, made once. Where it may keep nothing, another one for every page. */
export function deviceName(): string {
  const made = crypto.randomUUID()
  try {
    const known = localStorage.getItem('device')
    if (known) return known
    localStorage.setItem('device', made)
  } catch {
    // Storage is off: the name lasts as long as the page.
  }
  return made
}

/**
 * Sends the fields of a form to `address` when typing pauses and something has changed since. After a
 * conflict nothing more is sent: what another device has kept is not written over.
 */
export function useAutosave({ formId, draft, address }: { formId: string; draft: ShownDraft; address: string }): AutosaveState {
  const [state, setState] = useState<AutosaveState>('idle')
  const version = useRef(draft.version)
  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement)) return
    const device = deviceName()
    let timer: ReturnType<typeof setTimeout> | undefined
    let sent = textOf(form)
    let busy = false
    let over = false
    let lost = false
    const send = async () => {
      const now = textOf(form)
      if (over || now === sent) return
      if (busy) return later()
      busy = true
      const body = fieldsOf(form)
      body.delete('intent')
      body.set('draftStep', draft.step)
      body.set('draftVersion', String(version.current))
      body.set('draftDevice', device)
      const answer = await fetch(address, { method: 'POST', body }).catch(() => null)
      busy = false
      if (over) return
      if (answer?.ok) {
        sent = now
        version.current = ((await answer.json()) as { version: number }).version
        setState('kept')
      } else if (answer?.status === 409) {
        over = true
        lost = true
        setState('conflict')
      } else setState('failed')
    }
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void send(), pause)
    }
    const stop = () => {
      over = true
      clearTimeout(timer)
    }
    // A form that comes back refused is typed into again.
    const resume = () => {
      over = lost
      if (!lost) later()
    }
    form.addEventListener('input', resume)
    form.addEventListener('submit', stop)
    return () => {
      stop()
      form.removeEventListener('input', resume)
      form.removeEventListener('submit', stop)
    }
  }, [formId, draft.step, address])
  return state
}

/** All that is typed and ticked, encoded like any form of ours. */
const fieldsOf = (form: HTMLFormElement) => new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]))

/** The same as a text, to see whether it has changed. */
const textOf = (form: HTMLFormElement) => fieldsOf(form).toString()
