import { beforeAll, expect, test } from 'vitest'
import type { Database } from '~/db/client.server'
import { testDatabase } from '~/db/testing.server'
import { programmeOf } from '../programme/programme.queries.server'
import { hostedBy } from '../programme/programme.rules'
import { publishRelease } from '../release/release.commands.server'
import { latestReleaseHead } from '../release/release.queries.server'
import { hostChoices, hostIdsOf } from './host.queries.server'
import { now, seedPlan, site } from './plan.testing'

const { db } = await testDatabase()
let plan: Awaited<ReturnType<typeof seedPlan>>
beforeAll(async () => {
  plan = await seedPlan(db)
})

/** A company with an application to the edition in some state. */
async function exhibitor(slug: string, state: string, to: Database = db) {
  const { id } = await to.exhibitor.create({ data: { slug, payerType: 'company', legalName: slug, brandRu: `Мастерская ${slug}` } })
  await to.application.create({ data: { editionId: plan.edition.id, exhibitorId: id, state } })
  return id
}

/** Publishes, and reads what the public sees. */
async function published() {
  await publishRelease({ editionId: plan.edition.id, name: 'Редакция', centreId: null, publishedById: null, site, now }, db)
  return programmeOf((await latestReleaseHead(plan.edition.id, db))!, db)
}

test('a release names those hosts alone who take part in its edition', async () => {
  const approved = await exhibitor('approved', 'approved')
  const waiting = await exhibitor('waiting', 'submitted')
  const { id } = await plan.add(plan.kostroma.id, { host1: waiting, host2: approved, host3: approved })
  expect(await hostIdsOf(id, db)).toEqual([waiting, approved])

  const before = await published()
  expect(JSON.stringify(before.content)).not.toContain('waiting')
  expect(hostedBy(before, 'approved').map(({ session }) => session.id)).toEqual([id])
  expect(hostedBy(before, 'waiting')).toEqual([])

  await db.application.updateMany({ where: { exhibitorId: waiting }, data: { state: 'approved' } })
  await db.application.updateMany({ where: { exhibitorId: approved }, data: { state: 'cancelled' } })
  const after = await published()
  expect(after.bySlug.get(before.entries[0]!.session.slug)![0]!.hosts.map(({ slug }) => slug)).toEqual(['waiting'])
})

test('organisers choose among those who take part, and see whom they chose before', async () => {
  const gone = await exhibitor('gone', 'withdrawn')
  const here = await exhibitor('here', 'paid')
  await exhibitor('drafting', 'draft')
  const choices = await hostChoices({ editionId: plan.edition.id, chosen: [gone] }, db)
  expect(choices.filter(({ id }) => [gone, here].includes(id)).map(({ id, public: shown }) => [id, shown])).toEqual([
    [gone, false],
    [here, true],
  ])
  expect(choices.some(({ name }) => name.ru.includes('drafting'))).toBe(false)
})

test('another host is written down in the log by name, the same one is not', async () => {
  const host = await exhibitor('logged', 'approved')
  const { id } = await plan.add(plan.kostroma.id, { host1: host })
  await plan.edit(id, { host1: host, titleRu: 'Другое название' })
  await plan.edit(id, {})
  const log = await db.auditEntry.findMany({ where: { subject: `session:${id}` }, orderBy: { id: 'asc' } })
  const said = log.map(({ action, details }) => [action, (JSON.parse(details) as { hosts: string | null }).hosts])
  expect(said).toEqual(expect.arrayContaining([['session.create', 'Мастерская logged'], ['session.update', null], ['session.update', '—']]))
})
