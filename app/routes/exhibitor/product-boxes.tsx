import { productGroups, type ProductGroup } from '~/domain/application/application.schema'
import { useMessages } from '~/i18n/use-messages'
import { FieldError, useField } from '~/ui/form/field'

/** What they make: boxes in groups, one field of the form. */
export function ProductBoxes({ name, label }: { name: string; label: string }) {
  const t = useMessages().exhibitors
  const { id, error, initial, control } = useField(name, undefined)
  const { 'aria-describedby': describedBy, 'aria-invalid': invalid, ...registered } = control
  const ticked = Array.isArray(initial) ? initial : [initial]
  const groups = Object.entries(productGroups) as [ProductGroup, (typeof productGroups)[ProductGroup]][]
  return (
    <fieldset className="field form__full" aria-describedby={describedBy}>
      <legend className="field__label">{label}</legend>
      <div className="product-groups">
        {groups.map(([group, keys], g) => (
          <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
            <h2 id={`${id}-${group}`}>{t.productGroups[group]}</h2>
            {keys.map((key, k) => (
              <label className="check" key={key}>
                <input
                  id={g === 0 && k === 0 ? id : `${id}-${key}`}
                  type="checkbox"
                  value={key}
                  defaultChecked={ticked.includes(key)}
                  aria-invalid={invalid}
                  {...registered}
                />
                <span className="check__text">{t.products[key]}</span>
              </label>
            ))}
          </div>
        ))}
      </div>
      <FieldError id={id} error={error} />
    </fieldset>
  )
}
