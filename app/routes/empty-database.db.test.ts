import { expect, test, vi } from 'vitest'
import { testDatabase } from '~/db/testing.server'

// Nothing is seeded, as on the first start of a real festival.
vi.stubEnv('BASE_URL', 'https://festival.example.org')
vi.stubEnv('SESSION_SECRET', 'a secret for tests, long enough for everybody')
vi.stubEnv('DEMO', '0')
const { env } = await import('~/lib/env.server')

const { db } = await testDatabase()
const modules = import.meta.glob<{ loader?: (args: unknown) => unknown }>('./{public,exhibitor,feeds,api}/*.{ts,tsx}')

/** What a stranger gets at an address: the status of the answer. */
async function status(file: string, path: string, params: Record<string, string>): Promise<number> {
  const { loader } = await modules[`./${file}`]!()
  const context = {
    db,
    env: env(),
    now: () => new Date('2027-03-01T10:00:00Z'),
    viewer: () => Promise.resolve(null),
    ip: '203.0.113.7',
    nonce: '',
    wakeMail: () => {},
    warmFeeds: () => {},
  }
  const answer = await Promise.resolve(loader!({ request: new Request(`https://festival.example.org${path}`), params, context })).catch((thrown: unknown) => {
    if (thrown instanceof Error) throw thrown
    return thrown
  })
  if (answer instanceof Response) return answer.status
  const { init } = (answer ?? {}) as { init?: { status?: number } | null }
  return init?.status ?? 200
}

test.each([
  ['public/layout.tsx', '/ru', {}, 200],
  ['public/home.tsx', '/ru', {}, 200],
  ['public/programme.tsx', '/ru/programme?day=2027-06-24&q=x', {}, 200],
  ['public/changes.tsx', '/ru/programme/changes', {}, 200],
  ['public/release.tsx', '/ru/programme/releases/1', { number: '1' }, 404],
  ['feeds/changes.ts', '/ru/programme/changes.atom', {}, 200],
  ['public/session.tsx', '/ru/programme/x', { slug: 'x' }, 404],
  ['public/centres.tsx', '/ru/centres', {}, 200],
  ['public/centre.tsx', '/ru/centres/x', { slug: 'x' }, 404],
  ['public/exhibitors.tsx', '/ru/exhibitors?q=x', {}, 200],
  ['public/exhibitor.tsx', '/ru/exhibitors/x', { slug: 'x' }, 404],
  ['public/plan.tsx', '/ru/plan', {}, 200],
  ['public/jewellers-day.tsx', '/ru/jewellers-day', {}, 200],
  ['public/agenda.tsx', '/ru/agenda', {}, 200],
  ['public/ticket.tsx', '/ru/ticket/x', { token: 'x' }, 404],
  ['public/sign-in.tsx', '/ru/sign-in', {}, 200],
  ['public/sign-in-link.tsx', '/ru/sign-in/x', { token: 'x' }, 410],
  ['feeds/programme.ts', '/cal/ru/programme.ics', {}, 200],
  ['feeds/centre.ts', '/cal/ru/centre/x.ics', { slug: 'x' }, 404],
  ['feeds/kind.ts', '/cal/ru/kind/business.ics', { kind: 'business' }, 200],
  ['feeds/jewellers-day.ts', '/cal/ru/jewellers-day.ics', {}, 200],
  ['feeds/session.ts', '/cal/ru/session/x.ics', { slug: 'x' }, 404],
  ['feeds/agenda.ts', '/cal/agenda/x.ics', { token: 'x' }, 404],
  ['api/edition.ts', '/api/v1/edition', {}, 404],
  ['api/centres.ts', '/api/v1/centres', {}, 200],
  ['api/programme.ts', '/api/v1/programme', {}, 200],
  ['api/exhibitors.ts', '/api/v1/exhibitors', {}, 200],
  ['api/booths.ts', '/api/v1/booths', {}, 200],
  ['api/schedule-json.ts', '/api/schedule.json', {}, 404],
  ['api/schedule-xml.ts', '/api/schedule.xml', {}, 404],
] as const)('%s answers %s before there is any edition', async (file, path, params, expected) => {
  expect(await status(file, path, { l: 'ru', ...params })).toBe(expected)
})

test.each(['apply', 'apply-products', 'apply-booth', 'apply-review', 'desk'])('exhibitor/%s asks to sign in or shows that there is nothing yet', async (name) => {
  expect([200, 302, 404]).toContain(await status(`exhibitor/${name}.tsx`, `/ru/${name}`, { l: 'ru' }))
})
