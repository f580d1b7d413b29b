import { ChevronDown } from 'lucide-react'
import { Icon } from '~/ui/icon'
import { Field, initialText, useField } from './field'
import type { FieldProps } from './field'

export type Option = { value: string; label: string; disabled?: boolean }

/** One of many. `placeholder` is the words of the empty choice, first in the list. */
export function Select({
  name,
  label,
  hint,
  required,
  optionalLabel,
  className,
  options,
  placeholder,
}: FieldProps & { options: readonly Option[]; placeholder?: string }) {
  const { id, error, initial, control } = useField(name, hint)
  return (
    <Field {...{ id, label, hint, optionalLabel, error, className }}>
      <span className="select">
        <select id={id} className="input" defaultValue={initialText(initial)} aria-required={required} {...control}>
          {placeholder === undefined ? null : <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon of={ChevronDown} />
      </span>
    </Field>
  )
}
