import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Mark } from './mark'
import type { HeadLink } from './site-head'

/** The foot of every public page: who we are, two lists of links, how to reach us. */
export function SiteFoot({
  festival,
  home,
  about,
  groups,
  contact,
  note,
}: {
  festival: string
  home: string
  about: ReactNode
  groups: readonly { title: string; links: readonly HeadLink[] }[]
  contact: { title: string; body: ReactNode }
  note?: ReactNode
}) {
  return (
    <footer className="foot">
      <div className="page">
        <div>
          <Link to={home} className="mark">
            <Mark />
            <span>{festival}</span>
          </Link>
          <p className="foot__about">{about}</p>
        </div>
        {groups.map((group) => (
          <div key={group.title}>
            <h2>{group.title}</h2>
            <ul>
              {group.links.map((link) => (
                <li key={link.to}>
                  <Link to={link.to}>{link.label}</Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
        <div>
          <h2>{contact.title}</h2>
          {contact.body}
        </div>
        {note === undefined ? null : <div className="foot__note">{note}</div>}
      </div>
    </footer>
  )
}
