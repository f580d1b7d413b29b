import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createDatabase, type Database } from '~/db/client.server'
import { migrate } from '~/db/migrate.server'
import { publishRelease } from '~/domain/release/release.commands.server'
import { milliseconds, timed, type Measure } from './measure'

const slots = 2_000
const halls = 60
const days = 10
const visitors = 500
const now = new Date('2027-05-01T10:00:00Z')
const site = { baseUrl: 'https://festival.example.org', mailFrom: { name: 'Festival', address: 'calendar@festival.example.org' } }

/**
 * release_2000_ms: publishing 2,000 slots in 60 halls on 10 days, from the press to what is saved; the slower of
 * the first release and of one that moves every slot and tells 500 visitors.
 */
export const measure: Measure = async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'golden-ring-bench-'))
  const url = `file:${path.join(folder, 'festival.db')}`
  process.env.SESSION_SECRET ??= 'a secret for a bench, long enough for everybody'
  process.env.DATA_DIR ??= folder
  await migrate(url)
  const db = await createDatabase(url)
  try {
    const editionId = await fill(db)
    const publish = async (name: string) => {
      const published = await publishRelease({ editionId, name, centreId: null, publishedById: null, site, now }, db)
      if (!published.ok) throw new Error(published.code)
      return published
    }
    const first = await timed(() => publish('Первая'))
    await register(db)
    await db.slot.updateMany({ data: { duration: 75 } })
    let told = 0
    const second = await timed(async () => (told = (await publish('Вторая')).told))
    if (told !== visitors) throw new Error(`${told} were told instead of ${visitors}`)
    return { release_2000_ms: milliseconds(Math.max(first, second), 2_000) }
  } finally {
    await db.$disconnect()
    rmSync(folder, { recursive: true, force: true })
  }
}

const many = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n))

/** An edition with its sessions, a slot each, two people at each. @returns its id */
async function fill(db: Database): Promise<string> {
  const edition = await db.edition.create({ data: { year: 2027, titleRu: 'Золотое кольцо России 2027', startsOn: '2027-06-18', endsOn: '2027-06-27' } })
  await db.centre.createMany({ data: many(3, (n) => ({ id: `centre-${n}`, slug: `centre-${n}`, nameRu: `Центр ${n}`, cityRu: `Город ${n}`, timeZone: 'Europe/Moscow', accent: 'kostroma', position: n })) })
  await db.hall.createMany({ data: many(halls, (n) => ({ id: `hall-${n}`, centreId: `centre-${n % 3}`, slug: `hall-${n}`, nameRu: `Зал ${n}`, capacity: 100 })) })
  await db.person.createMany({ data: many(300, (n) => ({ id: `person-${n}`, slug: `person-${n}`, nameRu: `Анна Ветрова ${n}`, nameEn: `Anna Vetrova ${n}`, roleRu: 'мастер-сканщик' })) })
  const abstractRu = 'Разбираем приёмы ажурной и напайной скани, готовим проволоку, паяем и чистим. '.repeat(6)
  const sessions = many(slots, (n) => ({ id: `session-${n}`, editionId: edition.id, centreId: `centre-${n % 3}`, slug: `session-${n}`, titleRu: `Скань для начинающих ${n}`, titleEn: `Filigree for beginners ${n}`, abstractRu, kind: 'educational' }))
  const speakers = sessions.flatMap(({ id }, n) => [0, 1].map((position) => ({ sessionId: id, personId: `person-${(n + position * 7) % 300}`, position })))
  const starts = (n: number) => new Date(Date.parse('2027-06-18T07:00:00Z') + (Math.floor(n / halls) % days) * 86_400_000 + Math.floor(n / (halls * days)) * 5_400_000)
  await db.session.createMany({ data: sessions })
  await db.sessionSpeaker.createMany({ data: speakers })
  await db.slot.createMany({ data: sessions.map(({ id }, n) => ({ id: `slot-${n}`, sessionId: id, hallId: `hall-${n % halls}`, startsAt: starts(n), duration: 60, capacity: 10 + (n % 40) })) })
  return edition.id
}

/** Visitors registered for every fourth slot. */
async function register(db: Database): Promise<void> {
  await db.attendance.createMany({
    data: many(visitors, (n) => ({ slotId: `slot-${n * 4}`, email: `visitor-${n}@example.org`, name: 'Гость', locale: 'ru', ticketCode: `T${n}`, createdAt: now })),
  })
}
