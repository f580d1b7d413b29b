import { useRef, useState, useSyncExternalStore } from 'react'
import { useMessages } from '~/i18n/use-messages'
import { Field, initialText, useField } from './field'
import type { FieldProps } from './field'

/**
 * Several lines of text; grows with them where the browser can. A text longer than `maxLength` is not cut
 * while it is pasted: how long it is stands below, and the form's schema says when it is too long.
 */
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
  // Only while React takes over the server's markup: later an element of this name is another form's, about to go.
  const takingOver = useSyncExternalStore(noChanges, () => false, () => typeof document !== 'undefined')
  const typed = useRef(takingOver ? valueOf(document.getElementById(id)) : undefined)
  const [length, setLength] = useState((typed.current ?? initialText(initial))?.length ?? 0)
  const { common } = useMessages()
  return (
    <Field {...{ id, label, hint, optionalLabel, error, className }}>
      <textarea
        id={id}
        className="input"
        rows={rows}
        defaultValue={initialText(initial)}
        aria-required={required}
        {...registered}
        onInput={(event) => setLength(event.currentTarget.value.length)}
        ref={(element) => {
          // React 18 puts the initial text back when it takes over the server's markup.
          if (element && typed.current !== undefined) element.value = typed.current
          typed.current = undefined
          ref(element)
        }}
      />
      {maxLength === undefined ? null : (
        <span className={length > maxLength ? 'field__count is-over only-scripts' : 'field__count only-scripts'}>{common.signs(length, maxLength)}</span>
      )}
    </Field>
  )
}

const noChanges = () => () => undefined

/** What the reader has typed before scripts came. */
function valueOf(element: HTMLElement | null): string | undefined {
  return element instanceof HTMLTextAreaElement ? element.value : undefined
}
