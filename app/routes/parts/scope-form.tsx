import { Form } from '@remix-run/react'
import { ChevronDown } from 'lucide-react'
import { useMessages } from '~/i18n/use-messages'
import { Button } from '~/ui/button'
import { Icon } from '~/ui/icon'

/** Which centre's part the page is about; nothing where there is no choice. `chosen` is a slug, empty for all. */
export function ScopeForm({ centres, chosen, festival }: { centres: readonly { slug: string; city: string }[]; chosen: string; festival: boolean }) {
  const t = useMessages().organizer.publish
  if (centres.length <= 1) return null
  return (
    <Form method="get" className="filters filters--many">
      <span className="select">
        <select className="input input--small" name="centre" defaultValue={chosen} aria-label={t.scope}>
          {festival ? <option value="">{t.all}</option> : null}
          {centres.map((centre) => (
            <option key={centre.slug} value={centre.slug}>
              {centre.city}
            </option>
          ))}
        </select>
        <Icon of={ChevronDown} />
      </span>
      <Button type="submit" small>
        {t.scopeShow}
      </Button>
    </Form>
  )
}
