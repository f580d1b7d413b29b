import { beforeEach, describe, expect, it, vi } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { submitApplication, withdrawApplication } from '../application/application.commands.server'
import { ownApplication } from '../application/application.queries.server'
import { decideApplication, decideQuietly } from '../application/decision.commands.server'
import { addApplicant, addUser, minutesLater, now, seedEdition } from '../application/edition.testing'
import { holdBooth, releaseHold } from '../booth/booth.commands.server'
import { plannedHalls } from '../booth/booth.queries.server'
import { emptyFestival } from '../booth/booth.testing'
import { assignBooth, vacateBooth } from '../booth/placing.commands.server'
import { changeWishes } from '../wish/wish.commands.server'
import type { WishTarget } from '../wish/wish.rules'
import { acceptOffer, declineOffer, offerBooth } from './offer.commands.server'
import { watchOffers } from './offers.server'

const { db } = await testDatabase()
const baseUrl = 'https://festival.example'
vi.stubEnv('BASE_URL', baseUrl)

type Applicant = Awaited<ReturnType<typeof addApplicant>>
let seeded: Awaited<ReturnType<typeof seedEdition>>
let organizerId: string
/** Whoever has the first two booths at the beginning. */
let owner: Applicant

const hoursLater = (hours: number) => minutesLater(hours * 60)
const watch = (at: Date) => watchOffers({ baseUrl, now: at }, db)
const claimOf = async (number: number) => {
  const claim = await db.boothClaim.findUnique({ where: { boothId: `booth-${number}` } })
  return claim && { who: claim.applicationId, kind: claim.kind }
}
const stateOf = async ({ applicationId }: Applicant) => (await db.application.findUniqueOrThrow({ where: { id: applicationId } })).state
const outcomes = async () => (await db.boothOffer.findMany({ orderBy: { offeredAt: 'asc' } })).map(({ applicationId, outcome }) => [applicationId, outcome])
const mailsTo = ({ applicationId }: Applicant, template = 'booth-offered-to-exhibitor') =>
  db.outbox.count({ where: { key: { startsWith: `application:${applicationId}:` }, template } })
const free = (who: Applicant, number: number, at: Date) =>
  vacateBooth({ boothId: `booth-${number}`, applicationId: who.applicationId, organizerId, reason: 'Не приедут', baseUrl, now: at }, db)

/** An application that was sent at a minute and wishes for something, without a booth. */
async function waits(minute: number, ...wishes: WishTarget[]): Promise<Applicant> {
  const applicant = await addApplicant(seeded.edition, db)
  for (const target of wishes) expect(await changeWishes({ ...applicant, verb: 'wish', target, now }, db)).toEqual({ ok: true })
  expect(await submitApplication({ ...applicant, baseUrl, now: minutesLater(minute) }, db)).toEqual({ ok: true })
  return applicant
}
const accept = (who: Applicant, number: number, at: Date) => acceptOffer({ applicationId: who.applicationId, userId: who.userId, boothId: `booth-${number}`, now: at }, db)
const decline = (who: Applicant, number: number, at: Date) => declineOffer({ applicationId: who.applicationId, userId: who.userId, boothId: `booth-${number}`, now: at }, db)

beforeEach(async () => {
  await emptyFestival(db)
  seeded = await seedEdition(4, db)
  organizerId = (await addUser(db)).id
  owner = await addApplicant(seeded.edition, db)
  for (const boothId of ['booth-1', 'booth-2']) await holdBooth({ ...owner, boothId, add: true, now }, db)
  await submitApplication({ ...owner, baseUrl, now }, db)
})

describe('a booth that becomes free', () => {
  it('is offered to the first in line, then to the next, each once, and then to nobody', async () => {
    const category: WishTarget = `category:${(await db.boothCategory.findFirstOrThrow()).id}`
    const anywhere = await waits(1, category)
    const later = await waits(3, 'booth:booth-1')
    const first = await waits(2, 'booth:booth-1')
    await free(owner, 1, minutesLater(10))
    expect(await watch(minutesLater(10))).toEqual({ offered: 1, expired: 0 })
    expect(await claimOf(1)).toEqual({ who: first.applicationId, kind: 'offered' })
    expect(await mailsTo(first)).toBe(1)

    expect(await decline(first, 1, minutesLater(11))).toEqual({ ok: true })
    expect(await watch(minutesLater(11))).toEqual({ offered: 1, expired: 0 })
    expect(await claimOf(1)).toEqual({ who: later.applicationId, kind: 'offered' })

    // Two days from then on, to the minute.
    expect(await watch(new Date(hoursLater(48).getTime() + 11 * 60_000 - 1))).toEqual({ offered: 0, expired: 0 })
    const end = new Date(hoursLater(48).getTime() + 11 * 60_000)
    expect(await accept(later, 1, end)).toEqual({ ok: false, code: 'over' })
    expect(await watch(end)).toEqual({ offered: 1, expired: 1 })
    expect(await claimOf(1)).toEqual({ who: anywhere.applicationId, kind: 'offered' })
    // Who did not answer is told; who said no knows.
    expect([await mailsTo(later, 'booth-offer-over-to-exhibitor'), await mailsTo(first, 'booth-offer-over-to-exhibitor')]).toEqual([1, 0])
    expect(await db.auditEntry.count({ where: { subject: `application:${later.applicationId}`, action: 'booth.offer-expired' } })).toBe(1)
    await decline(anywhere, 1, end)
    expect(await watch(end)).toEqual({ offered: 0, expired: 0 })
    expect(await claimOf(1)).toBeNull()
    expect(await outcomes()).toEqual([[first.applicationId, 'declined'], [later.applicationId, 'expired'], [anywhere.applicationId, 'declined']])
  })

  it('is not offered where it was only held, to those who came later, or once the festival has begun', async () => {
    const category: WishTarget = `category:${(await db.boothCategory.findFirstOrThrow()).id}`
    await waits(1, category)
    const somebody = await addApplicant(seeded.edition, db)
    await holdBooth({ ...somebody, boothId: 'booth-4', now }, db)
    await releaseHold({ ...somebody, now }, db)
    expect(await watch(minutesLater(2))).toEqual({ offered: 0, expired: 0 })
    await db.boothWish.deleteMany()

    await waits(30, 'booth:booth-1')
    await free(owner, 1, minutesLater(20))
    expect(await watch(minutesLater(31))).toEqual({ offered: 0, expired: 0 })
    await waits(31, 'booth:booth-2')
    await free(owner, 2, minutesLater(40))
    expect(await watch(new Date('2027-06-23T06:00:00Z'))).toEqual({ offered: 0, expired: 0 })
    expect(await watch(minutesLater(41))).toEqual({ offered: 1, expired: 0 })
  })

  it('is not offered to whoever has just lost it, nor to whom something else is decided', async () => {
    const category: WishTarget = `category:${(await db.boothCategory.findFirstOrThrow()).id}`
    const loser = await addApplicant(seeded.edition, db)
    await changeWishes({ ...loser, verb: 'wish', target: category, now }, db)
    await holdBooth({ ...loser, boothId: 'booth-3', now }, db)
    await submitApplication({ ...loser, baseUrl, now: minutesLater(1) }, db)
    const { version } = await db.application.findUniqueOrThrow({ where: { id: loser.applicationId } })
    await decideApplication({ applicationId: loser.applicationId, verb: 'waitlist', version, reason: '', organizerId, baseUrl, now: minutesLater(2) }, db)
    expect(await watch(minutesLater(3))).toEqual({ offered: 0, expired: 0 })

    const decided = await waits(1, category)
    const next = await waits(2, category)
    await db.booth.update({ where: { id: 'booth-3' }, data: { freedAt: minutesLater(4) } })
    const row = await db.application.findUniqueOrThrow({ where: { id: decided.applicationId } })
    await decideQuietly({ applicationId: decided.applicationId, verb: 'reject', version: row.version, reason: 'Нет места', organizerId, now: minutesLater(4) }, db)
    expect(await watch(minutesLater(5))).toEqual({ offered: 1, expired: 0 })
    expect(await claimOf(3)).toEqual({ who: next.applicationId, kind: 'offered' })
    expect(await mailsTo(decided)).toBe(0)
  })

  it('by a withdrawal, too, and looked for by five processes at once, is offered once', async () => {
    const [one, two] = [await waits(1, 'booth:booth-1', 'booth:booth-2'), await waits(2, 'booth:booth-1', 'booth:booth-2')]
    await withdrawApplication({ ...owner, now: minutesLater(5) }, db)
    const looks = await Promise.all(Array.from({ length: 5 }, () => watch(minutesLater(5))))
    expect(looks.reduce((sum, look) => sum + look.offered, 0)).toBe(2)
    const claims = [await claimOf(1), await claimOf(2)]
    expect(claims.map((claim) => claim?.who).sort()).toEqual([one.applicationId, two.applicationId].sort())
    expect([await mailsTo(one), await mailsTo(two)]).toEqual([1, 1])
  })
})

describe('an offered booth', () => {
  it('is theirs once they take it: from the waiting list before the organisers again', async () => {
    const applicant = await waits(1, 'booth:booth-1')
    const { version } = await db.application.findUniqueOrThrow({ where: { id: applicant.applicationId } })
    await decideApplication({ applicationId: applicant.applicationId, verb: 'waitlist', version, reason: '', organizerId, baseUrl, now }, db)
    await free(owner, 1, minutesLater(5))
    await watch(minutesLater(5))
    const own = async (at: Date) => (await ownApplication({ userId: applicant.userId, editionId: seeded.edition.id, now: at }, db)).application!
    // Not theirs yet: neither in their booths nor in their price.
    expect(await own(minutesLater(6))).toMatchObject({ booths: [], price: null, offer: { booth: { code: 'А-1' } } })
    const [hall] = await plannedHalls({ edition: seeded.edition, now: minutesLater(6) }, db)
    expect(hall!.booths[0]).toMatchObject({ state: 'held', offered: true })

    const stranger = await addUser(db)
    expect(await accept({ ...applicant, userId: stranger.id }, 1, minutesLater(6))).toEqual({ ok: false, code: 'over' })
    expect(await accept(applicant, 1, minutesLater(6))).toEqual({ ok: true })
    expect(await decline(applicant, 1, minutesLater(6))).toEqual({ ok: false, code: 'over' })
    expect(await claimOf(1)).toEqual({ who: applicant.applicationId, kind: 'reserved' })
    expect(await stateOf(applicant)).toBe('submitted')
    expect(await own(minutesLater(6))).toMatchObject({ booths: [{ code: 'А-1' }], offer: null })
  })

  it('is taken or not, whichever comes first', async () => {
    const applicant = await waits(1, 'booth:booth-1')
    await free(owner, 1, minutesLater(5))
    await watch(minutesLater(5))
    const twice = await Promise.all([accept(applicant, 1, minutesLater(6)), decline(applicant, 1, minutesLater(6))])
    expect(twice.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await claimOf(1)).toEqual(twice[0].ok ? { who: applicant.applicationId, kind: 'reserved' } : null)
  })

  it('is no longer once an organiser gives them another', async () => {
    const applicant = await waits(1, 'booth:booth-1')
    await free(owner, 1, minutesLater(5))
    await watch(minutesLater(5))
    expect(await assignBooth({ boothId: 'booth-3', applicationId: applicant.applicationId, organizerId, reason: '', baseUrl, now: minutesLater(6) }, db)).toEqual({ ok: true })
    expect(await claimOf(1)).toBeNull()
    expect(await accept(applicant, 1, minutesLater(7))).toEqual({ ok: false, code: 'over' })
  })

  it('taken by somebody organisers wait for an answer of is seen by whoever decides next', async () => {
    const applicant = await waits(1, 'booth:booth-1')
    await free(owner, 1, minutesLater(5))
    await watch(minutesLater(5))
    const version = async () => (await db.application.findUniqueOrThrow({ where: { id: applicant.applicationId } })).version
    await decideApplication({ applicationId: applicant.applicationId, verb: 'ask', version: await version(), reason: 'Что покажете?', organizerId, baseUrl, now: minutesLater(6) }, db)
    const seen = await version()
    expect(await accept(applicant, 1, minutesLater(7))).toEqual({ ok: true })
    expect(await decideApplication({ applicationId: applicant.applicationId, verb: 'approve', version: seen, reason: '', organizerId, baseUrl, now: minutesLater(8) }, db)).toEqual({ ok: false, code: 'stale' })
  })

  it('goes back with the application, and by the organiser who takes it back', async () => {
    const [one, two] = [await waits(1, 'booth:booth-1'), await waits(2, 'booth:booth-2')]
    await free(owner, 1, minutesLater(5))
    await free(owner, 2, minutesLater(5))
    expect(await watch(minutesLater(5))).toEqual({ offered: 2, expired: 0 })
    await withdrawApplication({ ...one, now: minutesLater(6) }, db)
    expect(await free(two, 2, minutesLater(6))).toEqual({ ok: true, was: 'offered' })
    expect([await claimOf(1), await claimOf(2)]).toEqual([null, null])
    expect((await outcomes()).map(([, outcome]) => outcome)).toEqual(['withdrawn', 'withdrawn'])
    expect(await accept(two, 2, minutesLater(7))).toEqual({ ok: false, code: 'over' })
    expect(await watch(minutesLater(7))).toEqual({ offered: 0, expired: 0 })
  })

  it('is no booth to be approved with', async () => {
    const applicant = await waits(1, 'booth:booth-1')
    await free(owner, 1, minutesLater(5))
    await watch(minutesLater(5))
    const { version } = await db.application.findUniqueOrThrow({ where: { id: applicant.applicationId } })
    const approval = { applicationId: applicant.applicationId, verb: 'approve', version, reason: '', organizerId, baseUrl, now: minutesLater(6) } as const
    expect(await decideApplication(approval, db)).toEqual({ ok: false, code: 'no-booth' })
    // With another booth the yes ends the offer.
    expect(await decideApplication({ ...approval, boothId: 'booth-4' }, db)).toEqual({ ok: true })
    expect([await claimOf(1), await claimOf(4)]).toEqual([null, { who: applicant.applicationId, kind: 'confirmed' }])
  })

  it('by hand: only one that is free, to somebody who waits without one, never twice', async () => {
    const [one, two] = [await waits(1, 'booth:booth-1'), await waits(2, 'booth:booth-1')]
    const offer = (who: Applicant, number: number) => offerBooth({ boothId: `booth-${number}`, applicationId: who.applicationId, organizerId, baseUrl, now: minutesLater(5) }, db)
    expect(await offer(one, 1)).toEqual({ ok: false, code: 'taken' })
    expect(await offer(owner, 3)).toEqual({ ok: false, code: 'wrong-state' })
    const race = await Promise.all([offer(one, 3), offer(two, 3), offer(one, 4), offer(two, 4)])
    expect(race.filter((outcome) => outcome.ok)).toHaveLength(2)
    const [third] = [await claimOf(3)]
    expect(await decline(third!.who === one.applicationId ? one : two, 3, minutesLater(6))).toEqual({ ok: true })
    expect(await offer(third!.who === one.applicationId ? one : two, 3)).toEqual({ ok: false, code: 'offered-before' })
  })
})
