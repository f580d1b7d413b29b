import { ChevronDown } from 'lucide-react'
import { Icon } from '~/ui/icon'

/** Which centre a page is about, in a bar of filters. `chosen` is a slug, empty for all; without `all` one has to be chosen. */
export function CentreSelect({ centres, chosen, label, all }: { centres: readonly { slug: string; city: string }[]; chosen: string; label: string; all?: string | undefined }) {
  return (
    <span className="select">
      <select className="input input--small" name="centre" defaultValue={chosen} key={chosen} aria-label={label}>
        {all === undefined ? null : <option value="">{all}</option>}
        {centres.map((centre) => (
          <option key={centre.slug} value={centre.slug}>
            {centre.city}
          </option>
        ))}
      </select>
      <Icon of={ChevronDown} />
    </span>
  )
}
