import { existsSync, readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { publishRelease } from '../release/release.commands.server'
import { latestReleaseHead, releaseContentOf } from '../release/release.queries.server'
import { scheduleJson, scheduleXml } from './frab.write'
import { importProgramme, type ImportReport } from './import.commands.server'
import { readProgramme } from './programme.read'
import { expectValid } from './published-rules.fixtures'
import { bytesOf, guidOf, smallEvent, smallSchedule } from './read.fixtures'

const { db } = await testDatabase()
const now = new Date('2027-05-01T09:00:00Z')
const site = { baseUrl: 'https://ring.example.org', mailFrom: { name: 'Festival', address: 'calendar@ring.example.org' }, secret: 'x'.repeat(32) }

let editionId = ''
let year = 2026

/** Each test has an edition of its own; centres, halls and people stay, as they do in life. */
beforeEach(async () => {
  year += 1
  const edition = await db.edition.create({ data: { year, titleRu: `Фестиваль ${year}`, startsOn: `${year}-06-23`, endsOn: `${year}-06-27` } })
  editionId = edition.id
  await db.session.deleteMany()
  await db.hall.deleteMany()
  await db.person.deleteMany()
  await db.auditEntry.deleteMany()
  for (const [slug, cityRu, timeZone] of [['kostroma', 'Кострома', 'Europe/Moscow'], ['krasnoyarsk', 'Красноярск', 'Asia/Krasnoyarsk']] as const) {
    await db.centre.upsert({ where: { slug }, update: {}, create: { slug, nameRu: cityRu, cityRu, timeZone, accent: 'kostroma' } })
  }
})

function programmeOf(file: unknown) {
  const read = readProgramme(file instanceof Uint8Array ? file : bytesOf(file))
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.programme
}

function order(file: unknown, change: { centreSlug?: string; firstDay?: string; dryRun?: boolean } = {}) {
  return { editionId, centreSlug: 'kostroma', programme: programmeOf(file), dryRun: false, actorId: null, now, ...change }
}

async function reportOf(...args: Parameters<typeof order>): Promise<ImportReport> {
  const result = await importProgramme(order(...args), db)
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.report
}

/** All that an import may touch, as one comparable value. */
async function everything() {
  const sessions = await db.session.findMany({ include: { slots: true, speakers: true }, orderBy: { id: 'asc' } })
  return { sessions, halls: await db.hall.findMany(), people: await db.person.findMany(), audit: await db.auditEntry.findMany() }
}

/** The small schedule with its first event changed. */
function changed(change: object) {
  const file = smallSchedule()
  Object.assign(file.schedule.conference.days[0]!.rooms['Great hall']![0]!, change)
  return file
}

describe('importing a programme', () => {
  test('brings in drafts with halls, people, slots and a line in the log, and publishes nothing', async () => {
    const report = await reportOf(smallSchedule(), { firstDay: `${year}-06-23` })
    expect(report).toMatchObject({ counts: { new: 3, changed: 0, refused: 0 }, newHalls: ['Great hall', 'Workshop'], newPeople: 3 })
    const session = await db.session.findFirstOrThrow({
      where: { editionId, sourceKey: `gems2026#${guidOf(2)}` },
      include: { centre: true, slots: { include: { hall: true } }, speakers: { include: { person: true } } },
    })
    expect(session).toMatchObject({
      slug: 'event-2',
      titleRu: 'Event 2',
      titleEn: 'Event 2',
      abstractRu: 'About 2',
      kind: 'educational',
      format: 'lecture',
      language: 'en',
      centre: { slug: 'kostroma' },
      slots: [{ startsAt: new Date(`${year}-06-23T22:30:00Z`), duration: 45, hall: { nameRu: 'Great hall', slug: 'great-hall' } }],
      speakers: [{ person: { nameRu: 'Speaker 2' } }],
    })
    expect(await db.release.count({ where: { editionId } })).toBe(0)
    const [entry] = await db.auditEntry.findMany({ where: { action: 'programme.import' } })
    expect(JSON.parse(entry!.details)).toMatchObject({ source: 'gems2026', new: 3, changed: 0, halls: 2, people: 3 })
  })

  test('a second time changes nothing at all', async () => {
    await reportOf(smallSchedule())
    const before = await everything()
    const report = await reportOf(smallSchedule())
    expect(report.counts).toEqual({ new: 0, changed: 0, unchanged: 3, kept: 0, refused: 0 })
    expect(await everything()).toEqual(before)
  })

  test('as a dry run tells the same and writes nothing', async () => {
    const before = await everything()
    const report = await reportOf(smallSchedule(), { dryRun: true })
    expect(report).toMatchObject({ counts: { new: 3 }, newHalls: ['Great hall', 'Workshop'], newPeople: 3 })
    expect(await everything()).toEqual(before)
  })

  test('follows a changed file: words, time, room, people; the stale form of an organiser is refused then', async () => {
    await reportOf(smallSchedule())
    const persons = [{ id: 90, public_name: 'Somebody else' }, { id: 71, public_name: 'Speaker 1' }]
    const report = await reportOf(changed({ title: 'New title', start: '12:00', date: '2026-06-20T12:00:00+02:00', duration: '01:00', persons }))
    expect(report.counts).toMatchObject({ changed: 1, unchanged: 2, new: 0 })
    expect(report.rows[0]).toMatchObject({ title: 'New title', changed: ['title', 'start', 'duration', 'speakers'] })
    const session = await db.session.findFirstOrThrow({
      where: { editionId, slug: 'event-1' },
      include: { slots: true, speakers: { orderBy: { position: 'asc' }, include: { person: true } } },
    })
    expect(session).toMatchObject({ titleRu: 'New title', version: 1, slots: [{ startsAt: new Date('2026-06-20T10:00:00Z'), duration: 60 }] })
    expect(session.speakers.map(({ person }) => person.nameRu)).toEqual(['Somebody else', 'Speaker 1'])
  })

  test('keeps what an organiser edited since and says so', async () => {
    await reportOf(smallSchedule())
    await db.session.update({ where: { editionId_slug: { editionId, slug: 'event-1' } }, data: { titleRu: 'Наше название' } })
    const report = await reportOf(changed({ title: 'Their title', track: 'Business' }))
    expect(report.rows[0]).toMatchObject({ outcome: 'changed', changed: ['kind'], kept: ['title'] })
    expect((await reportOf(changed({ title: 'Their title', track: 'Business' }))).rows[0]).toMatchObject({ outcome: 'kept', kept: ['title'] })
    expect(await db.session.findFirst({ where: { editionId, slug: 'event-1' } })).toMatchObject({ titleRu: 'Наше название', kind: 'business' })
  })

  test('reports what vanished from the file and leaves it', async () => {
    await reportOf(smallSchedule())
    const file = smallSchedule()
    file.schedule.conference.days.pop()
    expect((await reportOf(file)).missing).toEqual([{ slug: 'event-3', title: 'Event 3' }])
    expect(await db.session.count({ where: { editionId } })).toBe(3)
  })

  test('with one refused row writes none of the others', async () => {
    await reportOf(smallSchedule())
    const before = await everything()
    const file = smallSchedule()
    file.schedule.conference.days[1]!.rooms.Workshop!.push(smallEvent(4, '2026-06-21T12:00:00+02:00'))
    const result = await importProgramme(order(file, { centreSlug: 'krasnoyarsk' }), db)
    expect(result).toMatchObject({ ok: false, code: 'refused', report: { counts: { refused: 3, new: 1 } } })
    expect(await everything()).toEqual(before)
  })

  test('into an unknown centre or edition is refused', async () => {
    expect(await importProgramme(order(smallSchedule(), { centreSlug: 'omsk' }), db)).toEqual({ ok: false, code: 'centreUnknown' })
    expect(await importProgramme({ ...order(smallSchedule()), editionId: guidOf(1) }, db)).toEqual({ ok: false, code: 'editionUnknown' })
  })

  test('twice at the same moment leaves every session once', async () => {
    const results = await Promise.all([importProgramme(order(smallSchedule()), db), importProgramme(order(smallSchedule()), db)])
    expect(results.filter((result) => result.ok).length).toBeGreaterThan(0)
    for (const result of results) if (!result.ok) expect(result.code).toBe('busy')
    expect(await db.session.count({ where: { editionId } })).toBe(3)
    expect(await db.hall.count()).toBe(2)
  })

  test('of the most it takes stays well within the time of a transaction', async () => {
    const file = smallSchedule()
    const many = Array.from({ length: 2000 }, (_, index) => smallEvent(index + 10, '2026-06-20T11:00:00+02:00'))
    file.schedule.conference.days[0]!.rooms = { 'Great hall': many } as never
    expect((await reportOf(file)).counts.new).toBe(2001)
    for (const event of many) Object.assign(event, { title: `${event.title} again`, duration: '01:00', persons: [] })
    expect((await reportOf(file)).counts.changed).toBe(2000)
    expect(await db.session.count({ where: { editionId, version: 1, titleRu: { endsWith: 'again' } } })).toBe(2000)
    expect(await db.slot.count({ where: { session: { editionId }, duration: 60 } })).toBe(2000)
    expect(await db.sessionSpeaker.count({ where: { session: { editionId } } })).toBe(1)
  })
})

async function published() {
  const release = await publishRelease({ editionId, name: 'Первая', centreId: null, publishedById: null, site, now }, db)
  if (!release.ok) throw new Error(release.code)
  const head = await latestReleaseHead(editionId, db)
  return releaseContentOf(head!.id, db)
}

describe('publishing an imported programme', () => {
  test('exports all of it; the export comes into another edition, and is refused in its own', async () => {
    await reportOf(smallSchedule(), { firstDay: `${year}-06-23` })
    const content = await published()
    const options = { baseUrl: site.baseUrl, releaseName: 'Первая', locale: 'ru' as const }
    for (const file of [scheduleXml(content, options), JSON.stringify(scheduleJson(content, options))]) {
      const { events } = programmeOf(file)
      expect(events.map((event) => [event.title, event.room]).sort()).toEqual([
        ['Event 1', 'Great hall, Кострома'],
        ['Event 2', 'Great hall, Кострома'],
        ['Event 3', 'Workshop, Кострома'],
      ])
      expect(await importProgramme(order(file), db)).toMatchObject({ ok: false, report: { rows: [{ refusal: 'ours' }, {}, {}] } })
      const other = await db.edition.create({ data: { year: (year += 1), titleRu: 'Другой', startsOn: `${year}-06-23`, endsOn: `${year}-06-27` } })
      const copied = await importProgramme({ ...order(file), editionId: other.id }, db)
      expect(copied).toMatchObject({ ok: true, report: { counts: { new: 3 }, newHalls: [] } })
    }
  })

  const real = new URL('../../../../shared/data/camp2019.schedule.json', import.meta.url)
  test.skipIf(!existsSync(real))('a real programme comes in whole and goes out whole (skipped: ../shared/data is not here)', async () => {
    const file = new Uint8Array(readFileSync(real))
    const firstDay = `${year}-06-23`
    expect((await reportOf(file, { firstDay })).counts).toMatchObject({ new: 79, refused: 0 })
    expect((await reportOf(file, { firstDay })).counts).toMatchObject({ new: 0, changed: 0, unchanged: 79 })
    const content = await published()
    await expectValid(content, { baseUrl: site.baseUrl, releaseName: 'Первая', locale: 'ru' })
    const exported = programmeOf(scheduleXml(content, { baseUrl: site.baseUrl, releaseName: 'Первая', locale: 'en' }))
    const facts = (events: { title: string; local: string; duration: number; language: string; speakers: { name: string }[] }[]) =>
      events.map((e) => [e.title, e.local.slice(11), e.duration, e.language, ...e.speakers.map((s) => s.name).sort()].join(' | ')).sort()
    expect(facts(exported.events)).toEqual(facts(programmeOf(file).events))
    expect(exported.days).toEqual(['23', '24', '25', '26', '27'].map((day) => `${year}-06-${day}`))
  })
})
