import { Link } from '@remix-run/react'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Notice } from '~/ui/notice'

export type Band = { query: string; scope: string | null; waiting: { name: string; from: string } | null }

/** Says that what follows is not public, what it is, and where to publish it. */
export function PreviewBand({ band }: { band: Band }) {
  const m = useMessages()
  const t = m.releaseCheck.previews
  const l = useLocale()
  const scope = band.scope ?? m.organizer.releases.whole
  const back = band.waiting ? `/releases/waiting/${band.query.replace('?waiting=', '')}` : `/releases/new${band.query}`
  return (
    <Notice kind="change" title={t.band}>
      <p>{band.waiting ? t.waiting(band.waiting.name, scope, band.waiting.from) : t.next(scope)}</p>
      <p>
        <Link to={paths.organizer(l, back)}>{t.back}</Link>
      </p>
    </Notice>
  )
}
