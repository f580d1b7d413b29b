import { randomUUID } from 'node:crypto'
import { createCookie } from '@remix-run/node'
import type { Database } from '~/db/client.server'
import { hashToken, newToken } from '~/lib/tokens.server'
import { client, type Client } from './client'

/** Start the product with it, so that cookies can be made for people who never asked for a link. */
export const crowdSecret = 'a secret for tests that everybody may read, long enough'

export type Maker = Client & { email: string; applicationId: string }

const farAway = new Date('2100-01-01T00:00:00Z')

/**
 * Makers at browsers of their own, signed in, each with a draft that says what they make, written straight into
 * the database of a product started with crowdSecret.
 */
export async function signedInCrowd(count: number, { url, db }: { url: string; db: Database }): Promise<Maker[]> {
  const edition = await db.edition.findFirstOrThrow({ orderBy: { year: 'desc' } })
  const cookie = createCookie('session', { secrets: [crowdSecret] })
  const people = await Promise.all(
    Array.from({ length: count }, async (_, n) => {
      const token = newToken()
      const name = `crowd-${n}-${randomUUID().slice(0, 8)}`
      const session = (await cookie.serialize(token)).split(';')[0]!
      return { name, email: `${name}@example.com`, token, session, userId: randomUUID(), exhibitorId: randomUUID(), applicationId: randomUUID() }
    }),
  )
  for (let from = 0; from < count; from += 500) {
    const some = people.slice(from, from + 500)
    await db.user.createMany({ data: some.map(({ userId: id, email }) => ({ id, email })) })
    await db.exhibitor.createMany({
      data: some.map(({ exhibitorId: id, name, email }) => ({ id, slug: name, payerType: 'self_employed', legalName: name, brandRu: name, contactEmail: email })),
    })
    await db.exhibitorMember.createMany({ data: some.map(({ userId, exhibitorId }) => ({ userId, exhibitorId })) })
    await db.application.createMany({
      data: some.map(({ applicationId: id, exhibitorId }) => ({ id, exhibitorId, editionId: edition.id, products: '["silver"]' })),
    })
    await db.login.createMany({
      data: some.map(({ token, userId }) => ({ tokenHash: hashToken(token), userId, createdAt: edition.createdAt, expiresAt: farAway })),
    })
  }
  return people.map(({ email, applicationId, session }, n) => ({
    ...client(url, `10.1.${Math.floor(n / 250)}.${(n % 250) + 1}`, session),
    email,
    applicationId,
  }))
}

/** A hall more in the latest edition, full of booths of 3 by 3 m in blocks with aisles. */
export async function addHall(slug: string, count: number, db: Database): Promise<{ id: string; code: string }[]> {
  const edition = await db.edition.findFirstOrThrow({ orderBy: { year: 'desc' }, include: { categories: true } })
  const centre = await db.centre.findFirstOrThrow({ where: { slug: 'kostroma' } })
  const hall = await db.hall.create({ data: { centreId: centre.id, slug, nameRu: `Зал на ${count}`, nameEn: `Hall of ${count}`, position: 99 } })
  const columns = Math.ceil(Math.sqrt(count * 1.6))
  const width = columns * 30 + Math.ceil(columns / 10) * 30 + 30
  const height = Math.ceil(count / columns) * 45 + 60
  const wall = { kind: 'wall', closed: true, points: [[0, 0], [width, 0], [width, height], [0, height]] }
  const plan = await db.floorPlan.create({
    data: { editionId: edition.id, hallId: hall.id, width, height, shapes: JSON.stringify([wall]), position: 99 },
  })
  const booths = Array.from({ length: count }, (_, n) => {
    const [row, column] = [Math.floor(n / columns), n % columns]
    const shape = { kind: 'rect', x: 30 + column * 30 + Math.floor(column / 10) * 30, y: 30 + row * 45, w: 30, h: 30 }
    return { id: randomUUID(), code: `Ю-${n + 1}`, shape: JSON.stringify(shape) }
  })
  const categoryId = edition.categories[0]!.id
  await db.booth.createMany({ data: booths.map((booth) => ({ ...booth, planId: plan.id, categoryId, area: 900 })) })
  return booths.map(({ id, code }) => ({ id, code }))
}
