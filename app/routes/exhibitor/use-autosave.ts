import { useNavigation } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { readDraftAnswer, type DraftAnswer } from './autosave-answer'
import type { ShownDraft } from './step-autosave'

export type AutosaveState = 'idle' | DraftAnswer['state']

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

/** The name of this page: its browser's, and its own. By it the server knows that a lost answer was to this very page. */
const pageName = () => `${deviceName()}_${crypto.randomUUID().slice(0, 8)}`

/** Whether a draft was typed in this browser, on whichever page. */
export const isOfThisDevice = (draft: ShownDraft) => draft.device.startsWith(`${deviceName()}_`)

/**
 * Sends the fields of a form to `address` when typing pauses, or the page is left, and something has changed
 * since. After a conflict nothing more is sent: what another page has kept is not written over. While a draft
 * is only offered nothing is sent either: it would be gone before they have looked at it.
 */
export function useAutosave({ formId, draft, address }: { formId: string; draft: ShownDraft; address: string }): AutosaveState {
  const [state, setState] = useState<AutosaveState>('idle')
  const version = useRef(draft.version)
  // What the page was opened with, also after a refusal: a draft that goes on from there is offered later, not put in.
  const base = useRef(draft.base)
  const head = useRef(draft)
  head.current = draft
  const away = useRef(false)
  away.current = useNavigation().state !== 'idle'
  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement) || draft.offered) return
    const page = pageName()
    let timer: ReturnType<typeof setTimeout> | undefined
    let kept = textOf(form)
    // Set by the button and taken back when the form turns out to be still there.
    let submitted = false
    let busy = false
    let over = false
    const post = (keepalive: boolean) => {
      const body = fieldsOf(form)
      body.delete('intent')
      body.set('draftStep', head.current.step)
      body.set('draftUser', head.current.user)
      body.set('draftBase', String(base.current))
      body.set('draftVersion', String(version.current))
      body.set('draftDevice', page)
      return fetch(address, { method: 'POST', body, keepalive, redirect: 'manual' }).catch(() => null)
    }
    const send = async () => {
      const now = textOf(form)
      if (over || now === kept) return
      if (busy || away.current) return later()
      submitted = false
      busy = true
      const answer = await readDraftAnswer(await post(false))
      busy = false
      if (answer.state === 'kept') {
        kept = now
        version.current = answer.version
      }
      if (over) return
      over = answer.state === 'conflict' || answer.state === 'another'
      setState(answer.state)
    }
    const later = () => {
      clearTimeout(timer)
      if (!over) timer = setTimeout(() => void send(), pause)
    }
    // What the browser or the schema refuses is typed into again; what is saved leaves the page before the pause is over.
    const onSubmit = () => {
      submitted = true
      later()
    }
    const onInput = () => {
      submitted = false
      later()
    }
    const leave = () => {
      if (over || submitted || textOf(form) === kept) return
      kept = textOf(form)
      void post(true)
    }
    form.addEventListener('input', onInput)
    form.addEventListener('submit', onSubmit)
    window.addEventListener('pagehide', leave)
    return () => {
      leave()
      over = true
      clearTimeout(timer)
      form.removeEventListener('input', onInput)
      form.removeEventListener('submit', onSubmit)
      window.removeEventListener('pagehide', leave)
    }
  }, [formId, draft.step, draft.offered, address])
  return state
}

/** All that is typed and ticked, encoded like any form of ours. */
const fieldsOf = (form: HTMLFormElement) => new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]))

/** The same as a text, to see whether it has changed. */
const textOf = (form: HTMLFormElement) => fieldsOf(form).toString()
