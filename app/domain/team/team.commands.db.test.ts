import { beforeAll, describe, expect, it, vi } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { addApplicant, now, seedEdition } from '../application/edition.testing'
import { ownApplication } from '../application/application.queries.server'
import { acceptInvitation, chooseCompany, inviteColleague, removeMember, revokeInvitation, sweepInvitations } from './team.commands.server'
import { companiesOf, openInvitation, teamOf } from './team.queries.server'

const { db } = await testDatabase()
const baseUrl = 'https://festival.example'
vi.stubEnv('BASE_URL', baseUrl)
let edition: Awaited<ReturnType<typeof seedEdition>>['edition']
let addresses = 0

beforeAll(async () => {
  edition = (await seedEdition(1, db)).edition
})

/** An owner with a company. */
async function company() {
  const { userId, applicationId } = await addApplicant(edition, db)
  const { exhibitorId } = await db.application.findUniqueOrThrow({ where: { id: applicationId } })
  return { exhibitorId, actorId: userId, now }
}
type Acting = Awaited<ReturnType<typeof company>>

async function invite(acting: Acting, role: 'owner' | 'staff' = 'staff', email = `colleague-${(addresses += 1)}@example.ru`) {
  expect(await inviteColleague({ ...acting, email, role, locale: 'ru', baseUrl }, db)).toEqual({ ok: true })
  const mail = await db.outbox.findFirstOrThrow({ where: { recipient: email }, orderBy: { createdAt: 'desc' } })
  const { link } = JSON.parse(mail.props) as { link: string }
  const invitation = await db.exhibitorInvitation.findFirstOrThrow({ where: { email, endedAt: null } })
  return { email, link, invitationId: invitation.id, token: link.split('/').at(-1)! }
}
async function join(acting: Acting, role: 'owner' | 'staff' = 'staff', email?: string) {
  const { token, ...invitation } = await invite(acting, role, email)
  expect(await acceptInvitation({ token, locale: 'ru', now }, db)).toEqual({ email: invitation.email })
  const user = await db.user.findUniqueOrThrow({ where: { email: invitation.email } })
  return { ...acting, actorId: user.id }
}
const later = (days: number) => new Date(now.getTime() + days * 86_400_000)

describe('a colleague', () => {
  it('is invited by mail, and joins by one press, with an account or without', async () => {
    const owner = await company()
    const { token, email } = await invite(owner)
    expect(await db.user.findUnique({ where: { email } })).toBeNull()
    expect(await openInvitation({ token, now }, db)).toMatchObject({ email, role: 'staff' })
    // The database keeps no token that opens anything.
    expect(JSON.stringify(await db.exhibitorInvitation.findMany())).not.toContain(token)

    const twenty = await Promise.all(Array.from({ length: 20 }, () => acceptInvitation({ token, locale: 'ru', now }, db)))
    expect(twenty.filter(Boolean)).toEqual([{ email }])
    const user = await db.user.findUniqueOrThrow({ where: { email } })
    expect(await openInvitation({ token, now }, db)).toBeNull()
    expect((await ownApplication({ userId: user.id, editionId: edition.id, now }, db)).company?.id).toBe(owner.exhibitorId)
    expect(await inviteColleague({ ...owner, email, role: 'staff', locale: 'ru', baseUrl }, db)).toEqual({ ok: false, code: 'member' })
    const known = await company()
    const { email: otherEmail } = await db.user.findUniqueOrThrow({ where: { id: known.actorId } })
    expect((await join(owner, 'owner', otherEmail)).actorId).toBe(known.actorId)
  })

  it('is not let in by a link that ran out, was revoked, or was replaced by a newer one', async () => {
    const owner = await company()
    const old = await invite(owner)
    // To the end of the day that its mail names, in Kostroma.
    const midnight = new Date(`${later(15).toISOString().slice(0, 10)}T00:00:00+03:00`)
    expect(await openInvitation({ token: old.token, now: new Date(midnight.getTime() - 1) }, db)).not.toBeNull()
    expect(await acceptInvitation({ token: old.token, locale: 'ru', now: midnight }, db)).toBeNull()
    const newer = await invite(owner, 'staff', old.email)
    expect(await acceptInvitation({ token: old.token, locale: 'ru', now }, db)).toBeNull()
    expect(await revokeInvitation({ ...owner, invitationId: newer.invitationId }, db)).toEqual({ ok: true })
    expect(await revokeInvitation({ ...owner, invitationId: newer.invitationId }, db)).toEqual({ ok: false, code: 'gone' })
    expect(await acceptInvitation({ token: newer.token, locale: 'ru', now }, db)).toBeNull()
    await sweepInvitations(later(45), db)
    expect(await db.exhibitorInvitation.count({ where: { exhibitorId: owner.exhibitorId } })).toBe(0)
  })

  it('of the staff invites and removes nobody, and sees no open invitations; nor does a stranger', async () => {
    const owner = await company()
    const staff = await join(owner)
    const { invitationId } = await invite(owner)
    for (const acting of [staff, { ...owner, actorId: (await company()).actorId }]) {
      expect(await inviteColleague({ ...acting, email: 'friend@example.ru', role: 'owner', locale: 'ru', baseUrl }, db)).toEqual({ ok: false, code: 'not-owner' })
      expect(await revokeInvitation({ ...acting, invitationId }, db)).toEqual({ ok: false, code: 'not-owner' })
      expect(await removeMember({ ...acting, userId: owner.actorId }, db)).toEqual({ ok: false, code: 'not-owner' })
    }
    expect((await teamOf({ exhibitorId: owner.exhibitorId, userId: staff.actorId, now }, db))?.invitations).toEqual([])
    expect((await teamOf({ exhibitorId: owner.exhibitorId, userId: owner.actorId, now }, db))?.invitations).toHaveLength(1)
    expect(await teamOf({ exhibitorId: owner.exhibitorId, userId: 'stranger', now }, db)).toBeNull()
  })

  it('leaves or is removed; the last owner of a company cannot, also when all owners go at once', async () => {
    const owner = await company()
    const staff = await join(owner)
    expect(await removeMember({ ...owner, userId: owner.actorId }, db)).toEqual({ ok: false, code: 'last-owner' })
    expect(await removeMember({ ...owner, userId: staff.actorId }, db)).toEqual({ ok: true })
    expect(await removeMember({ ...owner, userId: staff.actorId }, db)).toEqual({ ok: false, code: 'gone' })
    // Who is removed does not come back by an invitation of their own.
    const removed = await join(owner, 'owner')
    const own = await invite(removed, 'owner')
    expect(await removeMember({ ...owner, userId: removed.actorId }, db)).toEqual({ ok: true })
    expect(await acceptInvitation({ token: own.token, locale: 'ru', now }, db)).toBeNull()
    const owners = [owner, await join(owner, 'owner'), await join(owner, 'owner')]
    const outcomes = await Promise.all(owners.map((one) => removeMember({ ...one, userId: one.actorId }, db)))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(2)
    expect(await db.exhibitorMember.count({ where: { exhibitorId: owner.exhibitorId, role: 'owner' } })).toBe(1)
    // Two who remove each other: one stays.
    const [first, second] = [await company()].flatMap((one) => [one, one])
    const friend = await join(first!, 'owner')
    const pair = await Promise.all([removeMember({ ...second!, userId: friend.actorId }, db), removeMember({ ...friend, userId: first!.actorId }, db)])
    expect(pair.filter((outcome) => outcome.ok)).toHaveLength(1)
  })

  it('of two companies acts for the one last chosen', async () => {
    const [own, other] = [await company(), await company()]
    const { email } = await db.user.findUniqueOrThrow({ where: { id: own.actorId } })
    await join(other, 'staff', email)
    const acting = async () => (await ownApplication({ userId: own.actorId, editionId: edition.id, now }, db)).company?.id
    expect(await acting()).toBe(other.exhibitorId)
    expect(await companiesOf(own.actorId, db)).toHaveLength(2)
    expect(await chooseCompany({ exhibitorId: own.exhibitorId, userId: own.actorId, now: later(1) }, db)).toBe(true)
    expect(await acting()).toBe(own.exhibitorId)
    expect(await chooseCompany({ exhibitorId: (await company()).exhibitorId, userId: own.actorId, now }, db)).toBe(false)
  })
})
