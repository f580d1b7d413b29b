import { initialText } from './field'
import { useFormState } from './form-state'

/** A value that travels with the form unseen, and comes back with a refused one. */
export function HiddenField({ name }: { name: string }) {
  const { initialOf } = useFormState()
  return <input type="hidden" name={name} defaultValue={initialText(initialOf(name))} />
}
