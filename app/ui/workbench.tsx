import { Link, NavLink } from '@remix-run/react'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Messages } from '~/i18n/messages/messages'
import { Icon } from './icon'
import { Mark } from './mark'
import { ThemeButton } from './site-head'

export type BenchLink = { to: string; label: string; icon?: LucideIcon; count?: number; end?: boolean }

/**
 * The shell of the organisers' and exhibitors' pages: a bar, links at the side (a strip on narrow
 * screens), the work. `children` go into <main id="main">.
 */
export function Workbench({
  texts,
  home,
  place,
  navLabel,
  groups,
  tools,
  language,
  children,
}: {
  texts: Messages['common']
  home: string
  /** Whose bench it is: «Оргкомитет». */
  place: string
  navLabel: string
  groups: readonly { title?: string; links: readonly BenchLink[] }[]
  /** At the right end of the bar: the person, the way out. */
  tools?: ReactNode
  language: { to: string; lang: string }
  children: ReactNode
}) {
  return (
    <div className="bench">
      <header className="bench__bar">
        <Link to={home} className="mark" aria-label={texts.festival}>
          <Mark />
          <span>{texts.festival}</span>
        </Link>
        <span className="bench__place">{place}</span>
        <div className="tools">
          <a href={language.to} className="tool" lang={language.lang} hrefLang={language.lang} aria-label={texts.otherLanguage}>
            {texts.otherLanguageShort}
          </a>
          <ThemeButton texts={texts} className="tool" />
          {tools}
        </div>
      </header>
      <nav className="bench__side" aria-label={navLabel}>
        {groups.map((group, k) => (
          <div key={group.title ?? k}>
            {group.title === undefined ? null : <h2>{group.title}</h2>}
            <ul>
              {group.links.map((link) => (
                <li key={link.to}>
                  <NavLink to={link.to} end={link.end ?? false}>
                    {link.icon === undefined ? null : <Icon of={link.icon} />}
                    {link.label}
                    {link.count ? <span className="bench__count">{link.count}</span> : null}
                  </NavLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <main className="bench__main" id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
