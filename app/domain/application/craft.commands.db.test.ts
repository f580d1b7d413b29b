import { beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { listedExhibitors } from '../exhibitor/exhibitor.queries.server'
import { addApplicant, addUser, now, seedEdition } from './edition.testing'
import { changeCraft } from './craft.commands.server'

const { db } = await testDatabase()
let edition: Awaited<ReturnType<typeof seedEdition>>['edition']
beforeAll(async () => {
  edition = (await seedEdition(2, db)).edition
})

const form = { products: ['filigree'] as const, finenesses: [], stones: [], techniques: [], trade: 'retail' } as const
const shows = (changes: Partial<Record<'products' | 'finenesses' | 'stones' | 'techniques', string[]>> & { trade?: 'both' }, version: number) =>
  ({ ...form, ...changes, version }) as unknown as Parameters<typeof changeCraft>[0]['form']

async function participant(state = 'paid') {
  const { applicationId, userId } = await addApplicant(edition, db)
  const { exhibitor } = await db.application.update({ where: { id: applicationId }, data: { state }, select: { exhibitor: true } })
  return { applicationId, userId, slug: exhibitor.slug, now }
}
const logOf = async ({ applicationId }: { applicationId: string }) =>
  (await db.auditEntry.findMany({ where: { subject: `application:${applicationId}`, action: 'exhibitor.craft-changed' } })).map(({ details }) => JSON.parse(details) as unknown)

describe('what a company works with', () => {
  it('changes after the yes, in the directory at once, and the log says what came and went', async () => {
    const who = await participant()
    const changed = shows({ products: [], finenesses: ['silver-925'], stones: ['ruby-grown'], techniques: ['enamel'], trade: 'both' }, 0)
    expect(await changeCraft({ ...who, form: changed }, db)).toEqual({ ok: true })
    const listed = (await listedExhibitors(edition.id, '', db)).find(({ slug }) => slug === who.slug)
    expect(listed?.craft).toMatchObject({ metals: [{ metal: 'silver', finenesses: [925] }], stones: ['ruby-grown'], techniques: ['enamel'], trade: 'both' })
    expect(await logOf(who)).toMatchObject([{ craftAdded: 'silver, stones, enamel, silver-925, ruby-grown', craftRemoved: 'filigree', trade: 'both' }])
    // As it is: nothing to tell.
    expect(await changeCraft({ ...who, form: { ...changed, version: 1 } }, db)).toEqual({ ok: true })
    expect(await logOf(who)).toHaveLength(1)
  })

  it('of ten colleagues at once one changes, the others are told', async () => {
    const who = await participant()
    const outcomes = await Promise.all(Array.from({ length: 10 }, (_, n) => changeCraft({ ...who, form: shows({ techniques: n % 2 ? ['niello'] : ['casting'] }, 0) }, db)))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.code === 'stale')).toHaveLength(9)
  })

  it('is theirs alone, and of those who take part', async () => {
    const [who, stranger] = [await participant(), await addUser(db)]
    const wrong = { ok: false, code: 'wrong-state' }
    expect(await changeCraft({ ...who, userId: stranger.id, form: shows({ techniques: ['niello'] }, 0) }, db)).toEqual(wrong)
    for (const state of ['submitted', 'cancelled', 'closed']) {
      const other = await participant(state)
      expect(await changeCraft({ ...other, form: shows({ techniques: ['niello'] }, 0) }, db)).toEqual(wrong)
    }
    expect(await logOf(who)).toEqual([])
  })
})
