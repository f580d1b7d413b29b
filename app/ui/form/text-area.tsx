import { useRef } from 'react'
import { Field, initialText, useField } from './field'
import type { FieldProps } from './field'

/** Several lines of text; grows with them where the browser can. */
export function TextArea({
  name,
  label,
  hint,
  required,
  optionalLabel,
  className = 'form__full',
  rows = 4,
  maxLength,
}: FieldProps & { rows?: number; maxLength?: number }) {
  const { id, error, initial, control } = useField(name, hint)
  const { ref, ...registered } = control
  const typed = useRef(typeof document === 'undefined' ? undefined : valueOf(document.getElementById(id)))
  return (
    <Field {...{ id, label, hint, optionalLabel, error, className }}>
      <textarea
        id={id}
        className="input"
        rows={rows}
        maxLength={maxLength}
        defaultValue={initialText(initial)}
        aria-required={required}
        {...registered}
        ref={(element) => {
          // React 18 puts the initial text back when it takes over the server's markup.
          if (element && typed.current !== undefined) element.value = typed.current
          typed.current = undefined
          ref(element)
        }}
      />
    </Field>
  )
}

/** What the reader has typed before scripts came. */
function valueOf(element: HTMLElement | null): string | undefined {
  return element instanceof HTMLTextAreaElement ? element.value : undefined
}
