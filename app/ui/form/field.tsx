import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '~/ui/icon'
import { fieldId, useFormState } from './form-state'

export type FieldProps = {
  name: string
  label: string
  /** Help before the mistake. */
  hint?: ReactNode
  required?: boolean
  /** Said after the label of a field that may stay empty: «необязательно». */
  optionalLabel?: string
  className?: string
}

/** What a control needs to be tied to its label, hint and error. */
export function useField(name: string, hint: ReactNode) {
  const { formId, errorOf, initialOf, register } = useFormState()
  const id = fieldId(formId, name)
  const error = errorOf(name)
  const describedBy = [hint ? `${id}-hint` : '', error === undefined ? '' : `${id}-error`].filter(Boolean).join(' ')
  return {
    id,
    error,
    initial: initialOf(name),
    /** Spread on the control. */
    control: {
      ...register(name),
      'aria-invalid': error === undefined ? undefined : true,
      'aria-describedby': describedBy || undefined,
    } as const,
  }
}

/** Label above, hint, control, error below. */
export function Field({
  id,
  label,
  hint,
  optionalLabel,
  error,
  className = '',
  children,
}: Omit<FieldProps, 'name' | 'required'> & { id: string; error: string | undefined; children: ReactNode }) {
  return (
    <div className={`field ${className}`.trimEnd()}>
      <label className="field__label" htmlFor={id}>
        {label}
        {optionalLabel ? <span className="field__optional">, {optionalLabel}</span> : null}
      </label>
      {hint ? (
        <span className="field__hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {children}
      <FieldError id={id} error={error} />
    </div>
  )
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (error === undefined) return null
  return (
    <p className="field__error" id={`${id}-error`}>
      <Icon of={CircleAlert} size="small" />
      <span>{error}</span>
    </p>
  )
}

/** An initial value as the text of a control. */
export function initialText(initial: unknown): string | undefined {
  if (initial === undefined || initial === null) return undefined
  return typeof initial === 'string' ? initial : String(initial)
}
