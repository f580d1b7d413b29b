import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it, test } from 'vitest'
import { createDatabase, type Transaction } from './client.server'
import { testDatabase, testProvider } from './testing.server'
import { inTransaction, isUniqueViolation } from './transaction.server'

const { db, url } = await testDatabase()
const onPostgresql = testProvider() === 'postgresql'

const emails = (prefix: string) => db.user.count({ where: { email: { startsWith: prefix } } })
const times = (count: number) => Array.from({ length: count }, (_, index) => index)

/** How many of the promises came true. */
async function fulfilled(work: Promise<unknown>[]) {
  const results = await Promise.allSettled(work)
  return results.filter((result) => result.status === 'fulfilled').length
}

describe('a transaction', () => {
  it('that rolls back takes nobody else’s acknowledged write with it', async () => {
    let dirtyReads = 0
    const doomed = times(50).map((n) =>
      inTransaction(db, async (transaction) => {
        await transaction.user.create({ data: { email: `doomed-${n}@example.org` } })
        await nextTurn()
        await transaction.user.create({ data: { email: `doomed-too-${n}@example.org` } })
        throw new Error('changed my mind')
      }).catch(() => {}),
    )
    const writes = times(100).map(async (n) => {
      await nextTurn()
      await db.user.create({ data: { email: `kept-${n}@example.org` } })
      if ((await emails('doomed')) > 0) dirtyReads += 1
    })
    await Promise.all([...doomed, ...writes])

    expect(await emails('kept-')).toBe(100)
    expect(await emails('doomed')).toBe(0)
    expect(dirtyReads).toBe(0)
  })

  it('whose commit fails saves nothing and leaves the database usable', async () => {
    await db.$executeRaw`CREATE TABLE "Parent" ("id" INTEGER PRIMARY KEY)`
    await db.$executeRaw`CREATE TABLE "Child" ("parent" INTEGER REFERENCES "Parent" ("id") DEFERRABLE INITIALLY DEFERRED)`
    const failing = inTransaction(db, async (transaction) => {
      await transaction.user.create({ data: { email: 'orphan@example.org' } })
      await transaction.$executeRaw`INSERT INTO "Child" VALUES (1)`
    })
    await expect(failing).rejects.toThrow(/foreign ?key/i)

    await db.user.create({ data: { email: 'after-1@example.org' } })
    await inTransaction(db, (transaction) => transaction.user.create({ data: { email: 'after-2@example.org' } }))
    const other = await createDatabase(url)
    const after = ['after-1@example.org', 'after-2@example.org']
    const seen = await other.user.findMany({ where: { email: { in: ['orphan@example.org', ...after] } } })
    await other.$disconnect()
    expect(seen.map((user) => user.email).sort()).toEqual(after)
  })

  it('in which a statement failed is not saved, even when the failure was caught', async () => {
    await db.user.create({ data: { email: 'taken@example.org' } })
    const work = inTransaction(db, async (transaction) => {
      await transaction.user.create({ data: { email: 'half@example.org' } })
      await transaction.user.create({ data: { email: 'taken@example.org' } }).catch(() => {})
    })
    await expect(work).rejects.toThrow('nothing of it was saved')
    expect(await emails('half@')).toBe(0)
    await inTransaction(db, (transaction) => transaction.user.create({ data: { email: 'next@example.org' } }))
    expect(await emails('next@')).toBe(1)
  })

  it('joins the one it is called in', async () => {
    const outer = inTransaction(db, async (transaction) => {
      await inTransaction(transaction, (inner) => inner.user.create({ data: { email: 'joined@example.org' } }))
      expect(await transaction.user.count({ where: { email: 'joined@example.org' } })).toBe(1)
      throw new Error('rolled back')
    })
    await expect(outer).rejects.toThrow('rolled back')
    expect(await emails('joined@')).toBe(0)
  })

  it('refuses the database itself inside, and lets work that outlives it use it', async () => {
    await expect(inTransaction(db, () => db.user.count())).rejects.toThrow('db.user was used inside a transaction')

    let over = () => {}
    const committed = new Promise<void>((resolve) => (over = resolve))
    let later: Promise<number> | undefined
    await inTransaction(db, async (transaction) => {
      await transaction.user.create({ data: { email: 'outlived@example.org' } })
      later = committed.then(() => emails('outlived@'))
    })
    over()
    expect(await later).toBe(1)
  })

  test.runIf(onPostgresql)('runs again after a deadlock', async () => {
    const a = await db.user.create({ data: { email: 'deadlock-a@example.org' } })
    const b = await db.user.create({ data: { email: 'deadlock-b@example.org' } })
    let runs = 0
    const first = barrier(2)
    const change = (ids: string[]) =>
      inTransaction(db, async (transaction) => {
        runs += 1
        for (const id of ids) {
          await transaction.user.update({ where: { id }, data: { name: String(runs) } })
          await first()
        }
      })
    await Promise.all([change([a.id, b.id]), change([b.id, a.id])])
    expect(runs).toBe(3)
  })

  test.runIf(onPostgresql)('runs again after a serialisation failure at commit', async () => {
    const name = new URL(url).pathname.slice(1)
    await db.$executeRawUnsafe(`ALTER DATABASE "${name}" SET default_transaction_isolation = 'serializable'`)
    const strict = await createDatabase(url)
    let runs = 0
    const first = barrier(2)
    const work = (email: string) =>
      inTransaction(strict, async (transaction) => {
        runs += 1
        const count = await transaction.user.count()
        await first()
        await transaction.user.create({ data: { email, name: String(count) } })
        await first()
      })
    await Promise.all([work('serial-1@example.org'), work('serial-2@example.org')])
    await strict.$disconnect()
    expect(runs).toBeGreaterThan(2)
    expect(await emails('serial-')).toBe(2)
  })
})

/** A meeting point: the first `size` callers wait for each other, later ones pass. */
function barrier(size: number) {
  let waiting = size
  let open: () => void
  const opened = new Promise<void>((resolve) => (open = resolve))
  return () => {
    waiting -= 1
    if (waiting <= 0) open()
    return opened
  }
}

describe('seats', () => {
  const seatFor = async (slotId: string, transaction: Transaction) => {
    const { count } = await transaction.seating.updateMany({
      where: { slotId, taken: { lt: transaction.seating.fields.capacity } },
      data: { taken: { increment: 1 } },
    })
    if (count === 0) throw new Error('full')
    await transaction.auditEntry.create({ data: { at: new Date(0), action: 'seat', subject: slotId } })
  }

  it('are given to exactly as many as there are, when 200 ask at once', async () => {
    await db.seating.create({ data: { slotId: 'ten', capacity: 10 } })
    const winners = await fulfilled(times(200).map(() => inTransaction(db, (transaction) => seatFor('ten', transaction))))
    expect(winners).toBe(10)
    expect(await db.seating.findUnique({ where: { slotId: 'ten' } })).toMatchObject({ taken: 10 })
    expect(await db.auditEntry.count({ where: { subject: 'ten' } })).toBe(10)
  })

  test.runIf(onPostgresql)('would be sold twice by a program that looks first and then writes', async () => {
    await db.seating.create({ data: { slotId: 'naive', capacity: 10 } })
    const naive = () =>
      inTransaction(db, async (transaction) => {
        const seating = await transaction.seating.findUniqueOrThrow({ where: { slotId: 'naive' } })
        if (seating.taken >= 10) throw new Error('full')
        await transaction.seating.update({ where: { slotId: 'naive' }, data: { taken: seating.taken + 1 } })
      })
    expect(await fulfilled(times(200).map(naive))).toBeGreaterThan(10)
  })
})

describe('isUniqueViolation', () => {
  const failure = (work: Promise<unknown>) => work.then(() => undefined, (error: unknown) => error)
  const attendance = { slotId: 's', email: 'twice@example.org', name: '', locale: 'ru', createdAt: new Date(0) }

  it('knows which key of which table it was', async () => {
    await db.user.create({ data: { id: 'known', email: 'known@example.org' } })
    const error = await failure(db.user.create({ data: { email: 'known@example.org' } }))
    expect(isUniqueViolation(error, 'User', ['email'])).toBe(true)
    expect(isUniqueViolation(error, 'User', ['name'])).toBe(false)
    expect(isUniqueViolation(error, 'Exhibitor', ['email'])).toBe(false)
  })

  it('knows a key of two columns', async () => {
    await db.attendance.create({ data: { ...attendance, ticketCode: 'one' } })
    const error = await failure(db.attendance.create({ data: { ...attendance, ticketCode: 'two' } }))
    expect(isUniqueViolation(error, 'Attendance', ['slotId', 'email'])).toBe(true)
    expect(isUniqueViolation(error, 'Attendance', ['ticketCode'])).toBe(false)
  })

  it('knows a primary key, in a transaction and in a raw statement too', async () => {
    await db.seating.create({ data: { slotId: 'mine' } })
    const again = (transaction: Transaction) => transaction.seating.create({ data: { slotId: 'mine' } })
    expect(isUniqueViolation(await failure(inTransaction(db, again)), 'Seating', ['slotId'])).toBe(true)
    const raw = await failure(db.$executeRaw`INSERT INTO "Seating" ("slotId") VALUES ('mine')`)
    expect(isUniqueViolation(raw, 'Seating', ['slotId'])).toBe(true)
  })

  it('is not about other failures', async () => {
    const login = { tokenHash: 'x', userId: 'nobody', createdAt: new Date(0), expiresAt: new Date(0) }
    const error = await failure(db.login.create({ data: login }))
    expect(error).toBeInstanceOf(Error)
    expect(isUniqueViolation(error, 'Login', ['tokenHash'])).toBe(false)
    expect(isUniqueViolation(new Error('no'), 'Login', ['tokenHash'])).toBe(false)
  })
})
