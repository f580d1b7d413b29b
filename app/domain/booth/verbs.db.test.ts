import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { addCrowd, addUser, minutesLater, now, seedEdition } from '../application/edition.testing'
import { withdrawApplication } from '../application/application.commands.server'
import { approveApplication, rejectApplication } from '../application/edition.testing'
import { blockBooth, unblockBooth } from './blocking.commands.server'
import { holdBooth, releaseHold } from './booth.commands.server'
import { acceptOffer, declineOffer, offerBooth } from '../offer/offer.commands.server'
import { watchOffers } from '../offer/offers.server'
import { claimKindFor } from './booth.rules'
import { emptyFestival } from './booth.testing'
import { assignBooth, moveBooth, swapBooths, vacateBooth } from './placing.commands.server'

const { db } = await testDatabase()
const baseUrl = 'https://festival.example'
vi.stubEnv('BASE_URL', baseUrl)

const boothCount = 5
const companies = 6
const limit = 3
const verbs = ['hold', 'hold', 'add', 'add', 'add', 'release', 'give-back', 'offer', 'offer', 'accept', 'accept', 'decline', 'watch', 'assign', 'move', 'swap', 'vacate', 'block', 'unblock', 'withdraw', 'approve', 'reject'] as const
const someVerb = fc.record({
  verb: fc.constantFrom(...verbs),
  company: fc.nat(companies - 1),
  other: fc.nat(companies - 1),
  booth: fc.integer({ min: 1, max: boothCount }),
  to: fc.integer({ min: 1, max: boothCount }),
})
type SomeVerb = typeof someVerb extends fc.Arbitrary<infer V> ? V : never

type Crowd = Awaited<ReturnType<typeof addCrowd>>
const key = (claim: { boothId: string; applicationId: string }) => `${claim.boothId} ${claim.applicationId}`

/** Does it; says whether it was done and which claims that was to end. */
async function act({ verb, company, other, booth, to }: SomeVerb, at: Date, crowd: Crowd, organizerId: string) {
  const whose = crowd[company]!
  const rival = crowd[other]!
  const [boothId, target] = [`booth-${booth}`, `booth-${to}`]
  const by = { organizerId, reason: 'Потому', baseUrl, now: at }
  const owned = { boothId, applicationId: whose.applicationId }
  const all = Array.from({ length: boothCount }, (_, i) => `booth-${i + 1}`)
  const everything = all.map((id) => key({ boothId: id, applicationId: whose.applicationId }))
  const version = (await db.application.findUniqueOrThrow({ where: { id: whose.applicationId } })).version
  switch (verb) {
    case 'hold':
      return { ...(await holdBooth({ ...whose, boothId, now: at }, db)), ends: everything.filter((one) => one !== key(owned)) }
    case 'add':
      // Where its hold is over it begins anew, as with a pick.
      return { ...(await holdBooth({ ...whose, boothId, add: true, now: at }, db)), ends: [] }
    case 'release':
      return { ok: (await releaseHold({ ...whose, now: at }, db)).ok, ends: everything }
    case 'give-back':
      return { ok: (await releaseHold({ ...whose, boothId, now: at }, db)).ok, ends: [key(owned)] }
    case 'offer':
      return { ...(await offerBooth({ ...owned, ...by }, db)), ends: [] }
    case 'accept':
      return { ...(await acceptOffer({ ...whose, boothId, now: at }, db)), ends: [] }
    case 'decline':
      return { ...(await declineOffer({ ...whose, boothId, now: at }, db)), ends: [key(owned)] }
    case 'watch':
      await watchOffers({ baseUrl, now: at }, db)
      return { ok: true, ends: [] }
    case 'assign': {
      const offered = await db.boothClaim.findMany({ where: { applicationId: whose.applicationId, kind: 'offered' } })
      return { ...(await assignBooth({ ...owned, ...by }, db)), ends: offered.map(key) }
    }
    case 'move':
      return { ...(await moveBooth({ ...owned, to: target, ...by }, db)), ends: [key(owned)] }
    case 'swap': {
      const theirs = { boothId: target, applicationId: rival.applicationId }
      return { ...(await swapBooths({ ...owned, other: theirs, ...by }, db)), ends: [key(owned), key(theirs)] }
    }
    case 'vacate':
      return { ...(await vacateBooth({ ...owned, ...by }, db)), ends: [key(owned)] }
    case 'block':
      return { ...(await blockBooth({ boothId, ...by }, db)), ends: [] }
    case 'unblock':
      return { ...(await unblockBooth({ boothId, ...by }, db)), ends: [] }
    case 'withdraw':
      return { ...(await withdrawApplication({ ...whose, now: at }, db)), ends: everything }
    case 'approve': {
      const offered = await db.boothClaim.findMany({ where: { applicationId: whose.applicationId, kind: 'offered' } })
      return { ...(await approveApplication({ ...by, applicationId: whose.applicationId, version }, db)), ends: offered.map(key) }
    }
    case 'reject':
      return { ...(await rejectApplication({ ...by, applicationId: whose.applicationId, version }, db)), ends: everything }
  }
}

it('whatever applicants and organisers do at one moment, in whatever order: no booth is lost, none has two owners, nothing is freed that was not asked', async () => {
  const rounds = fc.array(fc.record({ minutes: fc.nat(15), together: fc.array(someVerb, { minLength: 2, maxLength: 5 }) }), { minLength: 3, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(rounds, async (plan) => {
      await emptyFestival(db)
      const { edition } = await seedEdition(boothCount, db)
      const crowd = await addCrowd(companies, edition.id, db)
      const organizerId = (await addUser(db)).id
      await db.edition.update({ where: { id: edition.id }, data: { boothsPerApplication: limit, offerHours: 1 } })
      const sent = crowd.slice(2).map((one) => one.applicationId)
      await db.application.updateMany({ where: { id: { in: sent } }, data: { state: 'submitted', submittedAt: now } })
      await db.boothWish.createMany({ data: sent.map((applicationId, k) => ({ applicationId, rank: 1, boothId: `booth-${(k % boothCount) + 1}` })) })
      let clock = 0
      for (const { minutes, together } of plan) {
        clock += minutes
        const at = minutesLater(clock)
        const before = await db.boothClaim.findMany()
        // All end before anything is said of them, even when one fails.
        const settled = await Promise.allSettled(together.map((one) => act(one, at, crowd, organizerId)))
        const outcomes = settled.map((one) => {
          if (one.status === 'rejected') throw one.reason
          return one.value
        })

        const booths = await db.booth.findMany({ include: { claim: { include: { application: true } } } })
        expect(booths).toHaveLength(boothCount)
        const after = new Set(booths.flatMap(({ claim }) => (claim ? [key(claim)] : [])))
        for (const { blocked, claim } of booths) {
          const live = claim !== null && (claim.expiresAt === null || claim.expiresAt > at)
          if (live) expect(blocked).toBe(false)
          if (!live) continue
          if (claim.kind === 'offered') expect(claimKindFor(claim.application.state)).toBe('reserved')
          else expect(claim.kind).toBe(claim.application.state === 'draft' ? 'held' : claimKindFor(claim.application.state))
        }
        const claims = booths.flatMap(({ claim }) => (claim && (claim.expiresAt === null || claim.expiresAt > at) ? [claim] : []))
        for (const { applicationId } of crowd) {
          const held = claims.filter((claim) => claim.applicationId === applicationId && claim.kind === 'held')
          expect(held.length).toBeLessThanOrEqual(limit)
          expect(new Set(held.map((claim) => claim.expiresAt!.getTime())).size).toBeLessThanOrEqual(1)
        }
        // Every open offer is a claim, every offered claim an open offer, and nobody has two.
        const open = await db.boothOffer.findMany({ where: { endedAt: null, expiresAt: { gt: at } } })
        expect(open.map(key).sort()).toEqual(claims.filter((claim) => claim.kind === 'offered').map(key).sort())
        expect(new Set(open.map((offer) => offer.applicationId)).size).toBe(open.length)
        const asked = new Set(outcomes.flatMap(({ ok, ends }) => (ok ? ends : [])))
        const lost = before.filter((claim) => !after.has(key(claim)) && !asked.has(key(claim)) && (claim.expiresAt === null || claim.expiresAt > at))
        expect(lost).toEqual([])
      }
    }),
    { numRuns: 25 },
  )
}, 120_000)
