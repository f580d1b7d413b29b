import { expect, test, vi } from 'vitest'

vi.stubEnv('BASE_URL', 'https://festival.example.org')
vi.stubEnv('SESSION_SECRET', 'a secret for tests, long enough for everybody')
const { endedSessionCookie, readSessionToken, sessionCookie } = await import('./session-cookie.server')

const expires = new Date('2027-06-25T10:00:00Z')
const pairOf = (setCookie: string) => setCookie.split(';')[0]!

test('on https the cookie is for this host alone, out of reach of scripts and other sites', async () => {
  const cookie = await sessionCookie('token', expires)
  expect(cookie).toMatch(/^__Host-session=/)
  expect(cookie.split('; ').slice(1).sort()).toEqual(['Expires=Fri, 25 Jun 2027 10:00:00 GMT', 'HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure'])
})

test('the token comes back, and only from a cookie that we signed', async () => {
  const pair = pairOf(await sessionCookie('token', expires))
  expect(await readSessionToken(`a=b; ${pair}; c=d`)).toBe('token')
  const [name, value] = pair.split('=') as [string, string]
  const forged = [`${name}=${value.slice(0, -6)}`, `${name}=${value}x`, `${name}=${value.split('.')[0]}`, `${name}=dG9rZW4`, `${name}=`, `session=${value}`]
  for (const cookie of forged) expect(await readSessionToken(cookie), cookie).toBeNull()
  expect(await readSessionToken(null)).toBeNull()
})

test('signing out empties it at once', async () => {
  const cookie = await endedSessionCookie()
  expect(cookie).toContain('Expires=Thu, 01 Jan 1970 00:00:00 GMT')
  expect(await readSessionToken(pairOf(cookie))).toBeNull()
})
