import { createHash } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { renderMail, type MailProps } from '~/mail/templates'
import { renewFeedToken } from '../agenda/agenda.commands.server'
import { agendaOf, feedOwner, hasFeedToken } from '../agenda/agenda.queries.server'
import { attendancesOf } from '../attendance/attendance.queries.server'
import { register } from '../attendance/attendance.testing'
import { publishedProgramme } from '../programme/programme.queries.server'
import { publishRelease } from '../release/release.commands.server'
import { now, seedPlan, site } from '../session/plan.testing'
import { isOrganizer, mayOrganizeCentre, mayOrganizeFestival } from '../user/viewer.rules'
import { confirmSignIn, linkMinutes, requestSignIn, signOut } from './login.commands.server'
import { signInLinkOwner, viewerOf } from './login.queries.server'

vi.stubEnv('BASE_URL', site.baseUrl)
vi.stubEnv('SESSION_SECRET', 'a secret for tests, long enough for everybody')

const { db } = await testDatabase()
const plan = await seedPlan(db)

const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const hash = (token: string) => createHash('sha256').update(token).digest('hex')

/** Asks for a link and reads the token in the mail. */
async function linkFor(email: string, more: Partial<Parameters<typeof requestSignIn>[0]> = {}): Promise<string> {
  await requestSignIn({ email, locale: 'ru', next: '', baseUrl: site.baseUrl, now, ...more }, db)
  const mail = await db.outbox.findFirstOrThrow({ where: { recipient: email, template: 'sign-in-to-user', createdAt: more.now ?? now }, orderBy: { id: 'desc' } })
  const { text } = renderMail('sign-in-to-user', JSON.parse(mail.props) as MailProps['sign-in-to-user'], 'ru', { baseUrl: site.baseUrl })
  await db.outbox.delete({ where: { id: mail.id } })
  return /\/ru\/sign-in\/([\w-]+)/.exec(text)![1]!
}
const use = (token: string, at = now) => confirmSignIn({ token, userAgent: 'Firefox', organizers: [], now: at }, db)
/** A signed-in browser. @returns its session token */
const signIn = async (email: string) => (await use(await linkFor(email)))!.sessionToken

describe('a sign-in link', () => {
  test('opens once, and leads where one wanted to go', async () => {
    const token = await linkFor('anna@example.org', { next: '/ru/agenda' })
    expect(await signInLinkOwner(token, now, db)).toBe('anna@example.org')
    expect(await signInLinkOwner(token, now, db)).toBe('anna@example.org')
    const login = (await use(token))!
    expect(login).toMatchObject({ next: '/ru/agenda', locale: 'ru', expiresAt: minutesLater(30 * 24 * 60) })
    expect(await viewerOf(login.sessionToken, now, db)).toMatchObject({ email: 'anna@example.org', locale: 'ru', exhibitorIds: [], centreIds: [] })
    expect(await use(token)).toBeNull()
    expect(await signInLinkOwner(token, now, db)).toBeNull()
  })

  test('used ten times at the same moment signs in once', async () => {
    const token = await linkFor('boris@example.org')
    const logins = await Promise.all(Array.from({ length: 10 }, () => use(token)))
    expect(logins.filter(Boolean)).toHaveLength(1)
    expect(await db.login.count({ where: { user: { email: 'boris@example.org' } } })).toBe(1)
  })

  test('two links of one new address used at once sign in twice, into one account', async () => {
    const tokens = [await linkFor('vera@example.org'), await linkFor('vera@example.org')]
    const logins = await Promise.all(tokens.map((token) => use(token)))
    expect(logins.filter(Boolean)).toHaveLength(2)
    expect(await db.user.count({ where: { email: 'vera@example.org' } })).toBe(1)
  })

  test('is good for ten minutes', async () => {
    expect(linkMinutes).toBe(10)
    const token = await linkFor('gleb@example.org')
    expect(await signInLinkOwner(token, minutesLater(10), db)).toBeNull()
    expect(await use(token, minutesLater(10))).toBeNull()
    expect(await use(token, new Date(minutesLater(10).getTime() - 1))).not.toBeNull()
  })

  test.each(['', 'made-up', '../../x', 'a'.repeat(5000), '\u0000'])('made up does nothing: %j', async (token) => {
    expect(await signInLinkOwner(token, now, db)).toBeNull()
    expect(await use(token)).toBeNull()
  })

  test('asking makes no account: whether there is one shows nowhere', async () => {
    await requestSignIn({ email: 'stranger@example.org', locale: 'en', next: '', baseUrl: site.baseUrl, now }, db)
    expect(await db.user.count({ where: { email: 'stranger@example.org' } })).toBe(0)
    expect(await db.outbox.count({ where: { recipient: 'stranger@example.org' } })).toBe(1)
  })
})

test('the database keeps hashes of tokens and nothing that opens anything', async () => {
  const token = await linkFor('darya@example.org')
  const { sessionToken } = (await use(token))!
  const { id: userId } = await db.user.findUniqueOrThrow({ where: { email: 'darya@example.org' } })
  const feed = await renewFeedToken({ userId, now }, db)
  const rows = JSON.stringify([await db.signInLink.findMany(), await db.login.findMany(), await db.feedToken.findMany(), await db.auditEntry.findMany()])
  for (const secret of [token, sessionToken, feed]) {
    expect(secret).toMatch(/^[\w-]{43}$/)
    expect(rows).not.toContain(secret)
    expect(rows).toContain(hash(secret))
  }
})

describe('a signed-in browser', () => {
  test('is who it is for thirty days, until it signs out, and alone', async () => {
    const one = await signIn('elena@example.org')
    const other = await signIn('elena@example.org')
    expect(await viewerOf(one, minutesLater(30 * 24 * 60 - 1), db)).not.toBeNull()
    expect(await viewerOf(one, minutesLater(30 * 24 * 60), db)).toBeNull()
    await signOut(one, db)
    await signOut(one, db)
    expect(await viewerOf(one, now, db)).toBeNull()
    expect(await viewerOf(other, now, db)).not.toBeNull()
    expect(await viewerOf(hash(other), now, db)).toBeNull()
  })

  test('has the rights of this moment', async () => {
    const token = await signIn('zoya@example.org')
    const viewer = async () => (await viewerOf(token, now, db))!
    const { id: userId } = await viewer()
    expect(isOrganizer(await viewer())).toBe(false)

    await db.centreOrganizer.create({ data: { userId, centreId: plan.kostroma.id } })
    expect(isOrganizer(await viewer())).toBe(true)
    expect(mayOrganizeCentre(await viewer(), plan.kostroma.id)).toBe(true)
    expect(mayOrganizeCentre(await viewer(), plan.krasnoyarsk.id)).toBe(false)
    expect(mayOrganizeFestival(await viewer())).toBe(false)

    await db.centreOrganizer.deleteMany({ where: { userId } })
    await db.festivalOrganizer.create({ data: { userId } })
    expect(mayOrganizeCentre(await viewer(), plan.krasnoyarsk.id)).toBe(true)
    expect(mayOrganizeFestival(await viewer())).toBe(true)

    await db.festivalOrganizer.delete({ where: { userId } })
    expect(isOrganizer(await viewer())).toBe(false)
    expect(isOrganizer(null)).toBe(false)
  })

  test('owns what was registered with its address before, and nobody else’s', async () => {
    const { slotId } = await plan.add(plan.kostroma.id)
    await publishRelease({ editionId: plan.edition.id, name: 'Первая', centreId: null, publishedById: null, site, now }, db)
    await register(slotId, 'inna@example.org', db)
    await register(slotId, 'inna2@example.org', db)
    const { id: userId } = (await viewerOf(await signIn('inna@example.org'), now, db))!
    expect(await attendancesOf(userId, db)).toMatchObject([{ slotId, email: 'inna@example.org' }])
    const agenda = await agendaOf(userId, (await publishedProgramme(db))!, db)
    expect(agenda.map((item) => item.entry.slot.id)).toEqual([slotId])
  })
})

describe('a private calendar address', () => {
  test('opens one person’s calendar, in their language, until it is renewed', async () => {
    const { id: userId } = await db.user.create({ data: { email: 'ksenia@example.org', locale: 'en' } })
    expect(await hasFeedToken(userId, db)).toBe(false)
    const first = await renewFeedToken({ userId, now }, db)
    expect(await feedOwner(first, db)).toEqual({ userId, locale: 'en' })
    const second = await renewFeedToken({ userId, now: minutesLater(1) }, db)
    expect(await feedOwner(first, db)).toBeNull()
    expect(await feedOwner(second, db)).toEqual({ userId, locale: 'en' })
    expect(await hasFeedToken(userId, db)).toBe(true)
    expect(await feedOwner('made-up', db)).toBeNull()
    expect(await feedOwner(hash(second), db)).toBeNull()
  })

  test('renewed by several at once leaves exactly one that opens', async () => {
    const { id: userId } = await db.user.create({ data: { email: 'lada@example.org' } })
    const tokens = await Promise.all(Array.from({ length: 6 }, () => renewFeedToken({ userId, now }, db)))
    const owners = await Promise.all(tokens.map((token) => feedOwner(token, db)))
    expect(owners.filter(Boolean)).toHaveLength(1)
  })
})
