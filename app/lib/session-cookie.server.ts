import { createCookie } from '@remix-run/node'
import { env } from './env.server'

/**
 * The cookie that holds the session token: signed, httpOnly, SameSite=Lax, and on https a `__Host-` one,
 * which a browser takes from this very host only.
 */
let made: ReturnType<typeof createCookie> | undefined
function cookie() {
  const secure = env().baseUrl.startsWith('https:')
  return (made ??= createCookie(secure ? '__Host-session' : 'session', {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure,
    secrets: [env().sessionSecret],
  }))
}

/** The session token a request carries, or null. */
export async function readSessionToken(cookieHeader: string | null): Promise<string | null> {
  const value: unknown = await cookie().parse(cookieHeader)
  return typeof value === 'string' && value.length > 0 ? value : null
}

/** Set-Cookie that signs in until the given instant. */
export function sessionCookie(token: string, expires: Date): Promise<string> {
  return cookie().serialize(token, { expires })
}

/** Set-Cookie that signs out. */
export function endedSessionCookie(): Promise<string> {
  return cookie().serialize('', { expires: new Date(0) })
}
