import { Link } from '@remix-run/react'
import { useLocale } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'

/** Planned sessions, each with a link to its form and a note. */
export function SessionLines({ lines }: { lines: readonly { sessionId: string; title: string; note?: string }[] }) {
  const l = useLocale()
  return (
    <ul>
      {lines.map(({ sessionId, title, note }, at) => (
        <li key={`${sessionId} ${at}`}>
          <Link to={paths.organizer(l, `/programme/${sessionId}`)}>{title}</Link>
          {note ? ` — ${note}` : ''}
        </li>
      ))}
    </ul>
  )
}
