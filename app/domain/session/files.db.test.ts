import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { photo } from '../picture/pictures.testing'
import { publishedProgramme } from '../programme/programme.queries.server'
import { publishRelease } from '../release/release.commands.server'
import { addFile, readSessionFile, removeFile } from './file.commands.server'
import { filesOf, sessionFile } from './file.queries.server'
import { downloadName } from './file.rules'
import { now, seedPlan, site } from './plan.testing'

const { db } = await testDatabase()
let plan: Awaited<ReturnType<typeof seedPlan>>
beforeAll(async () => {
  plan = await seedPlan(db)
})

const bytesOf = (text: string) => new Uint8Array(new TextEncoder().encode(text))
const pdf = async () => {
  const file = await readSessionFile(bytesOf('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF'))
  if (typeof file === 'string') throw new Error(file)
  return file
}
const change = async (sessionId: string) => ({ sessionId, version: (await db.session.findUniqueOrThrow({ where: { id: sessionId } })).version, actorId: plan.organizer.id, now })

test('what a file is, its bytes say', async () => {
  expect(await pdf()).toMatchObject({ type: 'application/pdf' })
  expect(await readSessionFile(new Uint8Array(await photo(200, 200)))).toMatchObject({ type: 'image/jpeg' })
  expect(await readSessionFile(new Uint8Array())).toBe('empty')
  expect(await readSessionFile(bytesOf('<html><script>alert(1)</script>'))).toBe('type')
  expect(await readSessionFile(bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe('type')
  expect(await readSessionFile(new Uint8Array(20 * 1024 * 1024 + 1))).toBe('large')
})

test('a name to download by is a name and nothing else', () => {
  expect(downloadName('Программа: «Скань» / часть 1', 'application/pdf')).toBe('Программа «Скань» часть 1.pdf')
  expect(downloadName('../../etc/passwd\r\nX: y', 'image/png')).toBe('etc passwd X y.png')
  expect(downloadName('\u202e ..', 'image/webp')).toBe('file.webp')
})

test('of many sent at once none is lost silently, and there are never more than eight', async () => {
  const { id } = await plan.add(plan.kostroma.id)
  const file = await pdf()
  for (let tries = 0; (await filesOf(id, db)).length < 8 && tries < 40; tries += 1) {
    const one = await change(id)
    const outcomes = await Promise.all([1, 2, 3].map((n) => addFile({ ...one, file, nameRu: `Файл ${n}`, nameEn: '' }, db)))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
  }
  expect(await addFile({ ...(await change(id)), file, nameRu: 'Девятый', nameEn: '' }, db)).toEqual({ ok: false, code: 'full' })
  expect(await filesOf(id, db)).toHaveLength(8)
})

test('is named by the release that follows, and gone from it with the next', async () => {
  const { id } = await plan.add(plan.kostroma.id, { titleRu: 'С файлом' })
  await addFile({ ...(await change(id)), file: await pdf(), nameRu: 'Памятка', nameEn: 'Leaflet' }, db)
  const [file] = await filesOf(id, db)
  const publish = (name: string) => publishRelease({ editionId: plan.edition.id, centreId: null, name, publishedById: plan.organizer.id, site, now }, db)
  const published = async () => (await publishedProgramme(db))?.content.sessions.find((session) => session.id === id)?.files
  expect(await published()).toBeUndefined()
  await publish('Первая')
  expect(await published()).toEqual([{ id: file!.id, hash: file!.hash, name: { ru: 'Памятка', en: 'Leaflet' }, type: 'application/pdf', size: file!.size }])
  const other = await plan.add(plan.kostroma.id)
  expect(await removeFile({ ...(await change(other.id)), fileId: file!.id }, db)).toEqual({ ok: false, code: 'gone' })
  expect(await removeFile({ ...(await change(id)), fileId: file!.id }, db)).toEqual({ ok: true })
  expect(await sessionFile(file!, db)).toBeNull()
  await publish('Вторая')
  expect(await published()).toEqual([])
})
