import { describe, expect, it } from 'vitest'
import { testDatabase } from './testing.server'
import { inTransaction, isUniqueViolation } from './transaction.server'

const { db } = await testDatabase()

const edition = await db.edition.create({
  data: { year: 2027, titleRu: 'Золотое кольцо', startsOn: '2027-06-23', endsOn: '2027-06-27' },
})

describe('a booth', () => {
  it('has one owner, whoever asks at the same moment', async () => {
    const centre = await db.centre.create({
      data: { slug: 'kostroma', nameRu: 'Центр', cityRu: 'Кострома', timeZone: 'Europe/Moscow', accent: 'kostroma' },
    })
    const hall = await db.hall.create({ data: { centreId: centre.id, slug: 'main', nameRu: 'Главный зал' } })
    const plan = await db.floorPlan.create({ data: { editionId: edition.id, hallId: hall.id, width: 400, height: 300 } })
    const category = await db.boothCategory.create({ data: { editionId: edition.id, code: 'A', nameRu: 'А', rate: 1_000_000 } })
    const booth = await db.booth.create({
      data: { planId: plan.id, code: 'А-1', categoryId: category.id, shape: '{}', area: 600 },
    })
    const applicants = Array.from({ length: 30 }, async (_, number) => {
      const exhibitor = await db.exhibitor.create({
        data: { slug: `maker-${number}`, payerType: 'company', legalName: 'ООО', brandRu: 'Марка' },
      })
      return db.application.create({ data: { editionId: edition.id, exhibitorId: exhibitor.id } })
    })
    const claims = await Promise.allSettled(
      (await Promise.all(applicants)).map((application) =>
        inTransaction(db, (transaction) =>
          transaction.boothClaim.create({ data: { boothId: booth.id, applicationId: application.id, kind: 'held' } }),
        ),
      ),
    )
    const refusals = claims.flatMap((claim) => (claim.status === 'rejected' ? [claim.reason as unknown] : []))
    expect(refusals).toHaveLength(29)
    expect(refusals.every((error) => isUniqueViolation(error, 'BoothClaim', ['boothId']))).toBe(true)
    expect(await db.boothClaim.count()).toBe(1)
  })
})

describe('a release', () => {
  it('is neither changed nor deleted, by no statement', async () => {
    const release = await db.release.create({
      data: { editionId: edition.id, number: 1, name: 'Первый', content: '{}', contentHash: '0', publishedAt: new Date(0) },
    })
    const where = { id: release.id }
    await expect(db.release.update({ where, data: { name: 'Другой' } })).rejects.toThrow('A release is never changed')
    await expect(db.release.delete({ where })).rejects.toThrow('A release is never deleted')
    await expect(db.$executeRaw`UPDATE "Release" SET "content" = '[]'`).rejects.toThrow('A release is never changed')
    await expect(db.$executeRaw`DELETE FROM "Release"`).rejects.toThrow('A release is never deleted')
    await expect(db.edition.delete({ where: { id: edition.id } })).rejects.toThrow()
    expect(await db.release.findMany()).toEqual([release])
  })

  it('has a number that two who publish at once cannot both take', async () => {
    const publish = () =>
      db.release.create({
        data: { editionId: edition.id, number: 2, name: 'Второй', content: '{}', contentHash: '0', publishedAt: new Date(0) },
      })
    const results = await Promise.allSettled([publish(), publish(), publish()])
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
  })
})

describe('values', () => {
  it('come back as they went in', async () => {
    const at = new Date('2027-06-23T09:30:15.123Z')
    const text = 'Ёлка «скань» 💍 ’; -- \\ " \n\t'
    const big = 2_147_483_647
    await db.edition.create({
      data: { year: 2000, titleRu: text, startsOn: '', endsOn: '', applicationsFrom: at, registrationFee: big, demo: true },
    })
    const found = await db.edition.findUniqueOrThrow({ where: { year: 2000 } })
    expect(found).toMatchObject({ titleRu: text, applicationsFrom: at, applicationsUntil: null, registrationFee: big, demo: true })
    expect(await db.edition.count({ where: { applicationsFrom: { lte: at, gt: new Date(at.getTime() - 1) } } })).toBe(1)
  })
})
