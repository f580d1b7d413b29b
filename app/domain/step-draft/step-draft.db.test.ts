import { beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { addUser, now, seedEdition } from '../application/edition.testing'
import { dropTyped, forgetTyped, keepTyped, sweepDrafts } from './step-draft.commands.server'
import { typedInto } from './step-draft.queries.server'
import { draftMaxLength } from './step-draft.schema'

const { db } = await testDatabase()
let editionId: string

beforeAll(async () => {
  editionId = (await seedEdition(1, db)).edition.id
})

async function somebody() {
  const { id } = await addUser(db)
  const whose = { userId: id, editionId, exhibitorId: 'enamel', step: 'company' } as const
  const type = (brandRu: string, version: number, device: string) => keepTyped({ ...whose, values: { brandRu }, version, device, base: 3, now }, db)
  return { whose, type }
}

describe('what is typed into a step', () => {
  it('is kept save by save, for its author alone, and forgotten when asked', async () => {
    const { whose, type } = await somebody()
    expect(await type('В', 0, 'phone')).toEqual({ ok: true, version: 1 })
    expect(await type('Вол', 1, 'phone')).toEqual({ ok: true, version: 2 })
    expect(await typedInto(whose, db)).toEqual({ values: { brandRu: 'Вол' }, version: 2, device: 'phone', base: 3, savedAt: now })
    expect(await typedInto({ ...whose, step: 'products' }, db)).toBeNull()
    expect(await typedInto({ ...whose, userId: (await addUser(db)).id }, db)).toBeNull()
    await dropTyped(whose, db)
    expect(await typedInto(whose, db)).toBeNull()
  })

  it('stays with the company it was typed for', async () => {
    const { whose, type } = await somebody()
    await type('Дом эмали', 0, 'phone')
    const other = { ...whose, exhibitorId: 'filigree' }
    expect(await typedInto(other, db)).toBeNull()
    expect(await typedInto({ ...whose, exhibitorId: '' }, db)).toBeNull()
    expect(await keepTyped({ ...other, values: { brandRu: 'Скань' }, version: 0, device: 'phone', base: 0, now }, db)).toEqual({ ok: true, version: 1 })
    await dropTyped(other, db)
    expect(await typedInto(whose, db)).toMatchObject({ values: { brandRu: 'Дом эмали' } })
  })

  it('goes on where the answer to the last save was lost', async () => {
    const { whose, type } = await somebody()
    await type('В', 0, 'phone')
    expect(await type('Во', 0, 'phone')).toEqual({ ok: true, version: 2 })
    expect(await type('Вол', 1, 'phone')).toEqual({ ok: true, version: 3 })
    // Another page that has seen neither is told.
    expect(await type('Другое', 1, 'laptop')).toEqual({ ok: false, code: 'conflict' })
    expect(await typedInto(whose, db)).toMatchObject({ values: { brandRu: 'Вол' }, version: 3 })
  })

  it('is forgotten in the version its author saw, not in a later one', async () => {
    const { whose, type } = await somebody()
    await type('Раннее', 0, 'phone')
    await type('Позднее', 1, 'phone')
    await forgetTyped({ ...whose, version: 1 }, db)
    expect(await typedInto(whose, db)).toMatchObject({ values: { brandRu: 'Позднее' } })
    await forgetTyped({ ...whose, version: 2 }, db)
    expect(await typedInto(whose, db)).toBeNull()
  })

  it('on two devices: the later one is told, and writes over nothing', async () => {
    const { whose, type } = await somebody()
    await type('С телефона', 0, 'phone')
    expect(await type('С ноутбука', 0, 'laptop')).toEqual({ ok: false, code: 'conflict' })
    expect(await typedInto(whose, db)).toMatchObject({ values: { brandRu: 'С телефона' } })
    // Twenty at once who all saw the same: one of them saves.
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, k) => type(`Вариант ${k}`, 1, `device-${k}`)))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(await typedInto(whose, db)).toMatchObject({ version: 2 })
  })

  it('has an end of its own in size and in time', async () => {
    const { whose, type } = await somebody()
    expect(await type('я'.repeat(draftMaxLength), 0, 'phone')).toEqual({ ok: false, code: 'too-large' })
    await type('Начало', 0, 'phone')
    const later = (days: number) => new Date(now.getTime() + days * 86_400_000)
    await sweepDrafts(later(30), db)
    expect(await typedInto(whose, db)).not.toBeNull()
    await sweepDrafts(later(31), db)
    expect(await typedInto(whose, db)).toBeNull()
  })
})
