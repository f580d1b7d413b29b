import { expect, test } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { publishRelease } from '../release/release.commands.server'
import { now, seedPlan, site } from '../session/plan.testing'
import { setConflictRules } from './conflict-rules.commands.server'
import { conflictRulesForm, type ConflictRulesForm } from './conflict-rules.schema'
import { blockingConflicts, planConflicts } from './plan-conflicts.queries.server'
import { conflictKinds } from './schedule.rules'
import { formats } from '../session/session.schema'

const { db } = await testDatabase()
const plan = await seedPlan(db)
const { edition, kostroma, krasnoyarsk, siberia, organizer } = plan

const rules = (changes: Partial<ConflictRulesForm> = {}) =>
  conflictRulesForm.parse({
    ...Object.fromEntries(conflictKinds.map((kind) => [`level-${kind}`, 'warn'])),
    ...Object.fromEntries(formats.map((format) => [`age-${format}`, '0'])),
    ...changes,
  })
const setRules = (changes: Partial<ConflictRulesForm>) => setConflictRules({ editionId: edition.id, form: rules(changes), actorId: organizer.id, now }, db)
const publish = (centreId: string | null) => publishRelease({ editionId: edition.id, name: 'Редакция', centreId, publishedById: null, site, now }, db)

test('conflicts are those of the whole festival, or of one centre: also with a session of another', async () => {
  const line = { date: '2027-06-26', time: '10:00' }
  const a = await plan.add(kostroma.id, line)
  // At the same moment: 14:00 in Krasnoyarsk is 10:00 in Moscow.
  const b = await plan.add(krasnoyarsk.id, { ...line, time: '14:00', hallId: siberia.id })
  const c = await plan.add(krasnoyarsk.id, { ...line, time: '15:00', hallId: siberia.id })
  const person = await db.person.create({ data: { slug: 'roman', nameRu: 'Роман Встречный' } })
  await db.sessionSpeaker.createMany({ data: [a, b].map(({ id }) => ({ sessionId: id, personId: person.id })) })
  const found = async (centreId?: string) => (await planConflicts({ editionId: edition.id, centreId }, db)).conflicts.map(({ kind, items }) => [kind, [...items].sort()])
  const shared = ['person', [a.slotId, b.slotId].sort()]
  const inHall = ['hall', [b.slotId, c.slotId].sort()]
  expect((await found()).sort()).toEqual([inHall, shared])
  expect((await found(krasnoyarsk.id)).sort()).toEqual([inHall, shared])
  expect(await found(kostroma.id)).toEqual([shared])
})

test('what blocks stops a release of whom it concerns, and of nobody else; what warns stops none', async () => {
  expect(await blockingConflicts(edition.id, null, db)).toEqual([])
  await setRules({ 'level-hall': 'block' })
  expect((await blockingConflicts(edition.id, null, db)).map(({ kind, level }) => [kind, level])).toEqual([['hall', 'block']])
  expect(await publish(null)).toEqual({ ok: false, code: 'blocked' })
  expect(await publish(krasnoyarsk.id)).toEqual({ ok: false, code: 'blocked' })
  expect((await publish(kostroma.id)).ok).toBe(true)
  await setRules({ 'level-person': 'block' })
  expect(await publish(kostroma.id)).toEqual({ ok: false, code: 'blocked' })
  await setRules({})
  expect((await publish(null)).ok).toBe(true)
})

test('an age that a format needs is a rule of the edition', async () => {
  await setRules({ 'age-masterclass': 12 })
  const { conflicts } = await planConflicts({ editionId: edition.id }, db)
  expect(conflicts.filter(({ kind }) => kind === 'age').map(({ needed, given }) => [needed, given])).toEqual([[12, 6], [12, 6], [12, 6]])
  const { details } = await db.auditEntry.findFirstOrThrow({ where: { action: 'edition.rules' }, orderBy: { at: 'desc' } })
  expect(JSON.parse(details)).toBeTypeOf('object')
})
