import { Fragment, type CSSProperties, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { dark, light } from './palette'
import type { MailContext } from './template'

const serif = "Prata, Georgia, 'Times New Roman', serif"
const sans = "'Golos Text', 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"

/** Programs that follow the reader's theme take the dark palette from here; inline styles need `!important`. */
const sheet = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (max-width:480px){.page{padding:20px 12px 28px!important}.leaf{padding:28px 20px!important}.title{font-size:26px!important;line-height:32px!important}}
@media (prefers-color-scheme:dark){
.paper{background-color:${dark.paper}!important}.leaf{background-color:${dark.leaf}!important;border-color:${dark.hair}!important}
.ink{color:${dark.ink}!important}.ink2{color:${dark.ink2}!important}
.hair{border-color:${dark.hair}!important}.gold{border-color:${dark.gold}!important}
.fill{background-color:${dark.goldFill}!important}.on-gold{color:${dark.onGold}!important}
}`

/** Outlook for Windows knows no max-width: it gets a table of fixed width, which no other program sees. */
const outlookColumn = (html: string) =>
  '<!--[if mso]><table role="presentation" width="560" align="center" cellpadding="0" cellspacing="0"><tr><td><![endif]-->' +
  html +
  '<!--[if mso]></td></tr></table><![endif]-->'

/**
 * The frame of every mail: a line for the list of messages, the festival's name, a title, the content,
 * and why one gets this.
 */
export function Layout({ mail, preheader, title, why, children }: {
  mail: MailContext
  /** Shown after the subject in lists of messages. */
  preheader: string
  title: string
  why: string
  children: ReactNode
}) {
  const page = (
    <Table style={{ maxWidth: 560, margin: '0 auto' }}>
      <Row style={{ padding: '0 4px 14px' }}>
        <span className="name ink" style={{ ...text(18, 24), fontFamily: serif }}>{mail.festival}</span>
      </Row>
      <Row className="gold" style={{ borderTop: `1px solid ${light.gold}`, fontSize: 0, lineHeight: '3px', height: 3 }}>{null}</Row>
      <Row className="leaf" style={{ backgroundColor: light.leaf, border: `1px solid ${light.hair}`, padding: '36px 40px', wordBreak: 'break-word' }}>
        <h1 className="title ink" style={{ ...text(30, 38), fontFamily: serif, fontWeight: 400, margin: '0 0 16px' }}>
          {title}
        </h1>
        {children}
      </Row>
      <Row className="foot" style={{ padding: '20px 4px 0' }}>
        <Small>{why}</Small>
        <Small><Link href={mail.url(`/${mail.locale}`)}>{mail.m.signature}</Link></Small>
      </Row>
    </Table>
  )
  return (
    <html lang={mail.locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no" />
        <title>{mail.subject}</title>
        <style dangerouslySetInnerHTML={{ __html: sheet }} />
      </head>
      <body className="paper" style={{ margin: 0, padding: 0, backgroundColor: light.paper }}>
        <div className="preheader" style={{ display: 'none', maxHeight: 0, overflow: 'hidden' }}>{preheader}</div>
        <table role="presentation" className="paper" width="100%" cellPadding={0} cellSpacing={0} border={0} style={{ backgroundColor: light.paper }}>
          <tbody>
            <tr>
              <td className="page" align="center" style={{ padding: '32px 16px 48px' }} dangerouslySetInnerHTML={{ __html: outlookColumn(renderToStaticMarkup(page)) }} />
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  )
}

export function Paragraph({ children }: { children: ReactNode }) {
  return <p className="ink" style={{ ...text(16, 25), margin: '0 0 16px' }}>{children}</p>
}

/** What matters less: what to do if it was not you. `onlyHtml` leaves it out of the plain text. */
export function Small({ children, onlyHtml }: { children: ReactNode; onlyHtml?: true }) {
  return <p className={onlyHtml ? 'ink2 only-html' : 'ink2'} style={{ ...text(13, 20), color: light.ink2, margin: '0 0 8px' }}>{children}</p>
}

export function Link({ href, children }: { href: string; children: ReactNode }) {
  return <a className="ink gold" href={href} style={{ color: light.ink, textDecoration: 'underline', textDecorationColor: light.gold, wordBreak: 'break-word' }}>{children}</a>
}

/** What the mail is about: the name of a session. */
export function Subject({ children }: { children: ReactNode }) {
  return <p className="ink" style={{ ...text(20, 28), fontFamily: serif, margin: '0 0 16px' }}>{children}</p>
}

export type Fact = { term: string; value: string | string[]; large?: boolean }

/** Terms and values under hairlines. A value of several lines is given as a list. */
export function Facts({ facts }: { facts: (Fact | false | undefined)[] }) {
  return (
    <Table style={{ margin: '8px 0 24px' }} className="facts">
      {facts.filter((fact) => !!fact).map(({ term, value, large }) => (
        <Row key={term} className="hair fact" style={{ borderTop: `1px solid ${light.hair}`, padding: '10px 0 12px' }}>
          <span className="term ink2" style={{ ...text(13, 20), color: light.ink2 }}>{term}</span>
          {[value].flat().map((line, index) => (
            <Fragment key={index}>
              <br className={index === 0 ? 'after-term' : undefined} />
              <span className="ink" style={large ? { ...text(24, 32), letterSpacing: '0.12em' } : text(16, 24)}>{line}</span>
            </Fragment>
          ))}
        </Row>
      ))}
    </Table>
  )
}

/** The one thing to do next. */
export function Button({ href, children }: { href: string; children: ReactNode }) {
  return (
    <table role="presentation" cellPadding={0} cellSpacing={0} border={0} style={{ margin: '8px 0 24px' }}>
      <tbody>
        <tr>
          <td className="fill" style={{ backgroundColor: light.goldFill, borderRadius: 2 }}>
            <a className="button on-gold" href={href} style={{ ...text(16, 24), color: light.onGold, display: 'inline-block', fontWeight: 600, padding: '12px 24px', textDecoration: 'none' }}>
              {children}
            </a>
          </td>
        </tr>
      </tbody>
    </table>
  )
}

function Table({ children, style, className }: { children: ReactNode; style: CSSProperties; className?: string }) {
  return (
    <table role="presentation" className={className} width="100%" cellPadding={0} cellSpacing={0} border={0} style={{ width: '100%', ...style }}>
      <tbody>{children}</tbody>
    </table>
  )
}

function Row({ children, style, className }: { children: ReactNode; style: CSSProperties; className?: string }) {
  return (
    <tr>
      <td className={className} align="left" style={style}>{children}</td>
    </tr>
  )
}

function text(size: number, line: number): CSSProperties {
  return { color: light.ink, fontFamily: sans, fontSize: size, lineHeight: `${line}px` }
}
