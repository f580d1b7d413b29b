import type { ReactNode } from 'react'
import { FieldError, useField } from './field'

/** One box to tick: a consent, a switch. `children` follows the label, for a link to the text agreed to. */
export function Checkbox({
  name,
  label,
  hint,
  required,
  value = 'on',
  small = false,
  className = 'form__full',
  children,
}: {
  name: string
  label: string
  hint?: ReactNode
  required?: boolean
  value?: string
  small?: boolean
  className?: string
  children?: ReactNode
}) {
  const { id, error, initial, control } = useField(name, hint)
  return (
    <div className={`field ${className}`}>
      <label className={small ? 'check check--small' : 'check'}>
        <input
          id={id}
          type="checkbox"
          value={value}
          defaultChecked={initial === true || initial === value}
          aria-required={required}
          {...control}
        />
        <span className="check__text">
          {label}
          {children === undefined ? null : <> {children}</>}
          {hint ? <small id={`${id}-hint`}>{hint}</small> : null}
        </span>
      </label>
      <FieldError id={id} error={error} />
    </div>
  )
}
