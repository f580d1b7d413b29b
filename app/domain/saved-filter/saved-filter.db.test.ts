import { beforeAll, expect, it } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { addUser, now } from '../application/edition.testing'
import { removeFilter, saveFilter } from './saved-filter.commands.server'
import { savedFilters } from './saved-filter.queries.server'

const { db } = await testDatabase()
let anna: string
let boris: string
beforeAll(async () => {
  anna = (await addUser(db)).id
  boris = (await addUser(db)).id
  await db.festivalOrganizer.createMany({ data: [{ userId: anna }, { userId: boris }] })
})

const save = (organizerId: string, name: string, shared = false) => saveFilter({ form: { name, shared }, query: 'state=submitted', organizerId, now }, db)
const namesFor = async (organizerId: string) => (await savedFilters(organizerId, db)).map(({ name, own }) => [name, own])

it('a filter is private, or shared with the other organisers, until its owner removes it', async () => {
  expect(await save(anna, 'Мои')).toEqual({ ok: true })
  expect(await save(anna, 'Общие', true)).toEqual({ ok: true })
  expect(await save(boris, 'Мои')).toEqual({ ok: true })
  expect(await namesFor(anna)).toEqual([['Мои', true], ['Общие', true]])
  expect(await namesFor(boris)).toEqual([['Мои', true], ['Общие', false]])

  const shared = (await savedFilters(boris, db)).find(({ name }) => name === 'Общие')!
  await removeFilter({ id: shared.id, organizerId: boris, now }, db)
  expect(await namesFor(boris)).toContainEqual(['Общие', false])
  await removeFilter({ id: shared.id, organizerId: anna, now }, db)
  expect(await namesFor(boris)).toEqual([['Мои', true]])
  expect(await db.auditEntry.count({ where: { action: 'filter.remove' } })).toBe(1)
})

it('a name is one filter, however often it is saved at once', async () => {
  const saved = await Promise.all([save(anna, 'Дважды'), save(anna, 'Дважды'), save(anna, 'Дважды')])
  expect(saved.filter(({ ok }) => ok)).toHaveLength(1)
  expect(saved.filter(({ ok }) => !ok)).toEqual([{ ok: false, code: 'taken' }, { ok: false, code: 'taken' }])
})

it('what somebody shared is gone with their right to organise', async () => {
  await save(boris, 'От Бориса', true)
  expect(await namesFor(anna)).toContainEqual(['От Бориса', false])
  await db.festivalOrganizer.delete({ where: { userId: boris } })
  expect(await namesFor(anna)).not.toContainEqual(['От Бориса', false])
})
