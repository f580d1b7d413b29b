import { beforeAll, describe, expect, it, vi } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { actorOf, addApplicant, addUser, now, seedEdition } from '../application/edition.testing'
import { consentOf } from '../application/application.queries.server'
import { listedExhibitor, listedExhibitors } from '../exhibitor/exhibitor.queries.server'
import type { PictureFileData } from './convert.server'
import { addPicture, describePicture, movePicture, removePicture, takeDownPicture } from './picture.commands.server'
import { ownPictures, pictureBytes, pictureFile } from './picture.queries.server'

const { db } = await testDatabase()
const baseUrl = 'https://festival.example'
vi.stubEnv('BASE_URL', baseUrl)
let edition: Awaited<ReturnType<typeof seedEdition>>['edition']
beforeAll(async () => {
  edition = (await seedEdition(2, db)).edition
})

const bytes = (text: string) => new Uint8Array(Buffer.from(text))
const files = (text = 'picture'): PictureFileData[] => [
  { size: 'large', width: 800, height: 600, hash: `hash-${text}`, bytes: bytes(`large ${text}`) },
  { size: 'small', width: 480, height: 360, hash: `hash-small-${text}`, bytes: bytes(`small ${text}`) },
]

async function maker() {
  const applicant = await addApplicant(edition, db)
  const { exhibitorId } = await db.application.findUniqueOrThrow({ where: { id: applicant.applicationId } })
  const add = (altRu: string, kind: 'logo' | 'photo' = 'photo') =>
    addPicture({ exhibitorId, kind, alt: { altRu, altEn: '' }, files: files(altRu), consented: false, actor: applicant.actor, now }, db)
  const alts = async () => (await ownPictures(applicant.userId, db))!.photos.map((photo) => photo.alt.ru)
  const idOf = async (altRu: string) => (await db.picture.findFirstOrThrow({ where: { exhibitorId, altRu } })).id
  return { ...applicant, exhibitorId, add, alts, idOf, whose: { exhibitorId, userId: applicant.userId, now } }
}

describe('the pictures of a maker', () => {
  it('are kept with their bytes, in the order they came, with the consent and the log', async () => {
    const { exhibitorId, actor, userId, add, alts } = await maker()
    await addPicture({ exhibitorId, kind: 'photo', alt: { altRu: 'Серьги', altEn: 'Earrings' }, files: files(), consented: true, actor, now }, db)
    await add('Брошь')
    expect(await alts()).toEqual(['Серьги', 'Брошь'])
    expect((await ownPictures(userId, db))?.photos[0]).toMatchObject({ alt: { en: 'Earrings' }, width: 480, height: 360 })
    expect(await consentOf('publication', `pictures:${exhibitorId}`, db)).toMatchObject({ givenAt: now })
    expect(await db.auditEntry.count({ where: { subject: `exhibitor:${exhibitorId}`, action: 'picture.add' } })).toBe(2)
  })

  it('are on its own page, logo and photos, once it takes part; on the list the logo alone', async () => {
    const { applicationId, exhibitorId, add } = await maker()
    await add('Знак', 'logo')
    await add('Серьги')
    await add('Брошь')
    await db.application.update({ where: { id: applicationId }, data: { state: 'approved' } })
    const { slug } = await db.exhibitor.findUniqueOrThrow({ where: { id: exhibitorId } })
    const page = (await listedExhibitor(slug, edition.id, db))!
    expect(page.logo?.alt.ru).toBe('Знак')
    expect(page.photos.map(({ alt }) => alt.ru)).toEqual(['Серьги', 'Брошь'])
    expect((await listedExhibitors(edition.id, '', db)).find((one) => one.slug === slug)).toMatchObject({ logo: { alt: { ru: 'Знак' } } })
  })

  it('are of the company that was last chosen, for who acts for several', async () => {
    const [first, second] = [await maker(), await maker()]
    await db.exhibitorMember.create({ data: { exhibitorId: second.exhibitorId, userId: first.userId, chosenAt: now } })
    await second.add('Кольцо')
    expect(await ownPictures(first.userId, db)).toMatchObject({ company: { id: second.exhibitorId }, photos: [{ alt: { ru: 'Кольцо' } }] })
  })

  it('are eight photos and a logo at most, whoever sends twenty at once', async () => {
    const { exhibitorId, add } = await maker()
    const results = await Promise.all(Array.from({ length: 20 }, (_, i) => add(`Снимок ${i}`)))
    expect(results.filter((result) => result.ok)).toHaveLength(8)
    expect(results.filter((result) => !result.ok && result.code === 'full')).toHaveLength(12)
    await Promise.all(Array.from({ length: 5 }, (_, i) => add(`Логотип ${i}`, 'logo')))
    const places = await db.picture.findMany({ where: { exhibitorId }, orderBy: { place: 'asc' } })
    expect(places.map(({ place }) => place)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
    expect(await db.pictureFile.count({ where: { picture: { exhibitorId } } })).toBe(18)
  })

  it('change places while others of them go: each is told what became of it, none fails', async () => {
    const { add, alts, idOf, whose, applicationId } = await maker()
    const names = ['1', '2', '3', '4', '5', '6', '7', '8']
    for (const alt of names) await add(alt)
    const ids = await Promise.all(names.map(idOf))
    const take = { applicationId, reason: 'Не ваша работа', organizerId: 'organizer', baseUrl, now }
    const outcomes = await Promise.all([
      ...ids.slice(4).flatMap((pictureId) => Array.from({ length: 4 }, () => movePicture({ ...whose, pictureId, towards: 'earlier' }, db))),
      ...ids.slice(4, 6).map((pictureId) => removePicture({ ...whose, pictureId }, db)),
      ...ids.slice(6).map((pictureId) => takeDownPicture({ ...take, pictureId }, db)),
    ])
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.code !== 'gone')).toEqual([])
    expect((await alts()).sort()).toEqual(['1', '2', '3', '4'])
  })

  it('change places, also when pressed many times at once', async () => {
    const { add, alts, idOf, whose } = await maker()
    for (const alt of ['1', '2', '3']) await add(alt)
    const move = async (alt: string, towards: 'earlier' | 'later') => movePicture({ ...whose, pictureId: await idOf(alt), towards }, db)
    await move('3', 'earlier')
    expect(await alts()).toEqual(['1', '3', '2'])
    expect(await move('1', 'earlier')).toEqual({ ok: true })
    expect(await alts()).toEqual(['1', '3', '2'])
    await Promise.all([move('1', 'later'), move('2', 'earlier'), move('3', 'later'), move('1', 'later')])
    expect((await alts()).sort()).toEqual(['1', '2', '3'])
    expect(await db.picture.count({ where: { exhibitorId: whose.exhibitorId, place: { lt: 1 } } })).toBe(0)
  })

  it('go with their bytes, and leave room for another', async () => {
    const { add, alts, idOf, whose } = await maker()
    for (let i = 1; i <= 8; i += 1) await add(String(i))
    expect(await add('9')).toEqual({ ok: false, code: 'full' })
    const pictureId = await idOf('3')
    expect(await removePicture({ ...whose, pictureId }, db)).toEqual({ ok: true })
    expect(await db.pictureFile.count({ where: { pictureId } })).toBe(0)
    expect(await removePicture({ ...whose, pictureId }, db)).toEqual({ ok: false, code: 'gone' })
    expect(await add('9')).toEqual({ ok: true })
    expect(await alts()).toHaveLength(8)
  })

  it('are nobody else’s', async () => {
    const { add, alts, idOf, whose } = await maker()
    await add('Моё')
    const pictureId = await idOf('Моё')
    const stranger = await maker()
    const theirs = { ...whose, userId: stranger.userId, pictureId }
    const gone = { ok: false, code: 'gone' }
    expect(await movePicture({ ...theirs, towards: 'later' }, db)).toEqual(gone)
    expect(await describePicture({ ...theirs, alt: { altRu: 'Чужое', altEn: '' } }, db)).toEqual(gone)
    expect(await removePicture(theirs, db)).toEqual(gone)
    expect(await describePicture({ ...stranger.whose, pictureId, alt: { altRu: 'Чужое', altEn: '' } }, db)).toEqual(gone)
    const planted = { exhibitorId: whose.exhibitorId, kind: 'photo' as const, alt: { altRu: 'Чужое', altEn: '' }, files: files(), consented: false, actor: actorOf(stranger.userId), now }
    expect(await addPicture(planted, db)).toEqual(gone)
    expect(await alts()).toEqual(['Моё'])
  })
})

describe('organisers who will not show a picture', () => {
  const takeDown = (pictureId: string, applicationId: string, organizerId: string) =>
    takeDownPicture({ pictureId, applicationId, reason: 'Чужой товарный знак', organizerId, baseUrl, now }, db)

  it('take it away once, whoever presses, and tell its maker why', async () => {
    const { add, alts, idOf, applicationId, exhibitorId } = await maker()
    await add('Серьги')
    await add('Знак', 'logo')
    const organizer = await addUser(db)
    const pictureId = await idOf('Серьги')
    const pressed = await Promise.all([takeDown(pictureId, applicationId, organizer.id), takeDown(pictureId, applicationId, organizer.id)])
    expect(pressed.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await alts()).toEqual([])
    const mails = () => db.outbox.findMany({ where: { template: 'picture-removed-to-exhibitor', props: { contains: 'Чужой товарный знак' } }, orderBy: { createdAt: 'asc' } })
    const { contactEmail } = await db.exhibitor.findUniqueOrThrow({ where: { id: exhibitorId } })
    const [mail, ...more] = await mails()
    expect(more).toEqual([])
    expect(mail).toMatchObject({ recipient: contactEmail, locale: 'ru' })
    expect(JSON.parse(mail!.props)).toMatchObject({ photo: 'Серьги', link: `${baseUrl}/ru/exhibitor/pictures` })
    expect(await takeDown(await idOf('Знак'), applicationId, organizer.id)).toEqual({ ok: true })
    expect((await mails()).map(({ props }) => (JSON.parse(props) as { photo: string | null }).photo).sort()).toEqual([null, 'Серьги'].sort())
    const log = await db.auditEntry.findMany({ where: { subject: `application:${applicationId}`, action: 'picture.take-down' } })
    expect(log).toHaveLength(2)
    expect(JSON.parse(log[0]!.details)).toMatchObject({ reason: 'Чужой товарный знак' })
  })

  it('cannot take away a picture of another by mistake', async () => {
    const [one, two] = [await maker(), await maker()]
    await one.add('Брошь')
    const organizer = await addUser(db)
    expect(await takeDown(await one.idOf('Брошь'), two.applicationId, organizer.id)).toEqual({ ok: false, code: 'gone' })
    expect(await one.alts()).toEqual(['Брошь'])
  })
})

describe('the bytes of a picture', () => {
  const look = (id: string, viewer: { id: string; organizer: boolean } | null, size: 'small' | 'large' = 'small') =>
    pictureFile({ id, size, editionId: edition.id, viewer: () => Promise.resolve(viewer) }, db)

  it('are for its own people and organisers until they take part, then for everybody', async () => {
    const { add, idOf, applicationId, userId } = await maker()
    await add('Кольцо')
    const id = await idOf('Кольцо')
    const stranger = await addUser(db)
    expect(await look(id, null)).toBeNull()
    expect(await look(id, { id: stranger.id, organizer: false })).toBeNull()
    expect(await look(id, { id: userId, organizer: false })).toMatchObject({ open: false, hash: 'hash-small-Кольцо' })
    expect(await look(id, { id: stranger.id, organizer: true })).toMatchObject({ open: false })
    await db.application.update({ where: { id: applicationId }, data: { state: 'approved' } })
    const open = await look(id, null, 'large')
    expect(open?.open).toBe(true)
    expect(Buffer.from((await pictureBytes({ id, size: 'large' }, db))!).toString()).toBe('large Кольцо')
    await db.application.update({ where: { id: applicationId }, data: { state: 'cancelled' } })
    expect(await look(id, null)).toBeNull()
  })

  it('are not of another edition', async () => {
    const { add, idOf, applicationId } = await maker()
    await add('Кольцо')
    await db.application.update({ where: { id: applicationId }, data: { state: 'approved' } })
    const viewer = () => Promise.resolve(null)
    const id = await idOf('Кольцо')
    expect(await pictureFile({ id, size: 'small', editionId: 'another', viewer }, db)).toBeNull()
    expect(await pictureFile({ id, size: 'small', editionId: null, viewer }, db)).toBeNull()
    expect(await pictureFile({ id: 'none', size: 'small', editionId: edition.id, viewer }, db)).toBeNull()
  })
})
