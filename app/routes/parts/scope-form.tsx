import { Form } from '@remix-run/react'
import { useMessages } from '~/i18n/use-messages'
import { Button } from '~/ui/button'
import { CentreSelect } from './centre-select'

/** Which centre's part the page is about; nothing where there is no choice. `chosen` is a slug, empty for all. */
export function ScopeForm({ centres, chosen, festival }: { centres: readonly { slug: string; city: string }[]; chosen: string; festival: boolean }) {
  const t = useMessages().organizer.publish
  if (centres.length <= 1) return null
  return (
    <Form method="get" className="filters filters--many">
      <CentreSelect centres={centres} chosen={chosen} label={t.scope} all={festival ? t.all : undefined} />
      <Button type="submit" small>
        {t.scopeShow}
      </Button>
    </Form>
  )
}
