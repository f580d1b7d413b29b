import { describe, expect, it } from 'vitest'
import type { Database } from '~/db/client.server'
import { testDatabase } from '~/db/testing.server'
import { isParticipating } from '~/domain/application/application.transitions'
import { releaseContent } from '~/domain/release/release.schema'
import { seedDemo } from './seed'

const now = new Date('2027-03-01T09:00:00Z')

describe('seedDemo', async () => {
  const { db } = await testDatabase()

  it('killed half-way, is finished by the next start', async () => {
    await expect(seedDemo(dyingHalfWay(db), now)).rejects.toThrow('killed')
    expect(await db.exhibitor.count()).toBe(40)
    expect(await db.release.count()).toBe(0)

    await seedDemo(db, now)
    expect(await db.exhibitor.count()).toBe(40)
    expect(await db.release.count()).toBe(2)
  })

  it('changes nothing in a database that has an edition', async () => {
    const before = [await db.user.count(), await db.session.count(), await db.auditEntry.count()]
    await seedDemo(db, now)
    expect([await db.user.count(), await db.session.count(), await db.auditEntry.count()]).toEqual(before)
  })

  it('publishes a second release that moved two sessions and cancelled one', async () => {
    const [first, second] = await db.release.findMany({ orderBy: { number: 'asc' } })
    expect([first!.name, second!.name]).toEqual(['Первая редакция', 'Вторая редакция'])
    expect(first!.publishedAt < second!.publishedAt && second!.publishedAt < now).toBe(true)
    const { slots } = releaseContent.parse(JSON.parse(second!.content))
    expect(slots).toHaveLength(60)
    expect(slots.filter((slot) => slot.previous !== null)).toHaveLength(2)
    expect(slots.filter((slot) => slot.status === 'cancelled')).toHaveLength(1)
  })

  it('has a release of Kostroma that waits until shortly before the festival', async () => {
    const kostroma = await db.centre.findUniqueOrThrow({ where: { slug: 'kostroma' } })
    expect(await db.pendingRelease.findMany()).toMatchObject([{ centreId: kostroma.id, publicFrom: new Date('2027-06-18T07:00:00Z'), problem: '' }])
  })

  it('has local times of each centre', async () => {
    const slot = (slug: string) => db.slot.findFirstOrThrow({ where: { session: { slug } } })
    // 14:00 in Krasnoyarsk and 10:00 in Kostroma are the same moment.
    expect((await slot('telemost-krasnoyarsk')).startsAt).toEqual(new Date('2027-06-25T07:00:00Z'))
    expect((await slot('telemost-kostroma')).startsAt).toEqual(new Date('2027-06-25T07:00:00Z'))
  })

  it('counts every registration as a seat, and sends no mail about them', async () => {
    const counted = await db.attendance.groupBy({ by: ['slotId'], _count: true })
    for (const { slotId, _count } of counted) {
      const seating = await db.seating.findUniqueOrThrow({ where: { slotId } })
      expect(seating.taken).toBe(_count)
      expect(seating.taken).toBeLessThanOrEqual(seating.capacity!)
    }
    expect(await db.outbox.count()).toBe(0)
  })

  it('has offered a free booth to somebody who waits', async () => {
    const [offer] = await db.boothOffer.findMany({ where: { endedAt: null, expiresAt: { gt: now } }, include: { application: true, booth: { include: { claim: true } } } })
    expect(offer).toMatchObject({ application: { state: 'waitlisted' }, booth: { blocked: false, claim: { kind: 'offered' } } })
    expect(offer!.booth.claim!.applicationId).toBe(offer!.applicationId)
  })

  it('gives a booth to everybody approved or waiting', async () => {
    const applications = await db.application.findMany({ include: { claims: { where: { kind: { not: 'offered' } } } } })
    for (const { state, claims } of applications) {
      expect(claims.map((claim) => claim.kind)).toEqual(claims.map(() => (isParticipating(state) ? 'confirmed' : 'reserved')))
      expect(claims.length > 0).toBe(state !== 'draft' && state !== 'waitlisted')
    }
  })
})

/** The database of a process that is killed after the first of the two transactions. */
function dyingHalfWay(db: Database): Database {
  const edition = { count: () => db.edition.count(), findFirst: () => Promise.reject(new Error('killed')) }
  return new Proxy(db, {
    get(target, name) {
      if (name === 'edition') return edition
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
