import { beforeAll, expect, it } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { addApplicant, addUser, seedEdition } from '../application/edition.testing'
import { auditLog } from './audit.queries.server'
import { readAuditFilter } from './audit.schema'

const { db } = await testDatabase()
let organizer: string
let applicationId: string
beforeAll(async () => {
  const { edition } = await seedEdition(1, db)
  organizer = (await addUser(db, 'organizer@example.org')).id
  await db.festivalOrganizer.create({ data: { userId: organizer } })
  const applicant = await addApplicant(edition, db, { brandRu: 'Ёлочный шар' })
  applicationId = applicant.applicationId
  await db.auditEntry.deleteMany()
  const line = (at: string, action: string, actorId: string | null, subject = `application:${applicationId}`) => ({ at: new Date(at), action, actorId, subject })
  await db.auditEntry.createMany({
    data: [
      line('2027-03-01T20:59:59.999Z', 'application.submit', applicant.userId),
      line('2027-03-01T21:00:00Z', 'application.approve', organizer),
      line('2027-03-02T20:59:59Z', 'edition.terms', organizer, 'edition:1'),
      line('2027-03-02T21:00:00Z', 'application.expire', null),
    ],
  })
})

const actions = async (query: string) => (await auditLog({ ...readAuditFilter(new URLSearchParams(query)), limit: 10 }, db)).map(({ action }) => action)

it('is filtered by who, what, when by the home clock, and with whom', async () => {
  expect(await actions('')).toEqual(['application.expire', 'edition.terms', 'application.approve', 'application.submit'])
  expect(await actions('who=system')).toEqual(['application.expire'])
  expect(await actions('who=others')).toEqual(['application.submit'])
  expect(await actions(`who=${organizer}&noun=edition`)).toEqual(['edition.terms'])
  expect(await actions('from=2027-03-02&until=2027-03-02')).toEqual(['edition.terms', 'application.approve'])
  expect(await actions(`subject=application:${applicationId}&from=2027-03-02`)).toEqual(['application.expire', 'application.approve'])
  expect(await actions('q=елочный')).toEqual(['application.expire', 'application.approve', 'application.submit'])
  expect(await actions('q=nobody')).toEqual([])
})

it('leaves out of its filter what makes no sense', async () => {
  expect(await actions('who=nobody&noun=planet&from=2027-02-30&until=x&subject=%27;--&before=2027-03-01T00:00:00Z')).toHaveLength(4)
  expect(await actions(`before=${encodeURIComponent('2027-13-45T00:00:00.000Z_x')}`)).toHaveLength(4)
})

it('shows every line once, page by page, also where many are of one moment', async () => {
  const at = new Date('2027-04-01T00:00:00Z')
  await db.auditEntry.createMany({ data: Array.from({ length: 25 }, () => ({ at, action: 'session.update', subject: 'session:1' })) })
  const seen: string[] = []
  let before: { at: Date; id: string } | undefined
  for (;;) {
    const page = await auditLog({ noun: 'session', before, limit: 10 }, db)
    seen.push(...page.map(({ id }) => id))
    if (page.length < 10) break
    before = { at: page.at(-1)!.at, id: page.at(-1)!.id }
  }
  expect(seen).toHaveLength(25)
  expect(new Set(seen).size).toBe(25)
})
