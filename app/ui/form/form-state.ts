import { createContext, useContext } from 'react'
import type { UseFormRegisterReturn } from 'react-hook-form'

/** What a field needs to know about the form around it. */
export type FormState = {
  formId: string
  /** react-hook-form's handlers for a control. */
  register: (name: string) => UseFormRegisterReturn
  /** The translated error beside a field. */
  errorOf: (name: string) => string | undefined
  /** What the field shows at first: sent values before default ones. */
  initialOf: (name: string) => unknown
  /** The form is on its way. */
  busy: boolean
}

export const FormContext = createContext<FormState | null>(null)

/** The form around a field. Throws where there is none: a field outside a ZodForm is a mistake of ours. */
export function useFormState(): FormState {
  const state = useContext(FormContext)
  if (!state) throw new Error('A form field stands outside ZodForm')
  return state
}

/** The id of a field's control; links of the error summary point at it. */
export function fieldId(formId: string, name: string): string {
  return `${formId}-${name}`
}
