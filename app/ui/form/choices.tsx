import type { ReactNode } from 'react'
import { FieldError, useField } from './field'
import type { FieldProps } from './field'

export type Choice = { value: string; label: string; hint?: ReactNode; disabled?: boolean }

type ChoicesProps = FieldProps & {
  options: readonly Choice[]
  /** Cards beside one another (few, weighty) or plain lines (many, short). */
  look?: 'cards' | 'lines'
}

/** One of a few, all in sight. */
export function RadioGroup(props: ChoicesProps) {
  return <Choices type="radio" {...props} />
}

/** Any number of a few: posts its name once for each ticked box; the schema's field is an array. */
export function CheckboxGroup(props: ChoicesProps) {
  return <Choices type="checkbox" {...props} />
}

function Choices({
  type,
  name,
  label,
  hint,
  required,
  optionalLabel,
  className = 'form__full',
  options,
  look = 'cards',
}: ChoicesProps & { type: 'radio' | 'checkbox' }) {
  const { id, error, initial, control } = useField(name, hint)
  const { 'aria-describedby': describedBy, 'aria-invalid': invalid, ...registered } = control
  const chosen = Array.isArray(initial) ? initial : [initial]
  return (
    <fieldset
      className={`field ${className}`}
      aria-describedby={describedBy}
      role={type === 'radio' ? 'radiogroup' : undefined}
      aria-required={type === 'radio' ? required : undefined}
    >
      <legend className="field__label">
        {label}
        {optionalLabel ? <span className="field__optional">, {optionalLabel}</span> : null}
      </legend>
      {hint ? (
        <span className="field__hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      <div className={look === 'lines' ? 'choices choices--lines' : 'choices'}>
        {options.map((option, index) => (
          <label className="choice" key={option.value}>
            <input
              // The summary's link lands on the first of them.
              id={index === 0 ? id : `${id}-${option.value}`}
              type={type}
              value={option.value}
              disabled={option.disabled}
              defaultChecked={chosen.includes(option.value)}
              aria-invalid={invalid}
              {...registered}
            />
            <span>
              {option.label}
              {option.hint ? <small>{option.hint}</small> : null}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={id} error={error} />
    </fieldset>
  )
}
