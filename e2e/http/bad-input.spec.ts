import { XMLParser } from 'fast-xml-parser'
import { expect, test } from '@playwright/test'
import { contentFaults, parseCalendar, wireFaults } from '~/calendar/conformance.testing'
import { createDatabase } from '~/db/client.server'
import { findPostgres } from '../../scripts/postgres.mjs'
import { invitationIn } from '../fixtures/mail'
import { startProduct, type Product } from '../fixtures/server'
import { ask, client, encode, inParallel, innards, ownPage, type Answer, type Client } from './client'
import { apply, companyFields, freeBooths } from './makers'
import { draft, programmeOf, publish, sessionFields } from './organizer'
import { everyRoute } from './routes'

test.use({ trace: 'off' })

/** PostgreSQL where it is: it takes less than SQLite does (no U+0000, no number over 2³¹). */
const database = findPostgres() ? 'postgresql' : 'sqlite'

let product: Product
let nobody: Client
let maker: Client
/** Sent, and waits for a booth. */
let waiting: Client
let centre: Client
let exhibitor: Client
let festival: Client

test.beforeAll(async () => {
  test.setTimeout(120_000)
  product = await startProduct({ database, env: { TRUST_PROXY: '1' } })
  nobody = client(product.url, '10.2.0.1')
  const signedIn = (email: string) => client(product.url, '10.2.0.2').signIn(email, product.mailbox)
  maker = await signedIn('maker@example.com')
  await apply(maker, companyFields(700_001, 'maker@example.com'))
  waiting = await signedIn('waiting@example.com')
  await apply(waiting, companyFields(700_002, 'waiting@example.com'))
  exhibitor = await signedIn('exhibitor@example.org')
  centre = await signedIn('kostroma@example.org')
  festival = await signedIn('organizer@example.org')
})
test.afterAll(() => product?.stop())

/** A clear answer: no fault of ours, nothing of our insides. */
function expectClear(what: string, answer: Answer, statuses?: readonly number[]) {
  // A value may come back as it was typed; our own words are looked at.
  const shown = innards(answer.text)
  if (answer.status < 500 && (!statuses || statuses.includes(answer.status)) && shown.length === 0) return
  // Thousands of answers are looked at: only a wrong one is worth the time that an expectation takes.
  expect({ status: answer.status, shown }, `${what}: one of ${statuses?.join(', ') ?? 'all below 500'}, and nothing shown`).toBeUndefined()
}

type BadForm = { at: string; by: () => Client; fields: Record<string, string>; texts: string[]; empty?: number }

/** Every form of the product, filled in well. `texts` may not be endlessly long. */
async function everyForm(): Promise<BadForm[]> {
  const programme = await programmeOf(nobody)
  const session = programme.find(({ capacity, status }) => capacity !== null && status === 'confirmed')!
  const db = await createDatabase(product.databaseUrl)
  const application = await db.application.findFirstOrThrow({ where: { state: 'submitted' } })
  await db.application.updateMany({ where: { exhibitor: { contactEmail: 'waiting@example.com' } }, data: { state: 'submitted' } })
  const planned = await db.session.findFirstOrThrow({ where: { centre: { slug: 'kostroma' } } })
  const person = await db.person.findFirstOrThrow({ where: { slug: 'anna-vetrova' } })
  const hall = await db.hall.findFirstOrThrow({ where: { centre: { slug: 'kostroma' } } })
  const edition = await db.edition.findFirstOrThrow()
  const embargoed = await db.pendingRelease.findFirstOrThrow()
  const paper = await db.document.findFirstOrThrow({ where: { kind: 'invoice' } })
  const { editionId: _edition, updatedAt: _updated, payDays, ...requisites } = await db.issuer.findFirstOrThrow()
  const issuer = { ...requisites, kpp: requisites.kpp ?? '', corrAccount: requisites.corrAccount ?? '', payDays: String(payDays) }
  const plan = await db.floorPlan.findFirstOrThrow({ where: { hall: { slug: 'galereya' } } })
  const service = await db.service.findFirstOrThrow({ where: { nameRu: { startsWith: 'Сейф' } } })
  const { userId } = await db.festivalOrganizer.findFirstOrThrow({ where: { user: { email: 'organizer@example.org' } } })
  const roster = await db.roster.create({
    data: {
      editionId: edition.id,
      organizerId: userId,
      fileName: 'makers.csv',
      table: JSON.stringify({ header: ['Название'], rows: [{ line: 2, cells: ['ООО «Проба ввода»'] }] }),
      columns: '["legalName"]',
      createdAt: new Date(),
      expiresAt: new Date('2100-01-01'),
    },
  })
  const ofDemo = { exhibitor: { members: { some: { user: { email: 'exhibitor@example.org' } } } } }
  const drafted = await db.proposal.findFirstOrThrow({ where: { ...ofDemo, state: 'draft' } })
  const asked = await db.proposal.findFirstOrThrow({ where: { ...ofDemo, state: 'needs_information' } })
  const proposed = await db.proposal.findFirstOrThrow({ where: { state: 'submitted', centre: { slug: 'kostroma' } } })
  await db.$disconnect()
  const proposal = { titleRu: 'Проба', titleEn: '', abstractRu: 'Проба', abstractEn: '', kind: 'business', format: 'lecture', language: 'ru', ageMark: '6', duration: '45', seats: '', centreId: asked.centreId!, days: '2027-06-24', leader1Ru: 'Вера Пробина', leader1RoleRu: '', leader1En: '', leader1RoleEn: '', needs: '', note: '', consent: 'on' }
  const hallFields = { hallId: hall.id, nameRu: hall.nameRu, nameEn: '', venueId: '', hours: '', capacity: '10', position: '0' }
  const dates = { startsOn: edition.startsOn, endsOn: edition.endsOn, jewellersDay: '', applicationsFrom: '2027-01-01', applicationsUntil: '2027-06-20', moveInFrom: '2027-06-22T08:00', moveInUntil: '2027-06-22T20:00', proposalsUntil: '2027-05-31', passesUntil: '2027-06-14', passesPerBooth: '', carsPerBooth: '1' }
  const names = { titleRu: edition.titleRu, titleEn: edition.titleEn }
  const [booth] = await freeBooths(maker, 'galereya')
  const boothFields = { code: 'Я-1', category: 'row', x: '1', y: '1', w: '3', h: '2,5', rotation: '0', sides: '1', equipped: 'on' }
  return [
    { at: '/ru/sign-in', by: () => nobody, fields: { email: 'x@example.com', next: '' }, texts: ['email', 'next'] },
    {
      at: `/ru/programme/${session.slug}`,
      by: () => nobody,
      fields: { slotId: session.id, name: 'Вера', email: 'vera@example.com', consent: 'yes' },
      texts: ['slotId', 'name', 'email', 'consent'],
    },
    { at: '/ru/apply/products', by: () => maker, fields: { products: 'silver', finenesses: 'silver-925', stones: 'ruby-grown', techniques: 'filigree', trade: 'both', note: 'Да' }, texts: ['trade', 'note'] },
    { at: '/ru/apply/booth', by: () => maker, fields: { booth: booth!.id, how: 'add' }, texts: ['booth', 'how'] },
    { at: '/ru/apply/booth', by: () => maker, fields: { intent: 'release', of: booth!.id }, texts: ['of'] },
    { at: '/ru/apply/booth', by: () => maker, fields: { intent: 'wish', wish: `booth:${booth!.id}` }, texts: ['wish'] },
    { at: '/ru/apply/booth', by: () => maker, fields: { intent: 'wish-up', wish: `booth:${booth!.id}` }, texts: ['wish'] },
    { at: '/ru/apply/review', by: () => maker, fields: { publication: '' }, texts: [] },
    {
      at: '/ru/apply',
      by: () => maker,
      fields: companyFields(700_001, 'maker@example.com'),
      texts: ['legalName', 'inn', 'brandRu', 'brandEn', 'cityRu', 'website', 'descriptionRu', 'contactName', 'contactPhone', 'contactEmail', 'centreId', 'legalAddress', 'bankName', 'bic', 'account', 'signatoryBasis', 'assayNumber', 'makersMark', 'makersMarkYear'],
    },
    { at: '/ru/organizer/programme/new?centre=kostroma', by: () => centre, fields: sessionFields({ centre: 'kostroma', titleRu: 'Проба' }), texts: ['titleRu', 'titleEn', 'subtitleRu', 'abstractRu', 'bringRu', 'person1', 'noteRu', 'level', 'slots', 'people', 'slotId', 'host1', 'date', 'time', 'hallId'] },
    { at: `/ru/organizer/programme/${planned.id}`, by: () => centre, fields: { ...sessionFields({ centre: 'kostroma', titleRu: 'Проба' }), version: '0' }, texts: ['titleRu', 'abstractEn'] },
    { at: `/ru/organizer/programme/${planned.id}`, by: () => centre, fields: { intent: 'cancel', version: '999' }, texts: [] },
    {
      at: '/ru/organizer/applications/letter?state=submitted',
      by: () => festival,
      fields: { intent: 'send', subjectRu: 'Проба', textRu: 'Проба', subjectEn: '', textEn: '', letterId: '00000000-0000-4000-8000-000000000000', seen: 'x' },
      texts: ['subjectRu', 'textRu', 'subjectEn', 'textEn', 'letterId', 'seen'],
    },
    { at: '/ru/organizer/applications?state=submitted', by: () => festival, fields: { intent: 'save-filter', name: 'Проба', shared: '' }, texts: ['name'] },
    { at: '/ru/organizer/applications/bulk', by: () => festival, fields: { intent: 'preview', application: application.id, verb: 'reject', reason: 'Нет', quietly: 'on' }, texts: ['application', 'verb', 'reason'] },
    {
      at: '/ru/organizer/applications/bulk',
      by: () => festival,
      fields: { intent: 'decide', application: `${application.id}:999`, verb: 'reject', reason: 'Нет', bulkId: '00000000-0000-4000-8000-000000000001' },
      texts: ['application', 'verb', 'reason', 'bulkId'],
    },
    { at: `/ru/organizer/applications/import/${roster.id}`, by: () => festival, fields: { columns: 'legalName', state: 'draft', invite: '' }, texts: ['columns', 'state'] },
    { at: `/ru/organizer/applications/import/${roster.id}`, by: () => festival, fields: { intent: 'write', seen: '0'.repeat(64) }, texts: ['seen'] },
    { at: '/ru/organizer/applications/import', by: () => festival, fields: { file: 'none' }, texts: ['file'] },
    { at: '/ru/organizer/releases/new', by: () => festival, fields: { name: 'Проба', publicFrom: '2099-06-20T10:00', seen: '99' }, texts: ['name', 'publicFrom'] },
    { at: `/ru/organizer/releases/waiting/${embargoed.id}`, by: () => festival, fields: { intent: 'move', publicFrom: '2099-06-20T10:00', at: '2099-01-01T00:00:00.000Z' }, texts: ['publicFrom', 'at'] },
    { at: `/ru/organizer/releases/waiting/${embargoed.id}`, by: () => festival, fields: { intent: 'publish', seen: '99', at: '2099-01-01T00:00:00.000Z' }, texts: ['seen', 'at'] },
    { at: `/ru/organizer/releases/waiting/${embargoed.id}`, by: () => festival, fields: { intent: 'withdraw', at: '2099-01-01T00:00:00.000Z' }, texts: ['at'] },
    { at: '/ru/organizer/releases/1/restore', by: () => festival, fields: { seen: '99' }, texts: ['seen'] },
    { at: `/ru/organizer/applications/${application.id}`, by: () => festival, fields: { intent: 'reject', version: '999', reason: 'Нет' }, texts: ['reason'] },
    { at: `/ru/organizer/applications/${application.id}`, by: () => festival, fields: { intent: 'approve', version: '999', reason: '' }, texts: ['reason'] },
    { at: `/ru/organizer/applications/${application.id}`, by: () => festival, fields: { intent: 'take-down', picture: 'none', reason: '' }, texts: ['picture', 'reason'] },
    { at: `/ru/organizer/applications/${application.id}`, by: () => festival, fields: { intent: 'check-assay', assayNumber: 'none', makersMark: '', note: '' }, texts: ['assayNumber', 'makersMark', 'note'] },
    { at: '/ru/exhibitor/pictures', by: () => maker, fields: { intent: 'describe', picture: 'none', altRu: 'Кольцо', altEn: '' }, texts: ['altRu', 'altEn'] },
    {
      at: '/ru/exhibitor/profile',
      by: () => maker,
      fields: { ...companyFields(700_001, 'maker@example.com'), version: '999' },
      texts: ['version', 'legalName', 'inn', 'brandRu', 'website', 'descriptionRu', 'contactName', 'contactPhone', 'contactEmail', 'centreId', 'account'],
    },
    { at: '/ru/exhibitor', by: () => maker, fields: { intent: 'accept-offer', booth: booth!.id }, texts: ['booth'] },
    { at: '/ru/exhibitor', by: () => maker, fields: { intent: 'decline-offer', booth: booth!.id }, texts: ['booth'] },
    { at: '/ru/organizer/plan', by: () => festival, fields: { intent: 'offer', boothId: booth!.id, applicationId: 'none' }, texts: ['boothId', 'applicationId'] },
    { at: '/ru/apply/draft', by: () => maker, fields: { draftStep: 'company', draftUser: 'none', draftVersion: '0', draftBase: '0', draftDevice: '12345678' }, texts: ['draftStep', 'draftUser', 'draftVersion', 'draftBase', 'draftDevice'] },
    { at: '/ru/exhibitor/wishes', by: () => waiting, fields: { intent: 'wish', wish: `booth:${booth!.id}` }, texts: ['wish'] },
    { at: '/ru/exhibitor/craft', by: () => exhibitor, fields: { products: 'silver', trade: 'both', version: '999' }, texts: ['trade', 'version'] },
    { at: '/ru/exhibitor/team', by: () => maker, fields: { intent: 'invite', email: 'maker@example.com', role: 'staff' }, texts: ['email', 'role'] },
    { at: '/ru/exhibitor/sessions/new', by: () => exhibitor, fields: { intent: 'save', ...proposal }, texts: ['titleRu', 'abstractRu', 'centreId', 'leader1Ru', 'leader1RoleRu', 'needs', 'note', 'seats', 'days'] },
    { at: `/ru/exhibitor/sessions/${drafted.id}`, by: () => exhibitor, fields: { intent: 'send', ...proposal, revision: '999' }, texts: ['titleEn', 'abstractEn', 'leader1En', 'revision'] },
    { at: `/ru/exhibitor/sessions/${asked.id}`, by: () => exhibitor, fields: { intent: 'answer', ...proposal, answer: 'Да', revision: '999' }, texts: ['answer', 'duration'] },
    { at: `/ru/exhibitor/sessions/${drafted.id}`, by: () => exhibitor, fields: { intent: 'withdraw' }, texts: [] },
    { at: `/ru/organizer/proposals/${proposed.id}`, by: () => centre, fields: { intent: 'decline', version: '999', reason: 'Нет', quietly: '' }, texts: ['version', 'reason'] },
    { at: `/ru/organizer/proposals/${proposed.id}`, by: () => centre, fields: { intent: 'ask', version: '999', reason: 'Что?' }, texts: ['reason'] },
    { at: '/ru/organizer/proposals/decisions', by: () => centre, fields: { proposal: `${proposed.id}:999` }, texts: [], empty: 202 },
    { at: `/ru/organizer/passes/${paper.applicationId}`, by: () => festival, fields: { intent: 'person', passId: 'none', name: 'Вера', post: '' }, texts: ['name', 'post', 'passId'] },
    { at: `/ru/organizer/passes/${paper.applicationId}`, by: () => festival, fields: { intent: 'car', passId: 'none', plate: 'А123ВС44', make: '', name: 'Вера' }, texts: ['plate', 'make', 'name'] },
    { at: '/ru/exhibitor/services', by: () => maker, fields: { service: service.id, quantity: '1' }, texts: ['service', 'quantity'] },
    { at: '/ru/organizer/prices', by: () => festival, fields: { intent: 'save-service', serviceId: service.id, nameRu: 'Сейф', nameEn: '', price: '9000', maximum: '2', peopleEach: '0', carsEach: '1', position: '2' }, texts: ['nameRu', 'nameEn', 'price', 'peopleEach', 'carsEach'] },
    {
      at: '/ru/organizer/prices',
      by: () => festival,
      fields: { registrationFee: '12 000', vat: '22', side2: '10', side3: '20', side4: '30', earlyUntil: '', earlyPercent: '0', smallUpTo: '0', smallPercent: '0', lateFrom: '', latePercent: '0' },
      texts: ['registrationFee', 'earlyUntil', 'lateFrom'],
    },
    { at: '/ru/organizer/centres/kostroma', by: () => festival, fields: { intent: 'save-hall', ...hallFields }, texts: ['nameRu', 'venueId', 'hours'] },
    { at: '/ru/organizer/centres/kostroma', by: () => festival, fields: { intent: 'save-venue', venueId: 'none', nameRu: 'Арена', nameEn: '', addressRu: '', addressEn: '', position: '0' }, texts: ['nameRu', 'addressRu', 'position', 'venueId'] },
    { at: '/ru/organizer/centres/kostroma', by: () => festival, fields: { intent: 'travel', fromId: 'a', toId: 'b', minutes: '10' }, texts: ['fromId', 'toId', 'minutes'] },
    { at: '/ru/organizer/centres', by: () => festival, fields: { intent: 'travel', fromId: 'a', toId: 'b', minutes: '10' }, texts: ['fromId', 'toId', 'minutes'] },
    { at: '/ru/organizer/centres/kostroma', by: () => festival, fields: { intent: 'add-organizer', email: 'kostroma@example.org' }, texts: ['email'] },
    {
      at: '/ru/organizer/centres/kostroma',
      by: () => festival,
      fields: { intent: 'save-centre', nameRu: 'Кострома', nameEn: '', cityRu: 'Кострома', cityEn: '', descriptionRu: '', descriptionEn: '', brandRu: 'Скань', brandEn: '', behindRu: '', behindEn: '', timeZone: 'Europe/Moscow', accent: 'kostroma', position: '0' },
      texts: ['nameRu', 'cityRu', 'descriptionRu', 'brandRu', 'behindRu', 'timeZone', 'accent'],
    },
    { at: `/ru/organizer/people/${person.id}`, by: () => festival, fields: { intent: 'words', nameRu: 'Вера', nameEn: '', roleRu: '', roleEn: '', bioRu: '', bioEn: '', agreedRu: '', agreedEn: '', version: '999' }, texts: ['nameRu', 'nameEn', 'roleRu', 'bioRu', 'agreedRu', 'version'] },
    { at: `/ru/organizer/people/${person.id}`, by: () => festival, fields: { intent: 'consent', consent: 'give', version: '999' }, texts: ['consent', 'version'] },
    { at: `/ru/organizer/people/${person.id}`, by: () => festival, fields: { intent: 'available', centre: 'kostroma', day: '2027-06-24', from: '10:00', until: '12:00', version: '999' }, texts: ['centre', 'day', 'from', 'until'] },
    { at: `/ru/organizer/people/${person.id}`, by: () => festival, fields: { intent: 'unavailable', availabilityId: 'none', version: '999' }, texts: ['availabilityId'] },
    { at: `/ru/organizer/programme/${planned.id}`, by: () => festival, fields: { ...sessionFields({ centre: 'kostroma', titleRu: 'Проба' }), slots: '2', slotId2: 'none', date2: '2027-06-25', time2: '10:00', duration2: '30', capacity2: '', hallId2: '', version: '999' }, texts: ['slotId2', 'date2', 'time2', 'duration2', 'capacity2', 'hallId2', 'noteRu2', 'alsoIn', 'interpretation'] },
    { at: `/ru/organizer/programme/${planned.id}/files`, by: () => festival, fields: { fileId: 'none', version: '999' }, texts: ['fileId', 'version'] },
    { at: '/ru/organizer/edition/new', by: () => festival, fields: { year: '2027', ...names, ...dates }, texts: ['titleRu', 'startsOn', 'year', 'moveInFrom', 'moveInUntil', 'proposalsUntil', 'passesUntil'] },
    { at: `/ru/organizer/applications/${paper.applicationId}/papers`, by: () => festival, fields: { intent: 'issue', kind: 'invoice', replaces: 'no-such-paper' }, texts: ['replaces'] },
    {
      at: `/ru/organizer/applications/${paper.applicationId}/papers`,
      by: () => festival,
      fields: { intent: 'pay', kind: 'payment', sum: '1', paidOn: '2027-03-15', bankNumber: '1', note: 'Да' },
      texts: ['sum', 'paidOn', 'bankNumber', 'note'],
    },
    { at: `/ru/organizer/applications/${paper.applicationId}/papers`, by: () => festival, fields: { intent: 'reorder', service: service.id, quantity: '1', version: '999', reason: 'Да' }, texts: ['service', 'quantity', 'version', 'reason'] },
    { at: `/ru/organizer/applications/${paper.applicationId}/papers`, by: () => festival, fields: { intent: 'reverse', payment: 'no-such-entry', reason: 'Да' }, texts: ['payment', 'reason'] },
    { at: '/ru/organizer/payments', by: () => festival, fields: { intent: 'book', line: 'no-such-line', application: paper.applicationId }, texts: ['line', 'application'] },
    { at: '/ru/organizer/payments', by: () => festival, fields: { intent: 'aside', line: 'no-such-line', reason: 'Да' }, texts: ['line', 'reason'] },
    { at: '/ru/organizer/payments/import', by: () => festival, fields: { text: '1CClientBankExchange' }, texts: ['text'] },
    { at: '/ru/organizer/issuer', by: () => festival, fields: { ...issuer, account: 'none' }, texts: ['name', 'inn', 'bic', 'account', 'basis', 'vatGround'] },
    { at: '/ru/organizer/plans', by: () => festival, fields: { intent: 'add-plan', hall: 'none', copyOf: '', width: '40', height: '25' }, texts: ['hall', 'copyOf', 'width', 'height'] },
    { at: '/ru/organizer/plans', by: () => festival, fields: { intent: 'save-category', categoryId: 'none', nameRu: 'Ряд', nameEn: '', rate: '9800' }, texts: ['nameRu', 'nameEn', 'rate', 'categoryId'] },
    { at: `/ru/organizer/plans/${plan.id}`, by: () => festival, fields: { intent: 'save-booth', boothId: booth!.id, version: '999', ...boothFields, reason: '' }, texts: ['boothId', 'version', 'code', 'category', 'x', 'w', 'rotation', 'sides', 'reason'] },
    { at: `/ru/organizer/plans/${plan.id}`, by: () => festival, fields: { intent: 'add-row', version: '999', ...boothFields, count: '2', gap: '0', direction: 'left' }, texts: ['code', 'y', 'h', 'count', 'gap', 'direction'] },
    { at: `/ru/organizer/plans/${plan.id}`, by: () => festival, fields: { intent: 'save-hall', version: '999', width: '40', height: '25' }, texts: ['version', 'width', 'height'] },
    { at: `/ru/organizer/plans/${plan.id}`, by: () => festival, fields: { intent: 'remove-booth', version: '999', boothId: 'none' }, texts: ['version', 'boothId'] },
    { at: `/ru/organizer/plans/${plan.id}/background`, by: () => festival, fields: { intent: 'place', x: '0', y: '0', width: '40', opacity: '50' }, texts: ['x', 'width', 'opacity'] },
    { at: `/ru/organizer/plans/${plan.id}`, by: () => festival, fields: { intent: 'remove-plan', version: '999' }, texts: ['version'] },
    { at: `/ru/organizer/plans/${plan.id}/edit`, by: () => festival, fields: { intent: 'save', version: '999', document: '{}', reason: '' }, texts: ['version', 'document', 'reason'] },
    { at: `/ru/organizer/plans/${plan.id}/edit`, by: () => festival, fields: { intent: 'read-svg', svg: '<svg/>' }, texts: ['svg'] },
    { at: '/ru/organizer/mail', by: () => festival, fields: { id: 'none' }, texts: [], empty: 202 },
    { at: '/ru/organizer/edition', by: () => festival, fields: { intent: 'terms', paymentDays: '14', boothsPerApplication: '4', offerHours: '48', cancellationFees: '0 — 100' }, texts: ['paymentDays', 'boothsPerApplication', 'offerHours', 'cancellationFees'] },
    { at: '/ru/organizer/edition', by: () => festival, fields: { ...names, ...dates }, texts: ['titleRu', 'startsOn', 'jewellersDay'] },
  ]
}

const long = 'ю'.repeat(5_000)
const nonsense = ['', ' ', '\u0000\u0001\u001b\u0085\r\nBcc: evil@example.com\r\n\r\n', '__proto__', '[object Object]', 'NaN', '-1', '1e30', '99999999999', '2027-02-30', '0000-00-00', '0000-01-01', '9999-12-31', '25:99', '\ufffe\ud83d', 'Robert\'); DROP TABLE "User";--']

/** The address at which a scripted page sends the same form: an answer without its rendering. */
const asData = (at: string) => at.replace(/(?=\?|$)/, '.data')

test('every form: a clear answer to whatever is typed into any of its fields', async () => {
  test.setTimeout(400_000)
  const met = new Set<string>()
  for (const [nth, { at, by, fields, texts, empty = 422 }] of (await everyForm()).entries()) {
    const send = (form: Record<string, string> | [string, string][]) => by().post(asData(at), form)
    expectClear(`${at} empty`, await send({}), [empty])
    const names = Object.keys(fields)
    // A field of a name met before is most often read by the same schema: a quarter of the values, another one each time.
    const trials = names.flatMap((name) => nonsense.filter((_, i) => !met.has(name) || i % 4 === nth % 4).map((value) => ({ name, value })))
    for (const name of names) met.add(name)
    await inParallel(trials, 4, async ({ name, value }) => {
      expectClear(`${at} ${name}=${JSON.stringify(value)}`, await send({ ...fields, [name]: value }), [200, 202, 403, 404, 409, 422, 429])
    })
    for (const name of texts) {
      expectClear(`${at} ${name} of ten thousand bytes`, await send({ ...fields, [name]: long }), [404, 409, 422, 429])
    }
    const pairs = Object.entries(fields)
    expectClear(`${at} everything twice`, await send([...pairs, ...pairs]))
    const strangers: [string, string][] = ['__proto__', 'constructor', 'toString', 'a[b]', 'id', 'state'].map((name) => [name, 'x'])
    expectClear(`${at} with names of strangers`, await send([...pairs, ...strangers]))
  }
  expect(product.output()).not.toMatch(/Error|prisma/i)
})

test('without scripts a refused form comes back as it was typed, with what is wrong beside it', async () => {
  const typed = 'Вера «Сканева» <b>&'
  const session = (await programmeOf(nobody)).find(({ capacity, status }) => capacity !== null && status === 'confirmed')!
  const answer = await nobody.post(`/ru/programme/${session.slug}`, { slotId: session.id, name: typed, email: 'vera@', consent: 'yes' })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('value="Вера «Сканева» &lt;b&gt;&amp;"')
  expect(answer.text).toContain('value="vera@"')
  expect(answer.text).toMatch(/aria-invalid="true"/)
})

test('a body that is no form, or too large, is refused before anybody reads it', async () => {
  const address = `${product.url}/ru/sign-in`
  const post = (type: string | undefined, body: string | undefined, chunked = false) =>
    ask(address, { method: 'POST', headers: { ...ownPage(product.url), ...(type && { 'content-type': type }) }, body, chunked })
  for (const [type, body] of [
    ['application/json', '{"email":"x@example.com"}'],
    ['text/plain', 'email=x@example.com'],
    ['multipart/form-data', 'email'],
    ['multipart/form-data; boundary=x', '--y\r\nContent-Disposition: nonsense'],
    ['application/x-www-form-urlencoded-not', 'email=x'],
    [undefined, 'email=x@example.com'],
    [undefined, undefined],
    ['application/octet-stream', '\u0000'],
  ] as const) {
    expectClear(`${type} ${body}`, await post(type, body), [415])
  }
  const type = 'application/x-www-form-urlencoded'
  expectClear('no body', await post(type, undefined), [422])
  expectClear('broken escapes', await post(type, 'email=%zz%ff%00&&&=&%'), [422])
  expectClear('fifty thousand fields', await post(type, 'a=&'.repeat(50_000)), [422])
  expectClear('300 kB', await post(type, encode({ email: 'x'.repeat(300_000) })), [413])
  // Without a length told beforehand it is counted; whoever sends too much may find the line cut.
  const cut = await post(type, encode({ email: 'x'.repeat(600_000) }), true).catch(() => null)
  if (cut) expectClear('600 kB in chunks', cut, [400, 413])
  expect((await nobody.get('/readyz')).status).toBe(200)
})

const nonsenseInPath = ['..%2f..%2f..%2fetc%2fpasswd', '%2e%2e', '%00', '%ff', '%e0%a4%a', 'a'.repeat(3_000), '%F0%9F%92%8E', '__proto__', 'constructor', '0', '-1', '1e30', '99999999999', '%27%3B--', '%3Cscript%3E', '.', '%0d%0aSet-Cookie:x=1']

test('every address: a clear answer to nonsense in place of each of its names', async () => {
  test.setTimeout(120_000)
  const patterns = [...new Set((await everyRoute()).map((route) => route.pattern))].filter((pattern) => /[:*]/.test(pattern))
  for (const pattern of patterns) {
    const places = pattern.match(/:\w+|\*/g) ?? []
    const trials = places.flatMap((place) => nonsenseInPath.map((value) => ({ place, value })))
    await inParallel(trials, 4, async ({ place, value }) => {
      const path = pattern.replace(place, value).replace(':l', 'ru').replace(/:\w+|\*/g, 'x')
      const answer = await festival.get(path)
      // «.» and «..» lead to other addresses of ours, and some of those are there.
      const dots = /\/(\.|%2e%2e)(\/|$)/.test(path)
      // A preview shows the sessions of the plan, and forms full of nonsense have made some.
      const planned = path.startsWith('/ru/organizer/releases/preview/')
      expectClear(path, answer, dots || planned ? undefined : [302, 400, 404, 410])
      expect(answer.headers['set-cookie']?.join() ?? '').not.toContain('x=1')
    })
  }
})

test('every filter: what makes no sense is left out or refused', async () => {
  test.setTimeout(120_000)
  const chooser = await client(product.url, '10.2.0.3').signIn('chooser@example.com', product.mailbox)
  await apply(chooser, companyFields(700_002, 'chooser@example.com'))
  const filters: [address: string, by: Client, names: string[]][] = [
    ['/ru/programme', nobody, ['day', 'centre', 'kind', 'q', 'language', 'age', 'free']],
    ['/ru/plan', nobody, ['hall', 'booth', 'q', 'show', 'sort']],
    ['/ru/exhibitors', nobody, ['q', 'centre', 'product']],
    ['/ru/people', nobody, ['q']],
    ['/ru/organizer/people', festival, ['q', 'consent']],
    ['/ru/sign-in', nobody, ['next']],
    ['/ru/jewellers-day', nobody, ['year']],
    ['/ru/apply/booth', chooser, ['hall', 'booth', 'show', 'sort', 'done']],
    ['/ru/organizer/applications', festival, ['state', 'q', 'page', 'sent']],
    ['/ru/organizer/applications/letter', festival, ['state', 'q']],
    ['/ru/organizer/programme', festival, ['centre', 'q', 'page']],
    ['/ru/organizer/programme/new', festival, ['centre']],
    ['/ru/organizer/releases/new', festival, ['centre']],
    ['/ru/organizer/releases/1', festival, ['told']],
    ['/ru/organizer/releases', festival, ['done']],
    ['/ru/organizer/releases/preview', festival, ['centre', 'waiting', 'day']],
    ['/ru/organizer/releases/compare', festival, ['from', 'to']],
    ['/ru/programme/changes', nobody, ['before']],
    ['/ru/organizer/log', festival, ['before', 'who', 'noun', 'from', 'until', 'subject', 'q']],
  ]
  const values = ['../../etc/passwd', '\u0001\u001b', '99999999999999999999', '-1', '2027-13-45', '+275760-09-13T00:00:00.000Z', '-271821-04-20T00:00:00.000Z', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z', '__proto__', 'ё'.repeat(2_000), '<script>alert(1)</script>', "' OR 1=1 --", '%', '\\', '_']
  for (const [address, by, names] of filters) {
    const trials = names.flatMap((name) => values.map((value) => ({ name, value })))
    await inParallel(trials, 4, async ({ name, value }) => {
      const answer = await by.get(`${asData(address)}?${encode({ [name]: value })}`)
      expectClear(`${address} ${name}=${value}`, answer, [200, 404])
    })
    expectClear(`${address} with U+0000`, await by.get(`${address}?${names[0]}=%00`), [400])
    const page = await by.get(`${address}?${encode(names.map((name): [string, string] => [name, '"><script>alert(1)</script>']))}`)
    expectClear(`${address} with a script`, page, [200, 404])
    expect(page.text, address).not.toContain('<script>alert(1)')
  }
  for (const l of ['', 'de', '__proto__', '%27']) expectClear(`schedule in ${l}`, await nobody.get(`/api/schedule.json?l=${l}`), [200])
})

test('hostile names and titles come out escaped, whole, and alone: HTML, data, calendars, XML, JSON, mail', async () => {
  test.setTimeout(120_000)
  const script = `<script>alert('1')</script>`
  const title = `${script} & "кавычки"; запятая, \\n \u202eсправа налево\u202c 👩‍🏭💎 ]]> ${'Щ'.repeat(60)}`
  const typed = `${title}\r\nBEGIN:VEVENT\r\nSUMMARY:чужое`
  const kept = typed.replaceAll('\r\n', '\n')
  await draft(festival, { centre: 'kostroma', titleRu: title, titleEn: title, abstractRu: typed, capacity: '20', speakers: `${script} Имя, ${script} роль` })
  await publish(festival, `Выпуск ${script}`)
  const session = (await programmeOf(nobody)).find((one) => one.title.ru.startsWith(script))!
  expect(session.title.ru).toBe(title)
  expect(session.abstract.ru).toBe(kept)

  const name = `${script} "Вера", ${'Ж'.repeat(60)}`
  const registered = await nobody.post(`/ru/programme/${session.slug}`, { slotId: session.id, name: `${name}\r\nBcc: evil@example.com`, email: 'hostile@example.com', consent: 'yes' })
  expect(registered.status).toBe(200)

  const company = { ...companyFields(700_002, 'brand@example.com'), brandRu: `${script} "Бренд" ${'Ш'.repeat(70)}`, brandEn: script, cityRu: script, descriptionRu: typed, legalName: script }
  const owner = await client(product.url, '10.2.0.3').signIn('brand@example.com', product.mailbox)
  await apply(owner, company)
  const [booth] = await freeBooths(owner, 'galereya')
  expect((await owner.post('/ru/apply/booth', { booth: booth!.id })).status).toBe(302)
  expect((await owner.post('/ru/apply/review', { publication: 'on' })).status).toBe(302)
  const list = (await festival.get('/ru/organizer/applications?state=submitted')).text
  const ids = [...new Set([...list.matchAll(/\/ru\/organizer\/applications\/([0-9a-f-]{36})/g)].map((match) => match[1]!))]
  let application = ''
  for (const id of ids) if ((await festival.get(`/ru/organizer/applications/${id}`)).text.includes('brand@example.com')) application = id
  const at = `/ru/organizer/applications/${application}`
  const version = /name="version" value="(\d+)"/.exec((await festival.get(at)).text)?.[1] ?? ''
  expect((await festival.post(at, { intent: 'approve', version, reason: typed })).status).toBe(302)

  const slug = (JSON.parse((await nobody.get('/api/v1/exhibitors')).text) as { exhibitors: { slug: string; name: { ru: string } }[] }).exhibitors.find((one) => one.name.ru.includes('"Бренд"'))!.slug
  const pages: [Client, string][] = [
    [nobody, '/ru/programme?day=all'],
    [nobody, `/ru/programme/${session.slug}`],
    [nobody, `/en/programme/${session.slug}`],
    [nobody, '/ru/exhibitors'],
    [nobody, `/ru/exhibitors/${slug}`],
    [nobody, `/ru/plan?hall=galereya&show=all`],
    [owner, '/ru/exhibitor'],
    [owner, '/ru/exhibitor/profile'],
    [festival, at],
    [festival, '/ru/organizer/log'],
    [festival, '/ru/organizer/programme'],
    [festival, '/ru/organizer/releases'],
  ]
  for (const [by, address] of pages) {
    const { status, text } = await by.get(address)
    expect(status, address).toBe(200)
    expect(text.toLowerCase(), address).not.toContain('<script>alert')
    expect(text, address).toMatch(/&lt;script&gt;|\\u003cscript/i)
  }

  for (const address of [`/cal/ru/session/${session.slug}.ics`, '/cal/ru/programme.ics', '/cal/en/centre/kostroma.ics', '/cal/ru/kind/educational.ics']) {
    const { text, status } = await nobody.get(address)
    expect(status, address).toBe(200)
    expect([...wireFaults(text), ...contentFaults(text)], address).toEqual([])
    const summaries = parseCalendar(text).getAllSubcomponents('vevent').map((event) => String(event.getFirstPropertyValue('summary')))
    expect(summaries.filter((summary) => summary.includes(script)), address).toHaveLength(1)
    expect(summaries, address).not.toContain('чужое')
  }
  const download = await nobody.get(`/cal/ru/session/${session.slug}.ics`)
  expect(download.headers['content-disposition']).toMatch(/^attachment; filename="[\w .-]+\.ics"; filename\*=UTF-8''[\w.%~!#$&+^`|-]+$/)

  const xml = (await nobody.get('/api/schedule.xml')).text
  const parsed = new XMLParser({ ignoreAttributes: false, cdataPropName: '' }).parse(xml) as object
  expect(JSON.stringify(parsed)).toContain(JSON.stringify(script).slice(1, -1))
  expect(xml).not.toContain('<script>')
  expect((await nobody.get('/api/schedule.json')).headers['content-type']).toBe('application/json; charset=utf-8')
  expect(JSON.stringify(JSON.parse((await nobody.get('/api/schedule.json')).text))).toContain(JSON.stringify(script).slice(1, -1))

  const mails = [
    await product.mailbox.waitFor('hostile@example.com', (mail) => invitationIn(mail) !== undefined),
    await product.mailbox.waitFor('hostile@example.com', (mail) => invitationIn(mail) === undefined),
    await product.mailbox.waitFor('organizer@example.org', (mail) => mail.text.includes(application)),
    await product.mailbox.waitFor('brand@example.com', (mail) => mail.text.includes('чужое')),
  ]
  for (const mail of mails) {
    expect(mail.parsed.headers.has('bcc'), mail.subject).toBe(false)
    expect(mail.parsed.to && 'value' in mail.parsed.to ? mail.parsed.to.value.map((one) => one.address) : []).toEqual([mail.to])
    expect(mail.html.toLowerCase(), mail.subject).not.toContain('<script')
    expect(mail.subject).not.toMatch(/[\r\n]/)
  }
  expect(product.mailbox.to('evil@example.com')).toEqual([])
})
