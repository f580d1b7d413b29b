import { Form, useNavigation, useSubmit } from '@remix-run/react'
import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import type { FieldErrors, Resolver } from 'react-hook-form'
import type { z } from 'zod'
import type { Messages } from '~/i18n/messages/messages'
import { generalMessage, messageFor, readForm } from '~/lib/parse-form'
import type { FormValues } from '~/lib/parse-form'
import { CarriedInputs } from './carried'
import { ErrorSummary } from './error-summary'
import { FormContext, fieldId } from './form-state'
import { labelsOf } from './labels'
import { filledIn, useUnsaved } from './unsaved'

/** What an action answers to a refused form: message keys by field name, and what was typed. */
export type FormResult = { errors?: Record<string, string>; values?: Record<string, unknown> }

/**
 * A form with one zod schema, shared with the action.
 *
 * Before scripts have loaded it posts natively and shows what the action answers. With scripts it
 * validates on submit, and on blur from then on, by the same schema over the same data that would be
 * posted; errors stand beside their fields and in a summary that takes focus. It is sent once, however
 * often its button is pressed, and the pressed button's name and value travel with it. Nothing typed is
 * lost: fields are never reset, and after a native post they start from the values the action gave back; inside
 * an UnsavedGuard one is asked before the page is left with something typed and not saved.
 *
 * messages: the error texts by key, and the title of the summary. intent: a hidden field of that name.
 */
export function ZodForm<S extends z.ZodObject>({
  schema,
  messages,
  defaultValues,
  result,
  method = 'post',
  action,
  id,
  intent,
  encType,
  children,
  className = 'form',
}: {
  schema: S
  messages: { errors: Messages['errors']; summaryTitle: string }
  defaultValues: Partial<z.input<S>>
  result?: FormResult | undefined
  method?: 'post'
  action?: string | undefined
  id?: string
  intent?: string
  /** For a form with files. */
  encType?: 'multipart/form-data' | undefined
  children: ReactNode
  className?: string
}) {
  const generatedId = useId()
  const formId = id ?? `form${generatedId.replaceAll(':', '')}`
  const formRef = useRef<HTMLFormElement>(null)
  const submit = useSubmit()
  const navigation = useNavigation()
  // Set between a press of the button and the end of its navigation; a second press finds it set.
  const onItsWay = useRef(false)
  const [sent, setSent] = useState(false)
  // What is saved, as far as we know; null when the form came back refused, or nothing is known yet.
  const saved = useRef<string | null>(null)
  // The summary says what the last attempt lacked and stays until the next one: a form that jumps under
  // the pointer while errors come and go makes people miss its button.
  const [summary, setSummary] = useState({ errors: result?.errors ?? {}, attention: 0 })

  const serverErrors = useMemo(() => toFieldErrors(result?.errors), [result])
  const afterPress = useAfterPress()
  const resolver = useMemo<Resolver<FormValues>>(() => {
    const byZod = zodResolver(schema, { error: generalMessage }) as unknown as Resolver<FormValues>
    return async (_registered, context, options) => {
      if (!formRef.current) return { values: {}, errors: {} }
      const values = readForm(schema, new FormData(formRef.current))
      const outcome = await byZod(values, context, options)
      return Object.keys(outcome.errors).length === 0
        ? { values, errors: {} }
        : { values: {}, errors: sharpen(outcome.errors, values) }
    }
  }, [schema])
  const { register, handleSubmit, formState } = useForm<FormValues>({
    resolver,
    errors: serverErrors,
    mode: 'onSubmit',
    reValidateMode: 'onBlur',
    shouldFocusError: false,
  })

  useEffect(() => {
    if (formRef.current && !result) saved.current = filledIn(formRef.current)
    // What a form begins with is saved already, unless it came back refused.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  useEffect(() => {
    if (navigation.state === 'idle') {
      if (onItsWay.current && formRef.current) saved.current = result ? null : filledIn(formRef.current)
      onItsWay.current = false
      setSent(false)
    }
  }, [navigation.state, result])
  useUnsaved(() => !onItsWay.current && formRef.current !== null && filledIn(formRef.current) !== saved.current)
  useEffect(() => {
    const errors = result?.errors ?? {}
    setSummary(({ attention }) => ({ errors, attention: Object.keys(errors).length > 0 ? attention + 1 : attention }))
  }, [result])

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget
    const submitter = (event.nativeEvent as SubmitEvent).submitter
    if (onItsWay.current) return event.preventDefault()
    // A button that asks for no validation, such as one that adds a row, is sent by the form as it is.
    if (submitter instanceof HTMLButtonElement && submitter.formNoValidate) return
    event.preventDefault()
    onItsWay.current = true
    void handleSubmit(
      () => {
        setSent(true)
        const isButton = submitter instanceof HTMLButtonElement || submitter instanceof HTMLInputElement
        submit(isButton ? submitter : form, { method, ...(encType && { encType }), ...(action === undefined ? {} : { action }) })
      },
      (found) => {
        onItsWay.current = false
        setSummary(({ attention }) => ({ errors: messagesOf(found), attention: attention + 1 }))
      },
    )(event)
  }

  const errors = messagesOf(formState.errors)
  const labels = labelsOf(children)
  const problems = Object.entries(summary.errors).map(([name, key]) => ({
    id: fieldId(formId, name),
    label: labels.get(name),
    text: translate(messages.errors, key),
  }))
  const busy = sent && navigation.state !== 'idle'

  return (
    <FormContext.Provider
      value={{
        formId,
        register: (name) => {
          const { onBlur, ...registered } = register(name)
          return { ...registered, onBlur: async (event) => afterPress(() => void onBlur(event)) }
        },
        errorOf: (name) => (errors[name] === undefined ? undefined : translate(messages.errors, errors[name])),
        initialOf: (name) => result?.values?.[name] ?? (defaultValues as Record<string, unknown>)[name],
        busy,
      }}
    >
      <Form
        id={formId}
        ref={formRef}
        method={method}
        action={action}
        encType={encType}
        noValidate
        className={className}
        onSubmit={onSubmit}
        aria-busy={busy || undefined}
      >
        <CarriedInputs />
        {intent === undefined ? null : <input type="hidden" name="intent" value={intent} />}
        {problems.length === 0 ? null : (
          <ErrorSummary title={messages.summaryTitle} problems={problems} attention={summary.attention} />
        )}
        {children}
      </Form>
    </FormContext.Provider>
  )
}

function translate(errors: Messages['errors'], key: string): string {
  return Object.hasOwn(errors, key) ? errors[key as keyof Messages['errors']] : errors.invalid
}

function messagesOf(errors: FieldErrors<FormValues>): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).map(([name, error]) => [name, String(error?.message ?? 'invalid')]))
}

/**
 * Runs a function at once, or, while the mouse is pressed, after it has been let go. Leaving a field by
 * pressing a button must not move that button before the click is complete.
 */
function useAfterPress(): (run: () => void) => void {
  const pressed = useRef(false)
  useEffect(() => {
    const down = () => {
      pressed.current = true
    }
    const up = () => {
      pressed.current = false
    }
    document.addEventListener('pointerdown', down, true)
    document.addEventListener('pointerup', up, true)
    document.addEventListener('pointercancel', up, true)
    return () => {
      document.removeEventListener('pointerdown', down, true)
      document.removeEventListener('pointerup', up, true)
      document.removeEventListener('pointercancel', up, true)
    }
  }, [])
  return (run) => {
    if (pressed.current) document.addEventListener('pointerup', () => setTimeout(run), { once: true })
    else run()
  }
}

function toFieldErrors(errors: Record<string, string> | undefined): FieldErrors<FormValues> {
  return Object.fromEntries(Object.entries(errors ?? {}).map(([name, message]) => [name, { type: 'server', message }]))
}

/** zodResolver's errors with the wording rules of parseForm, so that browser and server say the same. */
function sharpen(errors: FieldErrors<FormValues>, values: FormValues): FieldErrors<FormValues> {
  return Object.fromEntries(
    Object.entries(errors).map(([name, error]) => {
      // Errors of an array's elements come as an array; the field as a whole shows the first of them.
      const first = Array.isArray(error) ? error.find(Boolean) : error
      const type = typeof first?.type === 'string' ? first.type : 'custom'
      const field = name === '' || name === 'root' ? 'form' : name
      return [field, { type, message: messageFor(values[name], type, String(first?.message ?? 'invalid')) }]
    }),
  )
}
