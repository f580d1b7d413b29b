import { beforeAll, describe, expect, test, vi } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { now, seedPlan, site } from '../session/plan.testing'
import { changelogFeed } from './changelog-feed.server'
import { changesOf, releasesPage } from './changelog.queries.server'
import { compareReleases } from './compare.queries.server'
import { publishRelease } from './release.commands.server'
import { latestReleaseHead } from './release.queries.server'

vi.stubEnv('BASE_URL', site.baseUrl)
vi.stubEnv('SESSION_SECRET', 'a secret for tests, long enough for everybody')

const { db } = await testDatabase()
let plan: Awaited<ReturnType<typeof seedPlan>>
beforeAll(async () => {
  plan = await seedPlan(db)
})
const publish = (name: string, at = now) => publishRelease({ editionId: plan.edition.id, name, centreId: null, publishedById: plan.organizer.id, site, now: at }, db)
const feedText = async (locale: 'ru' | 'en' = 'ru') => new TextDecoder().decode((await changelogFeed(locale, site.baseUrl, db)).body.identity)

describe('the list of changes', () => {
  test('before anything is published is an empty feed that is valid all the same', async () => {
    const text = await feedText()
    expect(text).toContain('<updated>1970-01-01T00:00:00.000Z</updated>')
    expect(text).not.toContain('<entry>')
  })

  test('tells of each release what it changed, of the plan nothing', async () => {
    const session = await plan.add(plan.kostroma.id, { titleRu: 'Зернь', titleEn: '', hallId: plan.workshop.id })
    await publish('Первая & <последняя>')
    await plan.edit(session.id, { titleRu: 'Зернь', titleEn: '', hallId: plan.arena.id })
    expect(await feedText()).not.toContain('Большой зал')
    await publish('Вторая', new Date('2027-05-02T10:00:00Z'))
    await plan.edit(session.id, { titleRu: 'Тайное', titleEn: '' })

    const text = await feedText()
    expect(text.match(/<entry>/g)).toHaveLength(2)
    expect(text).toContain('Первая &amp; &lt;последняя&gt;')
    expect(text).toContain('Другой зал: было 24 июня, 10:00–11:30 МСК, Мастерская, стало')
    expect(text).toContain(`&lt;a href=&quot;${site.baseUrl}/ru/programme/zern&quot;&gt;Зернь&lt;/a&gt;`)
    expect(text).toContain('<updated>2027-05-02T10:00:00.000Z</updated>')
    expect(text).not.toContain('Тайное')
  })

  test('keeps its address though a session is called the same', async () => {
    const { id } = await plan.add(plan.kostroma.id, { titleRu: 'Перемены', titleEn: 'Changes', date: '', time: '' })
    expect((await db.session.findUniqueOrThrow({ where: { id } })).slug).toBe('changes-2')
  })

  test('keeps the ids of entries when the site has another address, and has others in another language', async () => {
    const ids = (text: string) => text.match(/urn:uuid:[0-9a-f-]{36}/g)!
    const elsewhere = new TextDecoder().decode((await changelogFeed('ru', 'https://elsewhere.example', db)).body.identity)
    expect(ids(elsewhere)).toEqual(ids(await feedText()))
    expect(new Set([...ids(elsewhere), ...ids(await feedText('en'))]).size).toBe(6)
  })

  test('comes page by page, the newest first', async () => {
    for (let k = 0; k < 9; k += 1) {
      await plan.add(plan.kostroma.id)
      await publish(`Ещё ${k}`)
    }
    const newest = await releasesPage(plan.edition.id, null, db)
    expect(newest.heads.map((head) => head.number)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2])
    const older = await releasesPage(plan.edition.id, newest.olderThan, db)
    expect(older).toMatchObject({ heads: [{ number: 1 }], olderThan: null })
    expect(await changesOf(plan.edition.id, older.heads[0]!, db)).toMatchObject({ sessions: 1, differences: null })
  })
})

describe('comparing', () => {
  test('any two releases, and a release with the plan', async () => {
    const { number } = (await latestReleaseHead(plan.edition.id, db))!
    const ask = { editionId: plan.edition.id, now }
    expect((await compareReleases({ ...ask, from: 1, to: number }, db))!.differences.filter((one) => one.kinds[0] === 'new')).toHaveLength(9)
    await plan.add(plan.krasnoyarsk.id, { titleRu: 'Только в плане', titleEn: '' })
    const toPlan = (await compareReleases({ ...ask, from: number, to: 'plan' }, db))!.differences
    expect(toPlan.map((one) => [one.title.ru, one.kinds])).toContainEqual(['Только в плане', ['new']])
    expect(await compareReleases({ ...ask, from: 1, to: 99 }, db)).toBeNull()
  })
})
