import { useId, useMemo, useState, type ReactNode } from 'react'
import type { z } from 'zod'
import type { Messages } from '~/i18n/messages/messages'
import { parseForm } from '~/lib/parse-form'
import { ErrorSummary } from './error-summary'
import { FormContext, fieldId } from './form-state'
import { labelsOf } from './labels'

/**
 * A form whose answer stays on the page: read by its schema like any other, with its errors beside the fields
 * and in the summary, and then handed to the page instead of being sent. Only for what lives by scripts.
 */
export function LocalForm<S extends z.ZodObject>({
  schema,
  messages,
  defaultValues,
  onDone,
  children,
}: {
  schema: S
  messages: { errors: Messages['errors']; summaryTitle: string }
  defaultValues: Partial<z.input<S>>
  onDone: (data: z.output<S>) => void
  children: ReactNode
}) {
  const formId = `form${useId().replaceAll(':', '')}`
  const [refused, setRefused] = useState({ errors: {} as Record<string, string>, attention: 0 })
  const textOf = (key: string) => (Object.hasOwn(messages.errors, key) ? messages.errors[key as keyof Messages['errors']] : messages.errors.invalid)
  const labels = labelsOf(children)
  const context = useMemo(
    () => ({
      formId,
      register: (name: string) => ({ name, ref: () => {}, onChange: async () => {}, onBlur: async () => {} }),
      errorOf: (name: string) => (refused.errors[name] === undefined ? undefined : textOf(refused.errors[name])),
      initialOf: (name: string) => (defaultValues as Record<string, unknown>)[name],
      busy: false,
    }),
    // The texts change with the language alone, and with it the whole page.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [formId, refused],
  )
  return (
    <FormContext.Provider value={context}>
      <form
        id={formId}
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          const form = parseForm(schema, new FormData(event.currentTarget))
          if (form.ok) onDone(form.data)
          else setRefused(({ attention }) => ({ errors: form.errors, attention: attention + 1 }))
        }}
      >
        {Object.keys(refused.errors).length === 0 ? null : (
          <ErrorSummary
            title={messages.summaryTitle}
            problems={Object.entries(refused.errors).map(([name, key]) => ({ id: fieldId(formId, name), label: labels.get(name), text: textOf(key) }))}
            attention={refused.attention}
          />
        )}
        {children}
      </form>
    </FormContext.Provider>
  )
}
