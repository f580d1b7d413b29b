import { beforeAll, describe, expect, it, vi } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { hashToken, newToken } from '~/lib/tokens.server'
import { auditLog } from '../audit/audit.queries.server'
import { confirmSignIn } from '../login/login.commands.server'
import { viewerOf } from '../login/login.queries.server'
import { addOrganizer, removeOrganizer, type Scope } from './organizer.commands.server'
import { centreTeam, festivalOrganizers } from './organizer.queries.server'

const { db } = await testDatabase()
const baseUrl = 'https://festival.example'
vi.stubEnv('BASE_URL', baseUrl)
const now = new Date('2027-01-10T09:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

let centre: Scope
beforeAll(async () => {
  const row = await db.centre.create({
    data: { slug: 'yenisey', nameRu: 'Енисейская Сибирь', nameEn: 'Yenisey Siberia', cityRu: 'Красноярск', timeZone: 'Asia/Krasnoyarsk', accent: 'yenisey' },
  })
  centre = { id: row.id, slug: row.slug, name: { ru: row.nameRu, en: row.nameEn } }
})

let people = 0
async function festivalOrganizer() {
  const user = await db.user.create({ data: { email: `organizer${(people += 1)}@example.ru`, createdAt: now } })
  await db.festivalOrganizer.create({ data: { userId: user.id } })
  return user
}
const mailsTo = (recipient: string) => db.outbox.findMany({ where: { recipient, template: 'organizer-added-to-organizer' } })
const add = (email: string, scope: Scope, actorId: string, at = now) =>
  addOrganizer({ email, scope, locale: 'ru', baseUrl, actorId, now: at }, db)
const remove = (userId: string, scope: Scope, actorId: string, configured: string[] = []) =>
  removeOrganizer({ userId, scope, configured, actorId, now }, db)

async function mailedLink(email: string) {
  const token = newToken()
  await db.signInLink.create({ data: { tokenHash: hashToken(token), email, locale: 'ru', createdAt: now, expiresAt: later(10) } })
  return token
}
async function signIn(email: string, organizers: string[]) {
  const login = await confirmSignIn({ token: await mailedLink(email), userAgent: '', organizers, now }, db)
  return viewerOf(login!.sessionToken, now, db)
}

describe('an address in ORGANIZERS', () => {
  it('organises the festival from its sign-in on, which the log tells once', async () => {
    const viewer = await signIn('anna@example.ru', ['anna@example.ru'])
    expect(viewer?.festivalOrganizer).toBe(true)
    expect((await signIn('anna@example.ru', ['anna@example.ru']))?.festivalOrganizer).toBe(true)
    const told = (await auditLog({ limit: 100, subject: `user:${viewer!.id}` }, db)).map((entry) => `${entry.action} ${entry.details}`)
    expect(told).toEqual(['organizer.grant {"email":"anna@example.ru"}'])
  })

  it('is let in by two links at once', async () => {
    const viewers = await Promise.all([signIn('both@example.ru', ['both@example.ru']), signIn('both@example.ru', ['both@example.ru'])])
    expect(viewers.map((viewer) => viewer?.festivalOrganizer)).toEqual([true, true])
  })

  it('gives nothing to anybody else, and takes nothing from who had the right', async () => {
    expect((await signIn('guest@example.ru', ['anna@example.ru']))?.festivalOrganizer).toBe(false)
    expect((await signIn('anna@example.ru', []))?.festivalOrganizer).toBe(true)
  })
})

describe('a team', () => {
  it('takes somebody new, who gets an account and a mail to the sign-in page', async () => {
    const { id: actorId } = await festivalOrganizer()
    expect(await add('nina@example.ru', centre, actorId)).toEqual({ ok: true })
    expect((await signIn('nina@example.ru', []))?.centreIds).toEqual([(centre as { id: string }).id])
    const [mail] = await mailsTo('nina@example.ru')
    expect(JSON.parse(mail!.props)).toEqual({
      centre: 'Енисейская Сибирь',
      link: `${baseUrl}/ru/sign-in?next=${encodeURIComponent('/ru/organizer/centres/yenisey')}`,
    })
  })

  it('has nobody twice, however often they are added at once, and tells them once', async () => {
    const { id: actorId } = await festivalOrganizer()
    const added = await Promise.all(Array.from({ length: 10 }, () => add('oleg@example.ru', centre, actorId)))
    expect(added.filter((one) => one.ok)).toHaveLength(1)
    expect(added.filter((one) => !one.ok)).toEqual(Array(9).fill({ ok: false, code: 'already' }))
    expect(await mailsTo('oleg@example.ru')).toHaveLength(1)
    expect(await add('oleg@example.ru', 'festival', actorId)).toEqual({ ok: true })
  })

  it('writes to somebody it knows in their language', async () => {
    const { id: actorId } = await festivalOrganizer()
    await db.user.create({ data: { email: 'jane@example.com', locale: 'en', createdAt: now } })
    await add('jane@example.com', centre, actorId)
    const [mail] = await mailsTo('jane@example.com')
    expect(mail).toMatchObject({ locale: 'en' })
    expect(mail!.props).toContain('Yenisey Siberia')
  })

  it('lets somebody go and come back, who is told again', async () => {
    const { id: actorId } = await festivalOrganizer()
    await add('vera@example.ru', centre, actorId)
    const { id } = await db.user.findUniqueOrThrow({ where: { email: 'vera@example.ru' } })
    expect(await remove(id, centre, actorId)).toEqual({ ok: true })
    expect((await centreTeam((centre as { id: string }).id, db)).map((one) => one.email)).not.toContain('vera@example.ru')
    expect(await add('vera@example.ru', centre, actorId, later(1))).toEqual({ ok: true })
    expect(await mailsTo('vera@example.ru')).toHaveLength(2)
    const told = (await auditLog({ limit: 10, subject: `user:${id}` }, db)).map((entry) => entry.action).sort()
    expect(told).toEqual(['organizer.add', 'organizer.add', 'organizer.remove'])
  })
})

describe('the festival', () => {
  it('keeps an organiser who would remove themselves, and one whom ORGANIZERS names', async () => {
    const [me, other] = [await festivalOrganizer(), await festivalOrganizer()]
    expect(await remove(me.id, 'festival', me.id)).toEqual({ ok: false, code: 'self' })
    expect(await remove(other.id, 'festival', me.id, [other.email])).toEqual({ ok: false, code: 'configured' })
    expect((await festivalOrganizers(db)).map((one) => one.email)).toEqual(expect.arrayContaining([me.email, other.email]))
  })

  it('keeps one of two who remove each other at once', async () => {
    for (let round = 0; round < 3; round += 1) {
      const [a, b] = [await festivalOrganizer(), await festivalOrganizer()]
      const outcomes = await Promise.all([remove(a.id, 'festival', b.id), remove(b.id, 'festival', a.id)])
      expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
      expect(outcomes).toContainEqual({ ok: false, code: 'not-organizer' })
      expect(await db.festivalOrganizer.count({ where: { userId: { in: [a.id, b.id] } } })).toBe(1)
    }
  })

  it('has its teams changed by its own organisers only', async () => {
    const { id: actorId } = await festivalOrganizer()
    await add('lev@example.ru', centre, actorId)
    const { id } = await db.user.findUniqueOrThrow({ where: { email: 'lev@example.ru' } })
    expect(await remove(id, centre, id)).toEqual({ ok: false, code: 'not-organizer' })
  })
})
