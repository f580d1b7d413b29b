import { Link } from '@remix-run/react'
import type { ButtonHTMLAttributes, ReactNode } from 'react'

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger'

type Look = { look?: ButtonLook | undefined; small?: boolean | undefined; wide?: boolean | undefined }

function buttonClass({ look = 'plain', small = false, wide = false }: Look): string {
  return [
    'button',
    look === 'plain' ? '' : `button--${look}`,
    small ? 'button--small' : '',
    wide ? 'button--wide' : '',
  ].filter(Boolean).join(' ')
}

/** A button. While busy it keeps focus and its place, shows running beads and announces itself disabled. */
export function Button({
  look,
  small,
  wide,
  busy = false,
  type = 'button',
  children,
  ...native
}: Look & { busy?: boolean } & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'>) {
  return (
    <button
      {...native}
      type={type}
      className={buttonClass({ look, small, wide })}
      aria-disabled={busy || undefined}
    >
      {children}
      {busy ? (
        <span className="button__busy" aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
      ) : null}
    </button>
  )
}

/** A link that looks like a button. `native` links leave the app or download: calendars, files. */
export function ButtonLink({
  to,
  look,
  small,
  wide,
  native = false,
  download,
  rel,
  target,
  children,
}: Look & { to: string; native?: boolean; download?: boolean; rel?: string; target?: string; children: ReactNode }) {
  const className = buttonClass({ look, small, wide })
  if (native || download) {
    return (
      <a href={to} className={className} download={download} rel={rel} target={target}>
        {children}
      </a>
    )
  }
  return (
    <Link to={to} className={className} rel={rel} target={target}>
      {children}
    </Link>
  )
}
