import { expect, it } from 'vitest'
import { gathered } from './gathered.server'
import { testDatabase } from './testing.server'

const { db } = await testDatabase()
const { db: other } = await testDatabase()

/** Readings so far, each by how much was asked. */
const readings: number[] = []
const nameOf = gathered(async (asked: readonly string[], from) => {
  readings.push(asked.length)
  if (asked.includes('broken')) throw new Error('cannot be read')
  const users = await from.user.findMany({ where: { email: { in: [...asked] } } })
  return asked.map((email) => users.find((user) => user.email === email)?.name ?? null)
})
const address = (n: number) => `user-${n}@example.org`

it('tells each its own, and reads for many at once', async () => {
  await db.user.createMany({ data: Array.from({ length: 200 }, (_, n) => ({ email: address(n), name: `Имя ${n}` })) })
  readings.length = 0
  const names = await Promise.all(Array.from({ length: 201 }, (_, n) => nameOf(address(n), db)))
  expect(names).toEqual([...Array.from({ length: 200 }, (_, n) => `Имя ${n}`), null])
  expect(readings).toEqual([201])
})

it('never answers with what was so before it was asked', async () => {
  for (let n = 0; n < 20; n += 1) {
    // One reading is under way while the name is changed and asked for again.
    const before = nameOf(address(0), db)
    await db.user.update({ where: { email: address(0) }, data: { name: `Новое ${n}` } })
    expect(await nameOf(address(0), db)).toBe(`Новое ${n}`)
    await before
  }
})

it('fails for those alone who asked together, and goes on', async () => {
  const together = await Promise.allSettled([nameOf('broken', db), nameOf(address(1), db)])
  expect(together.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await nameOf(address(1), db)).toBe('Имя 1')
})

it('asks each database, and a transaction, by itself', async () => {
  expect(await Promise.all([nameOf(address(2), db), nameOf(address(2), other)])).toEqual(['Имя 2', null])
  const seen = await db.$transaction(async (tx) => {
    await tx.user.update({ where: { email: address(3) }, data: { name: 'Внутри' } })
    return nameOf(address(3), tx)
  })
  expect(seen).toBe('Внутри')
})
