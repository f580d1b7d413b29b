import { Link } from '@remix-run/react'
import { Store } from 'lucide-react'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Icon } from '~/ui/icon'
import type { ShownHost } from './session-hosts.server'

/** The exhibitors that hold a session, with the way to their pages and where they stand. */
export function SessionHosts({ hosts }: { hosts: readonly ShownHost[] }) {
  const m = useMessages()
  const l = useLocale()
  return (
    <section className="section">
      <h2 className="heading">{m.session.hosts(hosts.length)}</h2>
      <ul className="links">
        {hosts.map((host) => (
          <li key={host.slug}>
            <Icon of={Store} />
            <span>
              {host.hasPage ? <Link to={paths.exhibitor(l, host.slug)}>{host.name}</Link> : host.name}
              {host.booths.length > 0 ? <small>{host.booths.map(m.exhibitors.booth).join(', ')}</small> : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
