import { expect, test } from '@playwright/test'
import { createDatabase, type Database } from '~/db/client.server'
import { dictionary } from '~/i18n/dictionary'
import { findPostgres } from '../../scripts/postgres.mjs'
import { invitationIn } from '../fixtures/mail'
import { startProduct, type Product } from '../fixtures/server'
import { client, inParallel, innards, redirectOf, tally, type Answer } from './client'
import { addHall, crowdSecret, signedInCrowd, type Maker } from './crowd'
import { freeBooths } from './makers'
import { draft, programmeOf, publish } from './organizer'

test.use({ trace: 'off' })

const t = dictionary('ru')
const crowd = Array.from({ length: 200 }, (_, n) => n)
const won = (answer: Answer) => redirectOf(answer) !== undefined
const addressOf = (n: number) => `10.0.${Math.floor(n / 250)}.${(n % 250) + 1}`

for (const database of ['sqlite', 'postgresql'] as const) {
  test.describe(database, () => {
    test.describe.configure({ mode: 'serial' })
    test.skip(database === 'postgresql' && !findPostgres(), 'PostgreSQL is not installed')
    let product: Product
    let db: Database

    test.beforeAll(async () => {
      test.setTimeout(120_000)
      product = await startProduct({ database, env: { TRUST_PROXY: '1', SESSION_SECRET: crowdSecret } })
      db = await createDatabase(product.databaseUrl)
    })
    test.afterAll(async () => {
      await db?.$disconnect()
      await product?.stop()
    })

    test('200 exhibitors race for 20 booths: 20 have one, 180 are told so and offered others', async () => {
      test.setTimeout(180_000)
      const makers = await signedInCrowd(200, { url: product.url, db })
      const wanted = (await freeBooths(makers[0]!, 'galereya')).slice(0, 20)
      expect(wanted).toHaveLength(20)

      // Every other one has scripts and gets data, the rest get pages.
      const scripted = (n: number) => Math.floor(n / 20) % 2 === 1
      const answers = await Promise.all(
        makers.map((maker, n) => maker.post(`/ru/apply/booth${scripted(n) ? '.data' : ''}?hall=galereya`, { booth: wanted[n % 20]!.id })),
      )

      expect(answers.filter(won)).toHaveLength(20)
      expect(tally(answers.filter((answer) => !won(answer)))).toEqual({ 409: 180 })
      for (const [n, answer] of answers.entries()) {
        expect(innards(answer.text)).toEqual([])
        if (won(answer) || scripted(n)) continue
        expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
        expect(answer.text).toContain(t.apply.booth.taken(wanted[n % 20]!.code))
        const offered = [...answer.text.matchAll(/name="booth" value="([\w-]+)"/g)].map((match) => match[1])
        expect(offered.length).toBeGreaterThan(0)
      }
      // Each booth has exactly one winner, and the database, the plan and the interface name the same.
      const winners = answers.flatMap((answer, n) => (won(answer) ? [n] : []))
      expect(new Set(winners.map((n) => n % 20)).size).toBe(20)
      const claims = await db.boothClaim.findMany({
        where: { boothId: { in: wanted.map((booth) => booth.id) } },
        include: { application: { include: { exhibitor: { include: { members: { include: { user: true } } } } } } },
      })
      expect(claims.every((claim) => claim.kind === 'held')).toBe(true)
      const holders = new Map(claims.map((claim) => [claim.boothId, claim.application.exhibitor.members[0]?.user.email]))
      expect(holders).toEqual(new Map(winners.map((n) => [wanted[n % 20]!.id, makers[n]!.email])))
      expect(await statesOf(product, wanted)).toEqual(Array(20).fill('held'))

      // All winners send their applications at the same moment; nobody else can.
      const sent = await Promise.all(makers.map((maker) => maker.post('/ru/apply/review.data', { publication: 'on' })))
      expect(sent.flatMap((answer, n) => (won(answer) ? [n] : []))).toEqual(winners)
      expect(tally(sent)).toEqual({ 202: 20, 409: 180 })
      expect(await statesOf(product, wanted)).toEqual(Array(20).fill('taken'))
      expect(product.output()).not.toMatch(/Error/)
    })

    test('1,000 makers over 100 booths, while holds run out and an organiser moves, swaps and vacates: no booth is lost, none has two owners', async () => {
      test.setTimeout(300_000)
      const booths = await addHall(`race-${database}`, 100, db)
      const makers = await signedInCrowd(1_000, { url: product.url, db })
      const organizer = await client(product.url).signIn('organizer@example.org', product.mailbox)
      const started = performance.now()
      const statuses: { status: number }[] = []
      const keep = (answer: Answer) => {
        statuses.push({ status: answer.status })
        return answer
      }
      const sent = new Set<string>()

      /** Wants one booth, then another; of those who get one every third gives it back, the rest send the application. */
      const makerTries = async (maker: Maker, n: number) => {
        for (const wish of [n, n * 7 + 13]) {
          const booth = booths[wish % 100]!
          if (!won(keep(await maker.post('/ru/apply/booth.data', { booth: booth.id })))) continue
          if (n % 3 === 0) {
            keep(await maker.post('/ru/apply/booth.data', { intent: 'release' }))
            continue
          }
          if (won(keep(await maker.post('/ru/apply/review.data', { publication: 'on' })))) sent.add(maker.applicationId)
          return
        }
      }
      let racing = true
      /** Makes some holds run out at once. */
      const clock = async () => {
        while (racing) {
          const held = await db.boothClaim.findMany({ where: { kind: 'held' }, take: 5, orderBy: { boothId: 'desc' } })
          // One by one: rows of many locked in another order than the product's would be a deadlock of ours.
          for (const { boothId } of held) await db.boothClaim.updateMany({ where: { kind: 'held', boothId }, data: { expiresAt: new Date(0) } })
          await new Promise((resolve) => setTimeout(resolve, 50))
        }
      }
      const organizerActs = async () => {
        for (let n = 0; racing; n += 1) {
          // SQLite answers at once: without a pause nobody else in this process would ever get a turn.
          await new Promise((resolve) => setTimeout(resolve, 10))
          const claims = await db.boothClaim.findMany({ where: { booth: { plan: { hall: { slug: `race-${database}` } } } }, take: 40 })
          const [one, other] = [claims[n % (claims.length || 1)], claims[(n * 3 + 1) % (claims.length || 1)]]
          if (!one || !other) continue
          const owned = { boothId: one.boothId, applicationId: one.applicationId, reason: 'Гонка' }
          const verbs = [
            { intent: 'move', ...owned, to: booths[(n * 11) % 100]!.id },
            { intent: 'swap', ...owned, other: `${other.boothId}:${other.applicationId}` },
            { intent: 'vacate', ...owned },
            { intent: 'block', boothId: booths[(n * 5) % 100]!.id, reason: 'Гонка' },
            { intent: 'unblock', boothId: booths[((n - 1) * 5) % 100]?.id ?? '', reason: '' },
          ]
          keep(await organizer.post('/ru/organizer/plan.data', verbs[n % verbs.length]!))
        }
      }
      const others = [clock(), organizerActs(), organizerActs()]
      try {
        await inParallel(makers, 200, makerTries)
      } finally {
        racing = false
        await Promise.all(others)
      }
      console.log(`${database}: 1,000 makers in ${Math.round((performance.now() - started) / 1000)} s, ${statuses.length} requests`)

      // Every answer is one of ours: done, refused, or wrongly filled in.
      expect(Object.keys(tally(statuses)).filter((status) => !['202', '409', '422'].includes(status))).toEqual([])
      expect(product.output()).not.toMatch(/Error/)
      // Whoever has a booth may have one; nobody has two but by the organiser's doing, and she assigned none.
      const rows = await db.booth.findMany({ where: { id: { in: booths.map((booth) => booth.id) } }, include: { claim: { include: { application: true } } } })
      expect(rows).toHaveLength(100)
      const live = rows.flatMap(({ claim }) => (claim && (claim.kind !== 'held' || claim.expiresAt! > new Date(1)) ? [claim] : []))
      for (const { kind, application } of live) expect([kind, application.state]).toEqual(kind === 'held' ? ['held', 'draft'] : ['reserved', 'submitted'])
      expect(new Set(live.map((claim) => claim.applicationId)).size).toBe(live.length)
      expect(rows.filter((row) => row.blocked && live.some((claim) => claim.boothId === row.id))).toEqual([])
      // Who was told «sent» has a booth, unless the log says that the organiser took it.
      const vacated = await db.auditEntry.findMany({ where: { action: 'booth.vacate' } })
      const without = [...sent].filter((id) => !live.some((claim) => claim.applicationId === id))
      expect(without.filter((id) => !vacated.some((line) => line.subject === `application:${id}`))).toEqual([])
      // What nobody has can be had.
      await db.boothClaim.updateMany({ where: { kind: 'held' }, data: { expiresAt: new Date(0) } })
      await db.booth.updateMany({ where: { blocked: true, id: { in: booths.map((booth) => booth.id) } }, data: { blocked: false } })
      const left = rows.filter((row) => row.claim?.kind !== 'reserved')
      const late = await signedInCrowd(left.length, { url: product.url, db })
      const answers = await inParallel(late, 20, (maker, n) => maker.post('/ru/apply/booth.data', { booth: left[n]!.id }))
      expect(answers.filter(won)).toHaveLength(left.length)
    })

    test('100 visitors race for the 12 seats of a session: 12 are registered, and get their two mails', async () => {
      test.setTimeout(120_000)
      const organizer = await client(product.url).signIn('organizer@example.org', product.mailbox)
      await draft(organizer, { centre: 'kostroma', titleRu: 'Двенадцать верстаков', capacity: '12' })
      await publish(organizer, 'С двенадцатью верстаками')
      const session = (await programmeOf(organizer)).find(({ title }) => title.ru === 'Двенадцать верстаков')!
      const visitors = crowd.slice(0, 100)
      const answers = await Promise.all(
        visitors.map((n) =>
          client(product.url, addressOf(n)).post(`/ru/programme/${session.slug}`, {
            slotId: session.id,
            name: `Гость ${n}`,
            email: `guest-${n}@example.com`,
            consent: 'yes',
          }),
        ),
      )
      expect(tally(answers)).toEqual({ 200: 12, 409: 88 })
      for (const { status, text } of answers) expect(text).toContain(status === 200 ? t.session.done : t.session.refused.full)
      const lucky = answers.flatMap((answer, n) => (answer.status === 200 ? [`guest-${n}@example.com`] : []))
      const rows = await db.attendance.findMany({ where: { slotId: session.id, state: 'registered' } })
      expect(rows.map((row) => row.email).sort()).toEqual(lucky.sort())
      expect(await db.seating.findUnique({ where: { slotId: session.id } })).toMatchObject({ capacity: 12, taken: 12 })
      for (const email of lucky) {
        await product.mailbox.waitFor(email, (mail) => invitationIn(mail)?.method === 'REQUEST')
        await product.mailbox.waitFor(email, (mail) => !invitationIn(mail))
      }
      const invited = product.mailbox.mails.filter((mail) => mail.to.startsWith('guest-'))
      expect(invited).toHaveLength(24)
    })
  })
}

/** Their states as other programs are told. */
async function statesOf(product: Product, wanted: readonly { code: string; hall: string }[]): Promise<(string | undefined)[]> {
  const { text } = await client(product.url).get('/api/v1/booths')
  const { booths } = JSON.parse(text) as { booths: { code: string; hall: string; state: string }[] }
  return wanted.map((one) => booths.find((booth) => booth.code === one.code && booth.hall === one.hall)?.state)
}
