import { createCookie } from '@remix-run/node'

/** The chosen language, kept for a year. Read by `/` only: every other address says its language itself. */
export const languageCookie = createCookie('language', { path: '/', sameSite: 'lax', httpOnly: true, maxAge: 31_536_000 })
