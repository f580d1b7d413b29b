import { existsSync, readdirSync } from 'node:fs'
import { setImmediate as nextTurn } from 'node:timers/promises'
import Sqlite from 'libsql'
import { describe, expect, it, test } from 'vitest'
import { createDatabase } from './client.server'
import { sqlitePath } from './safe-libsql.server'
import { testDatabase, testProvider } from './testing.server'
import { inTransaction } from './transaction.server'

const OPEN_FILES = '/proc/self/fd'

describe.runIf(testProvider() === 'sqlite')('SQLite', async () => {
  const { db, url } = await testDatabase({ synchronous: 'FULL' })

  const pragmas = async () => ({
    ...(await db.$queryRaw<[object]>`PRAGMA synchronous`)[0],
    ...(await db.$queryRaw<[object]>`PRAGMA foreign_keys`)[0],
    ...(await db.$queryRaw<[object]>`PRAGMA journal_mode`)[0],
  })
  const safe = { synchronous: 2, foreign_keys: 1, journal_mode: 'wal' }

  /** Holds the write lock from a connection that Prisma knows nothing of, as a backup tool would. */
  function holdLock() {
    const other = new Sqlite(sqlitePath(url))
    other.exec('BEGIN IMMEDIATE')
    return () => {
      other.exec('ROLLBACK')
      other.close()
    }
  }

  it('syncs at every commit, also after transactions', async () => {
    expect(await pragmas()).toEqual(safe)
    await inTransaction(db, (transaction) => transaction.user.create({ data: { email: 'first@example.org' } }))
    await db.user.create({ data: { email: 'second@example.org' } })
    expect(await pragmas()).toEqual(safe)
  })

  it('waits for a foreign lock without an error and without holding up the process', async () => {
    const release = holdLock()
    let turns = 0
    const heartbeat = setInterval(() => (turns += 1), 10)
    setTimeout(release, 1_000)
    const started = performance.now()
    await Promise.all([
      db.user.create({ data: { email: 'waited@example.org' } }),
      inTransaction(db, (transaction) => transaction.user.create({ data: { email: 'waited-too@example.org' } })),
    ])
    const waited = performance.now() - started
    clearInterval(heartbeat)

    expect(waited).toBeGreaterThan(900)
    expect(turns).toBeGreaterThan(5)
    expect(await db.user.count({ where: { email: { startsWith: 'waited' } } })).toBe(2)
    expect(await pragmas()).toEqual(safe)
  })

  it('lets two clients of one file that read and then write take turns', async () => {
    const other = await createDatabase(url)
    const work = Array.from({ length: 40 }, (_, number) =>
      inTransaction(number % 2 ? db : other, async (transaction) => {
        const count = await transaction.auditEntry.count({ where: { subject: 'turns' } })
        await nextTurn()
        await transaction.auditEntry.create({ data: { at: new Date(0), action: String(count), subject: 'turns' } })
      }),
    )
    await Promise.all(work)
    await other.$disconnect()
    const entries = await db.auditEntry.findMany({ where: { subject: 'turns' } })
    expect(new Set(entries.map((entry) => entry.action)).size).toBe(40)
  })

  it('gives up on a lock that stays, and works as before once it is gone', async () => {
    const hasty = await createDatabase(url, { busyTimeout: 100 })
    const release = holdLock()
    await expect(hasty.user.create({ data: { email: 'never@example.org' } })).rejects.toMatchObject({ code: 'P1008' })
    expect(await hasty.user.count({ where: { email: 'first@example.org' } })).toBe(1)
    release()
    await hasty.user.create({ data: { email: 'at-last@example.org' } })
    await inTransaction(hasty, (transaction) => transaction.user.create({ data: { email: 'and-again@example.org' } }))
    await hasty.$disconnect()
    expect(await db.user.count({ where: { email: { in: ['at-last@example.org', 'and-again@example.org'] } } })).toBe(2)
    expect(await db.user.count({ where: { email: 'never@example.org' } })).toBe(0)
  })

  test.runIf(existsSync(OPEN_FILES))('keeps no file open after 1,000 transactions', async () => {
    const before = readdirSync(OPEN_FILES).length
    for (let n = 0; n < 1_000; n += 1) {
      const data = { at: new Date(0), action: 'x', subject: 'fd' }
      await inTransaction(db, (transaction) => transaction.auditEntry.create({ data }))
    }
    expect(readdirSync(OPEN_FILES).length - before).toBeLessThan(5)
    expect(await db.auditEntry.count({ where: { subject: 'fd' } })).toBe(1_000)
  })

  it('saves nothing of a transaction that a full disk ended, and works once there is room', async () => {
    const limit = async (pages: number) => void (await db.$queryRawUnsafe(`PRAGMA max_page_count=${pages}`))
    const [{ page_count: pages }] = await db.$queryRaw<[{ page_count: number }]>`PRAGMA page_count`
    await limit(pages + 2)
    const work = inTransaction(db, async (transaction) => {
      await transaction.user.create({ data: { email: 'before-full@example.org' } })
      const huge = transaction.user.create({ data: { email: 'full@example.org', name: 'x'.repeat(1_000_000) } })
      await huge.catch(() => {})
      await transaction.user.create({ data: { email: 'after-full@example.org' } })
    })
    await expect(work).rejects.toThrow()
    await limit(1_000_000)
    expect(await db.user.count({ where: { email: { contains: 'full@' } } })).toBe(0)
    await inTransaction(db, (transaction) => transaction.user.create({ data: { email: 'room@example.org' } }))
    expect(await db.user.count({ where: { email: 'room@example.org' } })).toBe(1)
  })
})

describe.runIf(testProvider() === 'sqlite')('sqlitePath', () => {
  it.each([
    ['file:/data/festival.db', '/data/festival.db'],
    ['file:///data/festival%20one.db', '/data/festival one.db'],
    ['file:/data/festival.db?connection_limit=1', '/data/festival.db'],
    ['file:./data/festival.db', `${process.cwd()}/data/festival.db`],
  ])('%s is %s', (url, path) => {
    expect(sqlitePath(url)).toBe(path)
  })
})
