import { Link, NavLink } from '@remix-run/react'
import { Languages, LogIn, Menu, Moon, Star, Sun, User, X } from 'lucide-react'
import type { Messages } from '~/i18n/messages/messages'
import { Icon } from './icon'
import { Mark } from './mark'

export type HeadLink = { to: string; label: string }

type SiteHeadProps = {
  texts: Messages['common']
  /** Where the mark leads. */
  home: string
  links: readonly HeadLink[]
  /** "My programme": a label for eyes, and one that says the count for ears. */
  agenda?: HeadLink & { count: number; accessibleLabel: string }
  /** The same page in the other language. */
  language: { to: string; lang: string }
  /** Signed in: the person's corner; otherwise the way to sign in. */
  account?: HeadLink & { signedIn: boolean }
}

/** The head of every public page. Its menu on narrow screens opens without scripts. */
export function SiteHead({ texts, home, links, agenda, language, account }: SiteHeadProps) {
  return (
    <header className="head">
      <div className="page">
        <Link to={home} className="mark">
          <Mark />
          <span>{texts.festival}</span>
        </Link>
        <nav className="nav" aria-label={texts.sections}>
          {links.map((link) => (
            <NavLink key={link.to} to={link.to}>
              {link.label}
            </NavLink>
          ))}
        </nav>
        <div className="tools">
          {agenda === undefined ? null : (
            <Link to={agenda.to} className="tool" aria-label={agenda.accessibleLabel}>
              <Icon of={Star} />
              <span className="tool__label">{agenda.label}</span>
              {agenda.count > 0 ? <span className="tool__count">{agenda.count}</span> : null}
            </Link>
          )}
          <a href={language.to} className="tool tool--wide" lang={language.lang} hrefLang={language.lang} aria-label={texts.otherLanguage}>
            {texts.otherLanguageShort}
          </a>
          <ThemeButton texts={texts} className="tool tool--wide" />
          {account === undefined ? null : (
            <Link to={account.to} className="tool tool--wide" aria-label={account.label}>
              <Icon of={account.signedIn ? User : LogIn} />
            </Link>
          )}
          <details className="burger">
            <summary className="tool">
              <span className="burger__closed">
                <Icon of={Menu} label={texts.menu} />
              </span>
              <span className="burger__open">
                <Icon of={X} label={texts.menu} />
              </span>
            </summary>
            <div className="burger__sheet">
              <nav className="burger__sections" aria-label={texts.sections}>
                {links.map((link) => (
                  <NavLink key={link.to} to={link.to}>
                    {link.label}
                  </NavLink>
                ))}
              </nav>
              {account === undefined ? null : (
                <Link to={account.to}>
                  <Icon of={account.signedIn ? User : LogIn} />
                  {account.label}
                </Link>
              )}
              <a href={language.to} lang={language.lang} hrefLang={language.lang}>
                <Icon of={Languages} />
                {texts.otherLanguage}
              </a>
              <ThemeButton texts={texts} named />
            </div>
          </details>
        </div>
      </div>
    </header>
  )
}

/** Changes the theme through /theme.js; hidden where scripts do not run. */
export function ThemeButton({
  texts,
  className = '',
  named = false,
}: {
  texts: Messages['common']
  className?: string
  /** Show the name beside the icon. */
  named?: boolean
}) {
  const text = named ? '' : 'visually-hidden'
  return (
    <button type="button" className={`${className} needs-scripts`.trimStart()} data-theme-toggle="">
      <span className="theme-dark">
        <Icon of={Moon} />
        <span className={text}>{texts.darkTheme}</span>
      </span>
      <span className="theme-light">
        <Icon of={Sun} />
        <span className={text}>{texts.lightTheme}</span>
      </span>
    </button>
  )
}
