import { beforeAll, describe, expect, it, vi } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { auditLog } from '../audit/audit.queries.server'
import { holdBooth } from '../booth/booth.commands.server'
import { checkAssay } from '../exhibitor/assay.commands.server'
import { listedExhibitor, listedExhibitors } from '../exhibitor/exhibitor.queries.server'
import {
  reopenApplication,
  saveCompany,
  saveProducts,
  submitApplication,
  withdrawApplication,
} from './application.commands.server'
import { applicationForOrganizer, applicationTable, consentOf, ownApplication } from './application.queries.server'
import { approveApplication, rejectApplication, actorOf, addApplicant, addUser, company, minutesLater, now, seedEdition, shown } from './edition.testing'

const { db } = await testDatabase()
const baseUrl = 'https://festival.example'
vi.stubEnv('BASE_URL', baseUrl)
let edition: Awaited<ReturnType<typeof seedEdition>>['edition']
let organizerId: string
let nextBooth = 1

beforeAll(async () => {
  edition = (await seedEdition(30, db)).edition
  const organizer = await addUser(db, 'organizer@example.org')
  organizerId = organizer.id
  await db.festivalOrganizer.create({ data: { userId: organizer.id } })
})

async function applicantWithBooth(changes = {}) {
  const applicant = await addApplicant(edition, db, changes)
  const boothId = `booth-${(nextBooth += 1)}`
  await holdBooth({ ...applicant, boothId, now }, db)
  return { ...applicant, boothId, baseUrl, now }
}
const submitted = async (changes = {}) => {
  const applicant = await applicantWithBooth(changes)
  expect(await submitApplication(applicant, db)).toEqual({ ok: true })
  return applicant
}
const stored = (applicationId: string) => db.application.findUniqueOrThrow({ where: { id: applicationId }, include: { claims: true } })
/** The company of an application as a page opened now has it. */
const seenOf = async (applicationId: string) => {
  const { exhibitor } = await db.application.findUniqueOrThrow({ where: { id: applicationId }, include: { exhibitor: true } })
  return { exhibitorId: exhibitor.id, version: exhibitor.version }
}
const mailsAbout = async (applicationId: string) =>
  (await db.outbox.findMany({ where: { key: { startsWith: `application:${applicationId}` } }, orderBy: { key: 'asc' } })).map((m) => `${m.template} ${m.recipient}`)

describe('the company', () => {
  it('is written once however often its first form is sent at once, with the consent', async () => {
    const user = await addUser(db)
    const save = { company: { ...company, brandRu: 'Один', brandEn: '' }, seen: null, consented: true, edition, actor: actorOf(user.id), now }
    const ids = await Promise.all([saveCompany(save, db), saveCompany(save, db), saveCompany(save, db)])
    expect(new Set(ids.map((saved) => saved.ok && saved.applicationId)).size).toBe(1)
    expect(ids[0]).toMatchObject({ ok: true })
    expect(await db.exhibitorMember.count({ where: { userId: user.id } })).toBe(1)
    const own = await ownApplication({ userId: user.id, editionId: edition.id, now }, db)
    expect(own.company).toMatchObject({ brandRu: 'Один', slug: 'odin' })
    expect(await consentOf('processing', `exhibitor:${own.company?.id}`, db)).toMatchObject({ textVersion: 'exhibitor-processing-2027-01' })
  })

  it('keeps its address when it is renamed, and never touches another’s', async () => {
    const elena = await addApplicant(edition, db, { brandRu: 'Зернь', brandEn: '' })
    const ivan = await addApplicant(edition, db, { brandRu: 'Зернь', brandEn: '' })
    const again = { company: { ...company, brandRu: 'Зернь и скань' }, consented: false, edition, actor: ivan.actor, now }
    expect(await saveCompany({ ...again, seen: await seenOf(elena.applicationId) }, db)).toEqual({ ok: false, code: 'stale' })
    expect(await saveCompany({ ...again, seen: await seenOf(ivan.applicationId) }, db)).toMatchObject({ ok: true })
    const rows = await db.application.findMany({ where: { id: { in: [elena.applicationId, ivan.applicationId] } }, include: { exhibitor: true }, orderBy: { exhibitor: { slug: 'asc' } } })
    expect(rows.map(({ exhibitor }) => [exhibitor.slug, exhibitor.brandRu])).toEqual([['zern', 'Зернь'], ['zern-2', 'Зернь и скань']])
  })

  it('is written by one of two colleagues who had the step open, and the other is told', async () => {
    const { applicationId, actor } = await addApplicant(edition, db)
    const seen = await seenOf(applicationId)
    const save = (brandRu: string) => saveCompany({ company: { ...company, brandRu }, seen, consented: false, edition, actor, now }, db)
    expect(await save('Первое')).toMatchObject({ ok: true })
    expect(await save('Второе')).toEqual({ ok: false, code: 'stale' })
    expect(await db.exhibitor.findUniqueOrThrow({ where: { id: seen.exhibitorId } })).toMatchObject({ brandRu: 'Первое', version: seen.version + 1 })
  })

  it('that is yet to be made is not written into one they have joined since', async () => {
    const { userId, applicationId, actor } = await addApplicant(edition, db)
    const { exhibitorId } = await seenOf(applicationId)
    const colleague = await addUser(db)
    await db.exhibitorMember.create({ data: { exhibitorId, userId: colleague.id, createdAt: now } })
    const save = { company: { ...company, brandRu: 'Моё' }, seen: null, consented: true, edition, now }
    expect(await saveCompany({ ...save, actor: actorOf(colleague.id) }, db)).toEqual({ ok: false, code: 'another' })
    expect(await saveCompany({ ...save, actor }, db)).toEqual({ ok: false, code: 'another' })
    expect(await db.exhibitor.findUniqueOrThrow({ where: { id: exhibitorId } })).toMatchObject({ brandRu: company.brandRu })
    expect(await db.exhibitorMember.count({ where: { userId: { in: [userId, colleague.id] } } })).toBe(2)
  })

  it('of somebody with several is the one the page was made of, whichever they chose since', async () => {
    const { userId, applicationId, actor } = await addApplicant(edition, db)
    const seen = await seenOf(applicationId)
    const other = await db.exhibitor.create({ data: { slug: 'chosen-since', payerType: 'self_employed', legalName: 'Другая', brandRu: 'Другая', contactEmail: 'other@example.ru' } })
    await db.exhibitorMember.create({ data: { exhibitorId: other.id, userId, createdAt: now, chosenAt: now } })
    expect(await saveCompany({ company: { ...company, brandRu: 'Прежняя' }, seen, consented: false, edition, actor, now }, db)).toMatchObject({ ok: true, applicationId })
    expect(await db.exhibitor.findUniqueOrThrow({ where: { id: other.id } })).toMatchObject({ brandRu: 'Другая', version: 0 })
  })

  it('cannot begin an application when none are taken, but can be corrected', async () => {
    const late = new Date('2027-05-01T00:00:00Z')
    const user = await addUser(db)
    const save = { company: { ...company, brandRu: 'Поздние' }, seen: null, consented: true, edition, actor: actorOf(user.id), now: late }
    expect(await saveCompany(save, db)).toEqual({ ok: true, applicationId: null })
  })
})

describe('sending', () => {
  it('reserves the booth, writes mail to both sides, the consent and the log', async () => {
    const { applicationId, boothId } = await submitted()
    const row = await stored(applicationId)
    expect(row).toMatchObject({ state: 'submitted', submittedAt: now, claims: [{ boothId, kind: 'reserved', expiresAt: null }] })
    expect(await mailsAbout(applicationId)).toEqual([
      'application-submitted-to-exhibitor elena@example.ru',
      'application-submitted-to-organizer organizer@example.org',
    ])
    const mail = await db.outbox.findFirstOrThrow({ where: { key: { startsWith: `application:${applicationId}` }, recipient: 'elena@example.ru' } })
    expect(JSON.parse(mail.props)).toMatchObject({ brand: 'Волжская скань', booth: { code: `А-${boothId.slice(6)}`, hall: 'Большая арена' }, total: 12_224_400 })
    expect(await consentOf('publication', `application:${applicationId}`, db)).not.toBeNull()
    expect((await auditLog({ subject: `application:${applicationId}`, limit: 10 }, db)).map((line) => line.action).sort()).toEqual(
      ['application.submit', 'booth.hold', 'exhibitor.craft', 'exhibitor.create'],
    )
  })

  it('twice at once sends once', async () => {
    const applicant = await applicantWithBooth()
    const results = await Promise.all([submitApplication(applicant, db), submitApplication(applicant, db)])
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(await mailsAbout(applicant.applicationId)).toHaveLength(2)
  })

  it('is refused once the twenty minutes are over, and leaves everything as it was', async () => {
    const applicant = await applicantWithBooth()
    expect(await submitApplication({ ...applicant, now: minutesLater(20) }, db)).toEqual({ ok: false, code: 'hold-over' })
    expect(await stored(applicant.applicationId)).toMatchObject({ state: 'draft', claims: [{ kind: 'held' }] })
    expect(await mailsAbout(applicant.applicationId)).toEqual([])
  })

  it('is refused without a booth, and for somebody else’s application', async () => {
    const applicant = await addApplicant(edition, db)
    expect(await submitApplication({ ...applicant, baseUrl, now }, db)).toEqual({ ok: false, code: 'no-booth' })
    const stranger = await addUser(db)
    expect(await submitApplication({ ...applicant, actor: actorOf(stranger.id), baseUrl, now }, db)).toEqual({ ok: false, code: 'wrong-state' })
    const products = { form: { ...shown, products: ['gold' as const], finenesses: ['gold-585' as const], note: 'чужое' }, actor: actorOf(stranger.id), now, applicationId: applicant.applicationId }
    expect(await saveProducts(products, db)).toEqual({ ok: false, code: 'wrong-state' })
    expect((await stored(applicant.applicationId)).note).toBe('')
    expect((await ownApplication({ userId: applicant.userId, editionId: edition.id, now }, db)).company?.finenesses).toBe('[]')
  })

  it('and another pick at the same moment never leave it with a booth that is only held', async () => {
    const applicant = await applicantWithBooth()
    await Promise.all([submitApplication(applicant, db), holdBooth({ ...applicant, boothId: 'booth-30' }, db)])
    const row = await stored(applicant.applicationId)
    expect(row).toMatchObject({ state: 'submitted', claims: [{ kind: 'reserved' }] })
  })
})

describe('the organiser', () => {
  const decision = async (applicationId: string, reason = '') => {
    const { version } = await stored(applicationId)
    return { applicationId, version, reason, organizerId, baseUrl, now }
  }

  it('approves: the booth is confirmed, the company public, the exhibitor told', async () => {
    const { applicationId, boothId } = await submitted({ brandRu: 'Тихий блеск', brandEn: '' })
    expect(await listedExhibitor('tihiy-blesk', edition.id, db)).toBeNull()
    expect(await approveApplication(await decision(applicationId, 'Ждём вас'), db)).toEqual({ ok: true })
    expect(await stored(applicationId)).toMatchObject({ state: 'approved', decidedById: organizerId, claims: [{ boothId, kind: 'confirmed' }] })
    expect(await mailsAbout(applicationId)).toContain('application-approved-to-exhibitor elena@example.ru')
    const found = await listedExhibitors(edition.id, 'ТИХИЙ', db)
    expect(found).toMatchObject([{ slug: 'tihiy-blesk', booths: [{ hall: 'arena' }], products: ['filigree'] }])
    const page = await listedExhibitor('tihiy-blesk', edition.id, db)
    expect(JSON.stringify(page)).not.toMatch(/440112345641|elena@example|\+7494/)

    const neighbour = await submitted({ brandRu: 'Соседи', brandEn: '' })
    await approveApplication(await decision(neighbour.applicationId), db)
    expect((await listedExhibitor('tihiy-blesk', edition.id, db))?.neighbours).toMatchObject([{ slug: 'sosedi' }])
  })

  it('declines with a reason: the booth is free, and they may try again', async () => {
    const { applicationId, boothId, userId } = await submitted()
    expect(await rejectApplication(await decision(applicationId, 'Нет места для оборудования'), db)).toEqual({ ok: true })
    expect(await stored(applicationId)).toMatchObject({ state: 'rejected', decisionReason: 'Нет места для оборудования', claims: [] })
    const other = await addApplicant(edition, db)
    expect(await holdBooth({ ...other, boothId, now }, db)).toMatchObject({ ok: true })
    expect(await reopenApplication({ applicationId, userId, now }, db)).toEqual({ ok: true })
    expect(await stored(applicationId)).toMatchObject({ state: 'draft', products: '["filigree"]', submittedAt: null })
  })

  it('keeps what they work with at the maker, and finds them by it once they are approved', async () => {
    const { applicationId, userId, actor } = await applicantWithBooth({ brandRu: 'Самоцвет', brandEn: '' })
    const form = { ...shown, finenesses: ['gold-585' as const], stones: ['ruby-grown' as const], techniques: ['setting' as const], trade: 'wholesale' as const }
    expect(await saveProducts({ form, actor, now, applicationId }, db)).toEqual({ ok: true })
    expect(await stored(applicationId)).toMatchObject({ products: '["gold","stones","setting"]' })
    const craft = { metals: [{ metal: 'gold', finenesses: [585] }], stones: ['ruby-grown'], techniques: ['setting'], trade: 'wholesale' }
    expect((await ownApplication({ userId, editionId: edition.id, now }, db)).application?.craft).toEqual(craft)
    const sought = () => listedExhibitors(edition.id, 'Выращенный РУБИН', db)
    expect(await sought()).toEqual([])
    await submitApplication({ applicationId, actor, baseUrl, now }, db)
    const { version } = await stored(applicationId)
    await approveApplication({ applicationId, version, reason: '', organizerId, baseUrl, now }, db)
    expect(await sought()).toMatchObject([{ slug: 'samocvet', craft }])
    expect(await listedExhibitors(edition.id, 'lab-grown ruby 585', db)).toHaveLength(1)
  })

  it('cannot decide on a page that is out of date, nor twice', async () => {
    const { applicationId } = await submitted()
    const wish = await decision(applicationId, 'Причина')
    const both = await Promise.all([approveApplication(wish, db), rejectApplication(wish, db)])
    expect(both.filter((result) => result.ok)).toHaveLength(1)
    expect((await mailsAbout(applicationId)).filter((mail) => /approved|rejected/.test(mail))).toHaveLength(1)
    const again = await submitted()
    const old = { ...(await decision(again.applicationId)), version: 0 }
    expect(await approveApplication(old, db)).toEqual({ ok: false, code: 'stale' })
  })

  it('finds applications by name, tax number and booth, with those that wait first', async () => {
    const { applicationId, boothId } = await submitted({ brandRu: 'Ёлка и Ко', brandEn: '', inn: '190198765494', ogrn: '304190100001234' })
    const table = (q: string) => applicationTable({ editionId: edition.id, q, now }, db)
    for (const q of ['елка', '190198765494', `а-${boothId.slice(6)}`]) {
      expect((await table(q)).rows.map((row) => row.id)).toContain(applicationId)
    }
    const { rows, counts } = await applicationTable({ editionId: edition.id, now }, db)
    expect(rows[0]?.state).toBe('submitted')
    expect(counts.submitted).toBe(rows.filter((row) => row.state === 'submitted').length)
    expect((await applicationTable({ editionId: edition.id, state: 'approved', now }, db)).rows.every((row) => row.state === 'approved')).toBe(true)
    const { slug } = await db.hall.findFirstOrThrow()
    const narrowed = (filter: object) => applicationTable({ editionId: edition.id, now, ...filter }, db)
    expect((await narrowed({ hall: slug, category: 'row', papers: undefined })).rows.map((row) => row.id)).toContain(applicationId)
    const nowhere = await narrowed({ hall: 'nowhere' })
    expect([nowhere.rows, nowhere.counts]).toEqual([[], counts])
  })

  it('sees when another application has the same tax number', async () => {
    const one = await addApplicant(edition, db, { brandRu: 'Первая', inn: '170100012350' })
    const two = await addApplicant(edition, db, { brandRu: 'Вторая', inn: '170100012350' })
    expect((await applicationForOrganizer({ id: one.applicationId, now }, db))?.sameNumber).toMatchObject([{ id: two.applicationId }])
  })
})

describe('an assay number', () => {
  const precious = { precious: true, assayNumber: 'ЮЛ7701041176', makersMark: 'АВМК', makersMarkYear: 2027 }
  const seen = { assayNumber: precious.assayNumber, makersMark: precious.makersMark, note: 'По реестру сходится' }
  const checkedOf = async (applicationId: string) => (await applicationForOrganizer({ id: applicationId, now }, db))!

  it('is checked by hand, and unchecked again once it changes', async () => {
    const { applicationId, actor } = await submitted(precious)
    expect(await checkAssay({ applicationId, form: seen, organizerId, now }, db)).toEqual({ ok: true })
    expect(await checkedOf(applicationId)).toMatchObject({ assayCheckedBy: 'organizer@example.org', company: { assayCheckedAt: now, assayNote: seen.note } })
    await saveCompany({ company: { ...company, ...precious, cityRu: 'Кострома' }, seen: await seenOf(applicationId), consented: false, edition, actor, now }, db)
    expect((await checkedOf(applicationId)).company.assayCheckedAt).toEqual(now)
    await saveCompany({ company: { ...company, ...precious, makersMarkYear: null }, seen: await seenOf(applicationId), consented: false, edition, actor, now }, db)
    expect((await checkedOf(applicationId)).company).toMatchObject({ assayCheckedAt: null, assayNote: '' })
  })
  it('cannot be checked as what it no longer is', async () => {
    const { applicationId } = await submitted({ ...precious, assayNumber: 'ЮЛ0000000001' })
    expect(await checkAssay({ applicationId, form: seen, organizerId, now }, db)).toEqual({ ok: false, code: 'stale' })
    expect((await checkedOf(applicationId)).company.assayCheckedAt).toBeNull()
  })
})

describe('taking back', () => {
  it('frees the booth at once', async () => {
    const { applicationId, boothId, userId } = await submitted()
    expect(await withdrawApplication({ applicationId, userId, now }, db)).toEqual({ ok: true })
    expect(await stored(applicationId)).toMatchObject({ state: 'withdrawn', claims: [] })
    const other = await addApplicant(edition, db)
    expect(await holdBooth({ ...other, boothId, now }, db)).toMatchObject({ ok: true })
  })
  it('is for the applicant only, and not after a yes', async () => {
    const { applicationId, userId } = await submitted()
    const stranger = await addUser(db)
    expect(await withdrawApplication({ applicationId, userId: stranger.id, now }, db)).toEqual({ ok: false, code: 'wrong-state' })
    const { version } = await stored(applicationId)
    await approveApplication({ applicationId, version, reason: '', organizerId, baseUrl, now }, db)
    expect(await withdrawApplication({ applicationId, userId, now }, db)).toEqual({ ok: false, code: 'wrong-state' })
    expect((await stored(applicationId)).claims).toMatchObject([{ kind: 'confirmed' }])
  })
})
