import { beforeEach, describe, expect, test, vi } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { toCsv, toXlsx } from '~/lib/table-file.server'
import { draftOf } from '../release/release.queries.server'
import { nextRelease } from '../release/release.rules'
import { now, seedPlan, site } from '../session/plan.testing'
import { scheduleJson, scheduleXml } from './frab.write'
import { importProgramme } from './import.commands.server'
import { readProgrammeFile } from './programme-file.read.server'
import { programmeTable } from './table.write'

vi.stubEnv('BASE_URL', site.baseUrl)

const { db } = await testDatabase()
let plan: Awaited<ReturnType<typeof seedPlan>>
let year = 2027
beforeEach(async () => {
  if (plan) return
  plan = await seedPlan(db)
  await plan.add(plan.kostroma.id, { titleRu: '=Скань; «для начинающих»', titleEn: 'Filigree', abstractRu: 'Первая строка\nвторая, с «кавычками» и ; знаком', abstractEn: 'One\nTwo', speakers: 'Анна Ветрова, мастер | Anna Vetrova, master\nСемён Орлов, огранщик', hallId: plan.workshop.id })
  await plan.add(plan.kostroma.id, { titleRu: 'Ночной показ', titleEn: '', kind: 'cultural', format: 'fashion_show', language: 'en', date: '2027-06-24', time: '23:30', duration: 95, hallId: plan.arena.id })
  await plan.add(plan.kostroma.id, { titleRu: 'Без зала', titleEn: '', kind: 'business', format: 'round_table', time: '09:05', duration: 5 })
})

const contentOf = async (editionId: string) => nextRelease(null, await draftOf(editionId, db), plan.kostroma.id, now).content
const options = { baseUrl: site.baseUrl, releaseName: 'План', locale: 'ru' as const }
const write = {
  csv: (content: Awaited<ReturnType<typeof contentOf>>) => toCsv(programmeTable(content, 'ru')),
  'csv in English': (content: Awaited<ReturnType<typeof contentOf>>) => toCsv(programmeTable(content, 'en')),
  xlsx: (content: Awaited<ReturnType<typeof contentOf>>) => toXlsx(programmeTable(content, 'ru')),
  json: (content: Awaited<ReturnType<typeof contentOf>>) => JSON.stringify(scheduleJson(content, options)),
  xml: (content: Awaited<ReturnType<typeof contentOf>>) => scheduleXml(content, options),
}

describe('a programme that goes out and comes in again is the same', () => {
  test.each(Object.keys(write) as (keyof typeof write)[])('%s: export, import into an empty edition, export', async (format) => {
    const first = await write[format](await contentOf(plan.edition.id))
    const read = await readProgrammeFile(Buffer.from(first))
    if (!read.ok) throw new Error(JSON.stringify(read.faults))
    const other = await db.edition.create({ data: { year: (year += 1), titleRu: 'Золотое кольцо России 2027', startsOn: '2027-06-23', endsOn: '2027-06-27' } })
    const order = { centreSlug: 'kostroma', programme: read.programme, dryRun: false, actorId: null, now }
    expect(await importProgramme({ ...order, editionId: other.id }, db)).toMatchObject({ ok: true, report: { counts: { new: 3 }, newHalls: [], newPeople: 0 } })
    const second = await write[format](await contentOf(other.id))
    expect(await said(second)).toEqual(await said(first))
    // Again: nothing changes; into where it came from: it is known to be ours.
    expect(await importProgramme({ ...order, editionId: other.id }, db)).toMatchObject({ ok: true, report: { counts: { new: 0, changed: 0, unchanged: 3 } } })
    expect(await importProgramme({ ...order, editionId: plan.edition.id }, db)).toMatchObject({ ok: false, report: { counts: { refused: 3 } } })
  })
})

/** What a file says; of a workbook, as it is read. */
async function said(file: string | Buffer): Promise<string> {
  return withoutIds(typeof file === 'string' ? file : JSON.stringify(await readProgrammeFile(file)))
}

/** A slot that comes in is another slot: ids, numbers and addresses made from them, and the year of the edition, differ. */
function withoutIds(file: string): string {
  return file
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
    .replace(/goldenring\d{4}(-\d+)?/g, 'goldenring')
    .replace(/("id":|id=")\d+/g, '$1N')
    .replace(/(\/programme\/|-)[a-z0-9-]+(?=["<])/g, '$1slug')
}
