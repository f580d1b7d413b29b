import { beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '~/db/client.server'
import { testDatabase } from '~/db/testing.server'
import { addApplicant, addCrowd, minutesLater, now, seedEdition } from '../application/edition.testing'
import { withdrawApplication } from '../application/application.commands.server'
import { holdBooth, releaseHold } from './booth.commands.server'
import { emptyFestival } from './booth.testing'
import { boothSummary, nearestFree, plannedHalls } from './booth.queries.server'

const { db } = await testDatabase()

async function fresh(boothCount: number) {
  await emptyFestival(db)
  return seedEdition(boothCount, db)
}

let seeded: Awaited<ReturnType<typeof fresh>>
const applicants = (count: number) => Promise.all(Array.from({ length: count }, () => addApplicant(seeded.edition, db)))
const holders = async () => (await db.boothClaim.findMany({ orderBy: { boothId: 'asc' } })).map((c) => `${c.boothId} ${c.applicationId}`)

describe('picking a booth', () => {
  beforeEach(async () => void (seeded = await fresh(6)))

  it('keeps it for twenty minutes, and not a second longer', async () => {
    const [elena, ivan] = await applicants(2)
    const held = await holdBooth({ ...elena!, boothId: 'booth-3', now }, db)
    expect(held).toEqual({ ok: true, boothId: 'booth-3', expiresAt: minutesLater(20) })

    const refused = await holdBooth({ ...ivan!, boothId: 'booth-3', now: new Date(minutesLater(20).getTime() - 1) }, db)
    expect(refused).toMatchObject({ ok: false, code: 'taken', booth: 'А-3' })

    const later = await holdBooth({ ...ivan!, boothId: 'booth-3', now: minutesLater(20) }, db)
    expect(later).toMatchObject({ ok: true })
    expect(await holders()).toEqual([`booth-3 ${ivan!.applicationId}`])
  })

  it('offers the loser the nearest free booths', async () => {
    const [elena, ivan, olga] = await applicants(3)
    await holdBooth({ ...elena!, boothId: 'booth-3', now }, db)
    await holdBooth({ ...olga!, boothId: 'booth-4', now }, db)
    await db.booth.update({ where: { id: 'booth-2' }, data: { blocked: true } })
    const refused = await holdBooth({ ...ivan!, boothId: 'booth-3', now }, db)
    if (refused.ok) throw new Error('two have one booth')
    expect(refused.nearest.map((near) => near.code)).toEqual(['А-1', 'А-5', 'А-6'])
    expect(refused.nearest[0]).toMatchObject({ id: 'booth-1', area: 900, price: 8_820_000 })
  })

  it('gives the former booth back when another is taken, and keeps it when the other is gone', async () => {
    const [elena, ivan] = await applicants(2)
    await holdBooth({ ...elena!, boothId: 'booth-1', now }, db)
    await holdBooth({ ...elena!, boothId: 'booth-2', now }, db)
    expect(await holders()).toEqual([`booth-2 ${elena!.applicationId}`])

    await holdBooth({ ...ivan!, boothId: 'booth-1', now }, db)
    await holdBooth({ ...elena!, boothId: 'booth-1', now }, db)
    expect(await holders()).toEqual([`booth-1 ${ivan!.applicationId}`, `booth-2 ${elena!.applicationId}`])
  })

  it('does not prolong a hold that is picked again', async () => {
    const [elena] = await applicants(1)
    await holdBooth({ ...elena!, boothId: 'booth-1', now }, db)
    expect(await holdBooth({ ...elena!, boothId: 'booth-1', now: minutesLater(15) }, db)).toMatchObject({ expiresAt: minutesLater(20) })
  })

  it('refuses what is not for sale, not there, not in time, or for somebody else', async () => {
    const [elena, ivan] = await applicants(2)
    const code = async (wish: Partial<Parameters<typeof holdBooth>[0]>) => {
      const result = await holdBooth({ ...elena!, boothId: 'booth-1', now, ...wish }, db)
      return result.ok ? 'ok' : result.code
    }
    await db.booth.update({ where: { id: 'booth-2' }, data: { blocked: true } })
    expect(await code({ boothId: 'booth-2' })).toBe('blocked')
    expect(await code({ boothId: 'nothing' })).toBe('unknown')
    expect(await code({ now: new Date('2027-04-01T00:00:00Z') })).toBe('closed')
    expect(await code({ userId: ivan!.userId })).toBe('wrong-state')
    await withdrawApplication({ ...elena!, now }, db)
    expect(await code({})).toBe('wrong-state')
    expect(await holders()).toEqual([])
  })

  it('can be undone by its holder only', async () => {
    const [elena, ivan] = await applicants(2)
    await holdBooth({ ...elena!, boothId: 'booth-1', now }, db)
    expect(await releaseHold({ applicationId: elena!.applicationId, userId: ivan!.userId, now }, db)).toMatchObject({ ok: false, code: 'none' })
    expect(await holders()).toHaveLength(1)
    expect(await releaseHold({ ...elena!, now }, db)).toEqual({ ok: true })
    expect(await releaseHold({ ...elena!, now }, db)).toMatchObject({ ok: false, code: 'none' })
    expect(await holders()).toEqual([])
  })
})

describe('several booths', () => {
  beforeEach(async () => void (seeded = await fresh(8)))
  const add = (applicant: { applicationId: string; userId: string }, number: number, at = now) =>
    holdBooth({ ...applicant, boothId: `booth-${number}`, add: true, now: at }, db)
  const numbersOf = async (applicationId: string) => (await db.boothClaim.findMany({ where: { applicationId }, orderBy: { boothId: 'asc' } })).map((claim) => Number(claim.boothId.slice(6)))

  it('are neighbours that end with the first one, not more than the edition allows', async () => {
    const [elena] = await applicants(1)
    expect(await add(elena!, 3)).toMatchObject({ ok: true, expiresAt: minutesLater(20) })
    expect(await add(elena!, 5, minutesLater(1))).toMatchObject({ ok: false, code: 'apart', booth: 'А-5' })
    expect(await add(elena!, 4, minutesLater(5))).toMatchObject({ ok: true, expiresAt: minutesLater(20) })
    expect(await add(elena!, 5, minutesLater(6))).toMatchObject({ ok: true })
    expect(await add(elena!, 2, minutesLater(7))).toMatchObject({ ok: true })
    expect(await add(elena!, 1, minutesLater(8))).toMatchObject({ ok: false, code: 'limit' })
    expect(await numbersOf(elena!.applicationId)).toEqual([2, 3, 4, 5])
    // All of them are over at once, and the next pick begins anew.
    expect(await add(elena!, 7, minutesLater(20))).toMatchObject({ ok: true, expiresAt: minutesLater(40) })
    expect(await numbersOf(elena!.applicationId)).toEqual([7])
  })

  it('are all given back for one that is taken instead', async () => {
    const [elena] = await applicants(1)
    for (const number of [1, 2, 3]) await add(elena!, number)
    await holdBooth({ ...elena!, boothId: 'booth-6', now }, db)
    expect(await numbersOf(elena!.applicationId)).toEqual([6])
  })

  it('stay when the one to be added is gone', async () => {
    const [elena, ivan] = await applicants(2)
    await add(elena!, 1)
    await holdBooth({ ...ivan!, boothId: 'booth-2', now }, db)
    expect(await add(elena!, 2)).toEqual({ ok: false, code: 'taken', booth: 'А-2', nearest: [] })
    expect(await numbersOf(elena!.applicationId)).toEqual([1])
  })

  it('are given back one by one from an end, not from between', async () => {
    const [elena] = await applicants(1)
    for (const number of [1, 2, 3]) await add(elena!, number)
    expect(await releaseHold({ ...elena!, boothId: 'booth-2', now }, db)).toEqual({ ok: false, code: 'apart', booth: 'А-2' })
    expect(await releaseHold({ ...elena!, boothId: 'booth-3', now }, db)).toEqual({ ok: true })
    expect(await releaseHold({ ...elena!, boothId: 'booth-3', now }, db)).toMatchObject({ ok: false, code: 'none' })
    expect(await numbersOf(elena!.applicationId)).toEqual([1, 2])
  })

  it('are never more than allowed, however many are pressed at once', async () => {
    await db.edition.update({ where: { id: seeded.edition.id }, data: { boothsPerApplication: 3 } })
    const [elena] = await applicants(1)
    await add(elena!, 4)
    const presses = await Promise.all(Array.from({ length: 20 }, (_, n) => add(elena!, [3, 5, 2, 6][n % 4]!)))
    const numbers = await numbersOf(elena!.applicationId)
    expect(numbers).toHaveLength(3)
    expect(Math.max(...numbers) - Math.min(...numbers)).toBe(2)
    expect(presses.flatMap((press) => (press.ok ? [] : [press.code])).filter((code) => code !== 'limit' && code !== 'apart')).toEqual([])
  })

  it('wanted by two at once never mix: each has a row of its own', async () => {
    const [elena, ivan] = await applicants(2)
    await Promise.all([add(elena!, 1), add(ivan!, 8)])
    await Promise.all([2, 3, 4, 5].flatMap((number) => [add(elena!, number), add(ivan!, 9 - number), add(ivan!, number), add(elena!, 9 - number)]))
    const [hers, his] = await Promise.all([elena, ivan].map((who) => numbersOf(who!.applicationId)))
    for (const numbers of [hers!, his!]) expect(numbers.at(-1)! - numbers[0]!).toBe(numbers.length - 1)
    expect(new Set([...hers!, ...his!]).size).toBe(hers!.length + his!.length)
  })
})

describe('the plan', () => {
  beforeEach(async () => void (seeded = await fresh(3)))

  it('shows states and prices, and no name before an approval', async () => {
    const [elena] = await applicants(1)
    await holdBooth({ ...elena!, boothId: 'booth-1', now }, db)
    const states = async (at: Date, applicationId?: string) =>
      (await plannedHalls({ edition: seeded.edition, now: at, applicationId }, db))[0]?.booths.map((b) => `${b.code} ${b.state}${b.mine ? ' mine' : ''}`)
    expect(await states(now)).toEqual(['А-1 held', 'А-2 free', 'А-3 free'])
    expect(await states(now, elena!.applicationId)).toEqual(['А-1 held mine', 'А-2 free', 'А-3 free'])
    expect(await states(minutesLater(20), elena!.applicationId)).toEqual(['А-1 free', 'А-2 free', 'А-3 free'])

    await db.boothClaim.updateMany({ data: { kind: 'reserved', expiresAt: null } })
    const [hall] = await plannedHalls({ edition: seeded.edition, now }, db)
    expect(hall?.booths[0]).toMatchObject({ state: 'taken', exhibitor: null, price: 8_820_000 })
    await db.boothClaim.updateMany({ data: { kind: 'confirmed' } })
    await db.application.updateMany({ data: { state: 'approved' } })
    const [published] = await plannedHalls({ edition: seeded.edition, now }, db)
    expect(published?.booths[0]?.exhibitor).toEqual({ slug: 'volga-filigree', brand: { ru: 'Волжская скань', en: 'Volga Filigree' } })
  })

  it('is summed up for the home page', async () => {
    const [elena] = await applicants(1)
    await holdBooth({ ...elena!, boothId: 'booth-1', now }, db)
    await db.booth.update({ where: { id: 'booth-3' }, data: { blocked: true } })
    expect(await boothSummary(seeded.edition.id, now, db)).toEqual({ free: 1, total: 2, cheapest: 8_820_000 })
    expect(await boothSummary(seeded.edition.id, minutesLater(20), db)).toMatchObject({ free: 2 })
    expect(await nearestFree({ boothId: 'nothing', now }, db)).toEqual([])
  })
})

describe('200 applicants race for 20 booths', () => {
  beforeEach(async () => void (seeded = await fresh(20)), 60_000)

  /** How many believe they have a booth, and how many booths were given out twice. */
  async function race(pick: (applicant: { applicationId: string; userId: string }, boothId: string) => Promise<boolean>) {
    const crowd = await addCrowd(200, seeded.edition.id, db)
    const outcomes = await Promise.all(
      crowd.map(async (applicant, i) => ({ boothId: `booth-${(i % 20) + 1}`, won: await pick(applicant, `booth-${(i % 20) + 1}`) })),
    )
    const winners = outcomes.filter((outcome) => outcome.won)
    return { winners: winners.length, booths: new Set(winners.map((outcome) => outcome.boothId)).size }
  }

  it('20 win, one a booth, 180 are told politely, and the database agrees', async () => {
    const refusals: string[] = []
    const result = await race(async (applicant, boothId) => {
      const held = await holdBooth({ ...applicant, boothId, now }, db)
      if (!held.ok) refusals.push(held.code)
      return held.ok
    })
    expect(result).toEqual({ winners: 20, booths: 20 })
    expect(refusals).toEqual(Array.from({ length: 180 }, () => 'taken'))
    expect(await db.boothClaim.count()).toBe(20)
    expect(new Set((await db.boothClaim.findMany()).map((claim) => claim.applicationId)).size).toBe(20)
  }, 120_000)

  it('would be lost by a program that looks first and then writes', async () => {
    const result = await race((applicant, boothId) => lookThenWrite(applicant.applicationId, boothId, db))
    expect(result.winners).toBeGreaterThan(result.booths)
  }, 120_000)
})

/** The usual mistake, to show that the race above finds it: nothing but a look keeps two from one booth. */
async function lookThenWrite(applicationId: string, boothId: string, db: Database): Promise<boolean> {
  if (await db.boothClaim.findUnique({ where: { boothId } })) return false
  const row = { applicationId, kind: 'held', expiresAt: minutesLater(20) }
  await db.boothClaim.upsert({ where: { boothId }, create: { boothId, ...row }, update: row })
  return true
}
