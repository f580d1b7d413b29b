import { describe, expect, it } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { auditLog } from '../audit/audit.queries.server'
import { createEdition } from './edition.commands.server'
import { currentEdition } from './edition.queries.server'
import { newEditionForm, type NewEditionForm } from './edition.schema'
import { proposeEdition } from './propose-edition.rules'

const { db } = await testDatabase()
const now = new Date('2027-07-10T09:00:00Z')
const open = (form: NewEditionForm) => createEdition({ form, actorId: 'anna', now }, db)

/** What the form proposes, sent as it is. */
function proposed(lastYear: number | null, today: string): NewEditionForm {
  const { year, values } = proposeEdition(lastYear, today)
  return newEditionForm.parse({ ...values, year })
}

describe('a year of the festival', () => {
  it('is proposed around the next last Sunday of June, then year by year', () => {
    expect(proposed(null, '2027-06-27')).toMatchObject({ year: 2027, startsOn: '2027-06-23', endsOn: '2027-06-27' })
    expect(proposed(null, '2027-06-28')).toMatchObject({ year: 2028, startsOn: '2028-06-21', endsOn: '2028-06-25' })
    expect(proposed(2028, '2027-07-10')).toMatchObject({ year: 2029, endsOn: '2029-06-24', titleEn: 'Golden Ring of Russia 2029' })
  })

  it('is opened once by ten who do it at once; the others are told', async () => {
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => open(proposed(null, '2027-07-10'))))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(outcomes.filter((outcome) => !outcome.ok)).toEqual(Array(9).fill({ ok: false, code: 'year.taken' }))
    const edition = await currentEdition(db)
    expect(edition).toMatchObject({ year: 2028, titleRu: 'Золотое кольцо России — 2028', startsOn: '2028-06-21', demo: false })
    const log = await auditLog({ limit: 10, subject: `edition:${edition!.id}` }, db)
    expect(log.map((entry) => `${entry.action} ${entry.details}`)).toEqual(['edition.create {"year":2028}'])
  })

  it('takes the terms of booths over from the year before', async () => {
    const terms = { registrationFee: 1_200_000, vatPercent: 22, sideSurcharges: '[0,5,10,15]' }
    await db.edition.updateMany({ data: terms })
    await open({ ...proposed(2028, '2028-07-01'), applicationsFrom: '2029-01-15', applicationsUntil: '2029-04-01' })
    expect(await currentEdition(db)).toMatchObject({
      ...terms,
      year: 2029,
      // The whole of both days by Moscow's clock.
      applicationsFrom: new Date('2029-01-14T21:00:00Z'),
      applicationsUntil: new Date('2029-04-01T20:59:00Z'),
    })
  })

  it('refuses days of another year beside the field', () => {
    const { year, values } = proposeEdition(null, '2027-01-10')
    const refused = newEditionForm.safeParse({ ...values, year: Number(year) + 1 })
    expect(refused.error?.issues.map((issue) => [issue.path, issue.message])).toEqual([[['startsOn'], 'year.dates']])
  })
})
