import { beforeAll, describe, expect, it, vi } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { addApplicant, addUser, company, now, seedEdition } from '../application/edition.testing'
import { saveCompany } from '../application/application.commands.server'
import { openRequisites, saveProfile } from './profile.commands.server'
import { requisitesLock } from './profile.queries.server'

const { db } = await testDatabase()
const baseUrl = 'https://festival.example'
vi.stubEnv('BASE_URL', baseUrl)
let edition: Awaited<ReturnType<typeof seedEdition>>['edition']
let organizerId: string
let papers = 0

beforeAll(async () => {
  edition = (await seedEdition(3, db)).edition
  const organizer = await addUser(db, 'organizer@example.org')
  organizerId = organizer.id
  await db.festivalOrganizer.create({ data: { userId: organizer.id } })
})

const { payerType, legalName: _legalName, inn: _inn, ogrn: _ogrn, country: _country, foreignId: _foreignId, kpp: _kpp, legalAddress: _legalAddress, bankName: _bankName, bic: _bic, account: _account, corrAccount: _corrAccount, signatoryName: _signatoryName, signatoryPost: _signatoryPost, signatoryBasis: _signatoryBasis, staffCount: _staffCount, ...open } = company

/** Somebody whose application stands at `state`, with a contract where it is past the yes. */
async function member(state: string, contract = false) {
  const { userId, applicationId } = await addApplicant(edition, db)
  const { exhibitorId } = await db.application.update({ where: { id: applicationId }, data: { state } })
  if (contract) {
    papers += 1
    const paper = { kind: 'contract', year: 2027, sequence: papers, number: `Д-${papers}`, version: 1, total: 1, content: '{}', contentHash: '', issuedAt: now }
    await db.document.create({ data: { editionId: edition.id, applicationId, ...paper } })
  }
  return { applicationId, save: { exhibitorId, editionId: edition.id, userId, baseUrl, now } }
}
const stored = (id: string) => db.exhibitor.findUniqueOrThrow({ where: { id } })
const news = (applicationId: string) => db.outbox.findMany({ where: { template: 'profile-changed-to-organizer', key: { startsWith: `application:${applicationId}:` } } })

describe('the profile of an exhibitor', () => {
  it('changes after the yes, and organisers are told once of a new name and contact', async () => {
    const { applicationId, save } = await member('approved')
    const form = { ...open, brandRu: 'Волжская зернь', contactPhone: '+79106601234', version: 0 }
    expect(await saveProfile({ ...save, form }, db)).toEqual({ ok: true })
    expect(await stored(save.exhibitorId)).toMatchObject({ brandRu: 'Волжская зернь', contactPhone: '+79106601234', version: 1, legalName: company.legalName })
    expect((await news(applicationId)).map((mail) => JSON.parse(mail.props))).toMatchObject([
      { names: { was: 'Волжская скань · Volga Filigree', now: 'Волжская зернь · Volga Filigree' }, contact: true },
    ])
    // Pressed again: the page is old by now.
    expect(await saveProfile({ ...save, form }, db)).toEqual({ ok: false, code: 'stale' })
    // What is said to visitors alone is no news.
    expect(await saveProfile({ ...save, form: { ...form, descriptionRu: 'Зернь', version: 1 } }, db)).toEqual({ ok: true })
    expect(await news(applicationId)).toHaveLength(1)
    const log = await db.auditEntry.findMany({ where: { subject: `application:${applicationId}`, action: 'exhibitor.update' }, orderBy: { at: 'asc' } })
    expect(log.map(({ details }) => (JSON.parse(details) as { changed?: string }).changed).filter(Boolean).sort()).toEqual(['brandRu, contactPhone', 'descriptionRu'])
  })

  it('of ten colleagues at once one changes it, the others are told', async () => {
    const { save } = await member('approved')
    const outcomes = await Promise.all(Array.from({ length: 10 }, (_, k) => saveProfile({ ...save, form: { ...open, brandRu: `Имя ${k}`, version: 0 } }, db)))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(await stored(save.exhibitorId)).toMatchObject({ version: 1 })
  })

  it('is nobody else’s', async () => {
    const { save } = await member('approved')
    const stranger = await addUser(db)
    expect(await saveProfile({ ...save, userId: stranger.id, form: { ...open, brandRu: 'Чужое', version: 0 } }, db)).toEqual({ ok: false, code: 'stale' })
    expect(await stored(save.exhibitorId)).toMatchObject({ brandRu: company.brandRu, version: 0 })
  })

  it('keeps the requisites once there is a contract, whatever is sent, until organisers open them for one change', async () => {
    const { applicationId, save } = await member('contract_sent', true)
    const full = { ...company, legalName: 'ИП Другой Иван Иванович', version: 0 }
    expect(await saveProfile({ ...save, form: full }, db)).toEqual({ ok: false, code: 'locked' })
    // By the first step of the application it is no different.
    const step = { seen: { exhibitorId: save.exhibitorId, version: 0 }, consented: false, edition, actor: { userId: save.userId, locale: 'ru', ip: '' }, now } as const
    expect(await saveCompany({ ...step, company: { ...company, legalName: 'ИП Другой', inn: '', payerType: 'individual' } }, db)).toEqual({ ok: false, code: 'locked' })
    expect(await saveCompany({ ...step, company: { ...open, cityRu: 'Плёс' } }, db)).toMatchObject({ ok: true })
    expect(await stored(save.exhibitorId)).toMatchObject({ cityRu: 'Плёс', legalName: company.legalName, inn: company.inn, payerType, account: company.account })

    expect(await openRequisites({ applicationId, organizerId, now }, db)).toBe(true)
    expect(await openRequisites({ applicationId, organizerId, now }, db)).toBe(false)
    const { version } = await stored(save.exhibitorId)
    expect(await saveProfile({ ...save, form: { ...full, version } }, db)).toEqual({ ok: true })
    expect(await stored(save.exhibitorId)).toMatchObject({ legalName: full.legalName })
    expect(await saveProfile({ ...save, form: { ...full, version: version + 1 } }, db)).toEqual({ ok: false, code: 'locked' })
  })

  it('leaves requisites to the owner, and to everybody again when the place is cancelled', async () => {
    const { save } = await member('cancelled', true)
    expect(await requisitesLock(save, db)).toBeNull()
    await db.exhibitorMember.updateMany({ where: { exhibitorId: save.exhibitorId }, data: { role: 'staff' } })
    expect(await requisitesLock(save, db)).toBe('staff')
    expect(await saveProfile({ ...save, form: { ...company, version: 0 } }, db)).toEqual({ ok: false, code: 'locked' })
    expect(await saveProfile({ ...save, form: { ...open, version: 0 } }, db)).toEqual({ ok: true })
  })
})
