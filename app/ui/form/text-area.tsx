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
  return (
    <Field {...{ id, label, hint, optionalLabel, error, className }}>
      <textarea
        id={id}
        className="input"
        rows={rows}
        maxLength={maxLength}
        defaultValue={initialText(initial)}
        aria-required={required}
        {...control}
      />
    </Field>
  )
}
