import type { InputHTMLAttributes } from 'react'
import { Field, initialText, useField } from './field'
import type { FieldProps } from './field'

type Native = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'inputMode' | 'autoComplete' | 'placeholder' | 'maxLength' | 'min' | 'max' | 'step' | 'readOnly' | 'list' | 'spellCheck'
>

/** A line of text, a number, a date, a time: whatever `type` says. */
export function TextField({ name, label, hint, required, optionalLabel, className, type = 'text', ...native }: FieldProps & Native) {
  const { id, error, initial, control } = useField(name, hint)
  const digits = ['number', 'date', 'time', 'datetime-local', 'tel'].includes(type)
  return (
    <Field {...{ id, label, hint, optionalLabel, error, className }}>
      <input
        id={id}
        type={type}
        className={digits ? 'input input--num' : 'input'}
        defaultValue={initialText(initial)}
        aria-required={required}
        {...native}
        {...control}
      />
    </Field>
  )
}
