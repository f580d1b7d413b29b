import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it, onTestFinished } from 'vitest'
import { missingSql } from '../../scripts/migration-new'
import { createDatabase } from './client.server'
import { isMigrated, migrate, pendingMigrations } from './migrate.server'
import { migrationNames, migrationsFolder } from './schema-engine.server'
import { emptyDatabaseUrl, testProvider } from './testing.server'

const url = await emptyDatabaseUrl()
const broken = await emptyDatabaseUrl()
const contested = await emptyDatabaseUrl()
const upgraded = await emptyDatabaseUrl()

const names = migrationNames(migrationsFolder(testProvider()))

describe('migrate', () => {
  it('applies every migration once, and the database says so', async () => {
    const db = await createDatabase(url)
    expect(await isMigrated(db)).toBe(false)
    expect(await pendingMigrations(db)).toEqual(names)

    expect(await migrate(url)).toEqual(names)
    expect(await isMigrated(db)).toBe(true)
    await db.edition.create({ data: { year: 2027, titleRu: 'Золотое кольцо', startsOn: '', endsOn: '' } })

    expect(await migrate(url)).toEqual([])
    expect(await db.edition.count()).toBe(1)
    await db.$disconnect()
  })

  it('can be run by two processes at once', async () => {
    const env = { NODE_ENV: 'test' as const, PATH: process.env.PATH, DATABASE_URL: contested, DATA_DIR: os.tmpdir(), SESSION_SECRET: 'x'.repeat(32) }
    const another = () => promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/migrate.ts'], { env })
    await Promise.all([another(), another()])
    const db = await createDatabase(contested)
    expect(await isMigrated(db)).toBe(true)
    const rows = await db.$queryRaw<{ migration_name: string }[]>`SELECT migration_name FROM "_prisma_migrations"`
    expect(rows.map((row) => row.migration_name).sort()).toEqual(names)
    await db.$disconnect()
  })

  it('that fails says which migration and why, and on SQLite leaves the file as it was', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'golden-ring-broken-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    cpSync(migrationsFolder(testProvider()), folder, { recursive: true })
    mkdirSync(path.join(folder, '20991231000000_broken'))
    writeFileSync(path.join(folder, '20991231000000_broken/migration.sql'), 'CREATE TABLE "New" ("id" INTEGER);\nnonsense;')
    const error: Error = await migrate(broken, folder).then(() => new Error('it worked'), (reason: Error) => reason)
    expect(error.message).toMatch(/^The database \S+ cannot be migrated: [^\n]*20991231000000_broken[^\n]*nonsense[^\n]*$/)

    if (testProvider() === 'sqlite') expect(await migrate(broken)).toEqual(names)
  })

  it('makes one venue of each text that said where halls of a centre are', async () => {
    const before = mkdtempSync(path.join(os.tmpdir(), 'golden-ring-before-'))
    onTestFinished(() => rmSync(before, { recursive: true }))
    cpSync(migrationsFolder(testProvider()), before, { recursive: true })
    for (const name of names.filter((one) => one >= '20261125170954')) rmSync(path.join(before, name), { recursive: true })
    await migrate(upgraded, before)
    const db = await createDatabase(upgraded)
    for (const id of ['a', 'b']) await db.$executeRawUnsafe(`INSERT INTO "Centre" ("id", "slug", "nameRu", "cityRu", "timeZone", "accent") VALUES ('${id}', '${id}', 'Центр', 'Город', 'Europe/Moscow', 'kostroma')`)
    const halls = [['1', 'a', 'Арена', 'Arena'], ['2', 'a', 'Арена', ''], ['3', 'a', 'Школа', ''], ['4', 'b', 'Арена', ''], ['5', 'b', '', '']]
    for (const [id, centre, ru, en] of halls) await db.$executeRawUnsafe(`INSERT INTO "Hall" ("id", "centreId", "slug", "nameRu", "venueRu", "venueEn") VALUES ('${id}', '${centre}', 'hall-${id}', 'Зал', '${ru}', '${en}')`)
    await migrate(upgraded)
    const rows = await db.hall.findMany({ include: { venue: true }, orderBy: { id: 'asc' } })
    expect(rows.map(({ venue }) => venue && [venue.centreId, venue.nameRu, venue.nameEn])).toEqual([['a', 'Арена', 'Arena'], ['a', 'Арена', 'Arena'], ['a', 'Школа', ''], ['b', 'Арена', ''], null])
    expect(await db.venue.count()).toBe(3)
    await db.$disconnect()
  })

  it('says in one line what is wrong, without the password', async () => {
    const nowhere = testProvider() === 'sqlite' ? 'file:/dev/null/festival.db' : 'postgresql://organizer:secret@127.0.0.1:1/festival'
    const error: Error = await migrate(nowhere).then(() => new Error('it worked'), (reason: Error) => reason)
    expect(error.message).toMatch(/^The database \S+ cannot be migrated: [^\n]+$/)
    expect(error.message).not.toContain('secret')
  })
})

describe('the migrations', () => {
  it('have the same names on both databases', () => {
    expect(migrationNames(migrationsFolder('postgresql'))).toEqual(migrationNames(migrationsFolder('sqlite')))
  })

  it('agree with prisma/schema.prisma, and a difference is noticed', async () => {
    expect(await missingSql(testProvider(), url)).toBeUndefined()
    const schema = readFileSync('prisma/schema.prisma', 'utf8')
    const drifted = schema.replace('model Edition {', 'model Edition {\n  motto String?')
    expect(await missingSql(testProvider(), url, drifted)).toContain('ADD COLUMN')
  })
})
