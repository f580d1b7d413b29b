import type { ReactNode } from 'react'
import { Button } from '~/ui/button'
import type { ButtonLook } from '~/ui/button'
import { useFormState } from './form-state'

/** Sends the form around it; shows that it is on its way, and does not send it twice. */
export function SubmitButton({
  children,
  name,
  value,
  look = 'primary',
  small,
}: {
  children: ReactNode
  name?: string
  value?: string
  look?: ButtonLook
  small?: boolean
}) {
  const { busy } = useFormState()
  return (
    <Button type="submit" look={look} small={small} name={name} value={value} busy={busy}>
      {children}
    </Button>
  )
}
