import { expect, test } from '@playwright/test'
import { createDatabase, type Database } from '~/db/client.server'
import { startProduct, type Product } from '../fixtures/server'
import { client, type Client } from './client'
import { draft, programmeOf, sessionFields } from './organizer'
import { everyRoute } from './routes'

test.use({ trace: 'off' })

/** What stands in the plan and nowhere else; none of it is ever sent by the test itself. */
const secrets = ['Тайнопись по эмали', 'Secret writing on enamel', 'Ключ к этой тайне', 'Неведомский', 'резчик невидимого', 'Подземный зал', 'Переименовано втайне']

test.describe('what is not public yet', () => {
  let product: Product
  let db: Database
  let readers: Record<string, Client>
  let festival: Client
  let known: { session: string; moved: string; pending: string; host: string; slug: string }
  test.beforeAll(async () => {
    test.setTimeout(120_000)
    product = await startProduct({ env: { CLOCK_SECONDS: '1' } })
    db = await createDatabase(product.databaseUrl)
    const signedIn = (email: string) => client(product.url).signIn(email, product.mailbox)
    readers = { nobody: client(product.url), visitor: await signedIn('visitor@example.org'), exhibitor: await signedIn('exhibitor@example.org') }
    festival = await signedIn('organizer@example.org')
  })
  test.afterAll(async () => {
    await db?.$disconnect()
    await product?.stop()
  })

  /** Plans a session and changes a published one, then freezes all until the year 2099. */
  async function plan() {
    const exhibitor = await db.exhibitor.findFirstOrThrow({ where: { members: { some: { user: { email: 'exhibitor@example.org' } } } } })
    const centre = await db.centre.findUniqueOrThrow({ where: { slug: 'smolensk' } })
    const hall = await db.hall.create({ data: { centreId: centre.id, slug: 'podzemnyi', nameRu: 'Подземный зал', position: 99 } })
    const session = await draft(festival, {
      centre: 'smolensk',
      titleRu: 'Тайнопись по эмали',
      titleEn: 'Secret writing on enamel',
      abstractRu: 'Ключ к этой тайне',
      speakers: 'Никита Неведомский, резчик невидимого',
      ...{ hallId: hall.id, host1: exhibitor.id },
    })
    const published = await db.session.findFirstOrThrow({ where: { centre: { slug: 'smolensk' }, cancelled: false, slots: { some: { capacity: { not: null } } } }, orderBy: { slug: 'asc' } })
    const changed = sessionFields({ centre: 'smolensk', titleRu: 'Переименовано втайне', time: '09:15' })
    expect((await festival.post(`/ru/organizer/programme/${published.id}`, { ...changed, hallId: hall.id, version: String(published.version) })).status).toBe(302)

    const address = '/ru/organizer/releases/new'
    const seen = /name="seen" value="(\w+)"/.exec((await festival.get(address)).text)![1]!
    const answer = await festival.post(address, { name: 'К открытию', publicFrom: '2099-06-20T10:00', seen })
    expect(answer.headers.location).toMatch(/\/releases\/waiting\/[\w-]+\?done=frozen$/)
    const { slug } = await db.session.findUniqueOrThrow({ where: { id: session } })
    known = { session, moved: published.slug, slug, host: exhibitor.slug, pending: (await db.pendingRelease.findFirstOrThrow()).id }
  }

  /** Every address outside the workbench, with everything known in the place of its parameters. */
  async function addresses(): Promise<string[]> {
    const there: Record<string, string[]> = {
      l: ['ru', 'en'],
      slug: [known.moved, known.slug, known.host, 'kostroma', 'smolensk'],
      number: ['1', '2', '3'],
      kind: ['educational'],
      token: ['0'.repeat(43)],
      id: [known.session, known.pending],
      size: ['small'],
    }
    const patterns = (await everyRoute()).map(({ pattern }) => pattern).filter((pattern) => !/organizer|mailbox|events|sign-out|language/.test(pattern))
    const plain = patterns.flatMap((pattern) => filled(pattern.replace('*', 'anything'), there))
    const pages = plain.filter((path) => /^\/(ru|en)(\/|$)/.test(path) && !/\.(pdf|atom)$/.test(path))
    const asked = ['programme?day=all', 'programme?day=all&q=тайноп', 'programme?q=никита', 'programme?centre=smolensk&day=all'].map((query) => encodeURI(`/ru/${query}`))
    return [...plain, ...asked, ...[...pages, ...asked].map((path) => path.replace(/(\?|$)/, '.data$1'))]
  }

  test('is in no page, no data of a page, no interface and no feed, for nobody', async () => {
    test.setTimeout(300_000)
    known = { session: 'x', moved: 'x', pending: 'x', host: 'x', slug: 'x' }
    const machines = ['/api/v1/edition', '/api/v1/centres', '/api/v1/programme', '/api/schedule.json', '/api/schedule.xml', '/cal/ru/programme.ics', '/cal/en/centre/smolensk.ics', '/cal/ru/kind/educational.ics', '/ru/programme/changes.atom']
    const texts = () => Promise.all(machines.map(async (path) => [path, (await readers.nobody!.get(path)).text]))
    const before = await texts()
    const sessions = (await programmeOf(readers.nobody!)).length
    await plan()
    expect(await texts()).toEqual(before)
    expect((await programmeOf(readers.nobody!)).length).toBe(sessions)

    const leaks: string[] = []
    let answered = 0
    for (const path of await addresses()) {
      for (const [name, reader] of Object.entries(readers)) {
        const { text, status, headers } = await reader.get(path)
        if (status === 200) answered += 1
        const found = [...secrets, ...(path.includes(known.slug) ? [] : [known.slug]), ...(path.includes(known.session) ? [] : [known.session])].filter((word) => `${text}${JSON.stringify(headers)}`.includes(word))
        if (found.length > 0) leaks.push(`${path} tells ${name}: ${found.join(', ')}`)
      }
    }
    expect(answered).toBeGreaterThan(150)
    expect(leaks).toEqual([])
  })

  test('is shown to those who plan it, and to no organiser of another centre', async () => {
    const waiting = `/ru/organizer/releases/waiting/${known.pending}`
    expect((await festival.get(waiting)).text).toContain('Тайнопись по эмали')
    const centre = await client(product.url).signIn('kostroma@example.org', product.mailbox)
    expect((await centre.get(waiting)).status).toBe(403)
  })

  test('comes out by itself when its time has come', async () => {
    await db.pendingRelease.updateMany({ data: { publicFrom: new Date('2027-01-01') } })
    await expect.poll(async () => (await readers.nobody!.get('/api/v1/programme')).text, { timeout: 30_000 }).toContain('Тайнопись по эмали')
    expect((await readers.nobody!.get(`/ru/programme/${known.slug}`)).text).toContain('Подземный зал')
    expect((await readers.nobody!.get(`/ru/exhibitors/${known.host}`)).text).toContain('Тайнопись по эмали')
    expect(await db.pendingRelease.count()).toBe(0)
  })
})

/** A pattern with every value in the place of each of its parameters. */
function filled(pattern: string, there: Record<string, string[]>): string[] {
  const name = /:(\w+)/.exec(pattern)?.[1]
  if (!name) return [pattern]
  return (there[name] ?? ['1']).flatMap((value) => filled(pattern.replace(`:${name}`, value), there))
}
