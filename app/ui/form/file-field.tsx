import { Field, useField } from './field'
import type { FieldProps } from './field'

/** One file. Its form needs encType multipart/form-data; what the file is, the action looks at. */
export function FileField({ name, label, hint, required, optionalLabel, className, accept }: FieldProps & { accept: string }) {
  const { id, error, control } = useField(name, hint)
  return (
    <Field {...{ id, label, hint, optionalLabel, error, className }}>
      <input id={id} className="input" type="file" accept={accept} aria-required={required} {...control} />
    </Field>
  )
}
