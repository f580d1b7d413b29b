import type { Database } from '~/db/client.server'
import { companyEditForm, type CompanyForm } from '../exhibitor/exhibitor.schema'
import { saveCompany, saveProducts } from './application.commands.server'
import type { ProductsForm } from './application.schema'
import { decideApplication } from './decision.commands.server'

/** A moment at which the edition below takes applications. */
export const now = new Date('2027-03-01T10:00:00Z')

export const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

export const company: CompanyForm = companyEditForm.parse({
  payerType: 'sole_trader',
  legalName: 'ИП Лапина Елена Сергеевна',
  inn: '440112345641',
  ogrn: '317440100012341',
  country: 'RU',
  foreignId: '',
  brandRu: 'Волжская скань',
  brandEn: 'Volga Filigree',
  cityRu: 'Красное-на-Волге',
  cityEn: '',
  centreId: '',
  descriptionRu: 'Скань и зернь',
  descriptionEn: '',
  website: '',
  contactName: 'Елена Лапина',
  contactEmail: 'elena@example.ru',
  contactPhone: '+74942351234',
  legalAddress: 'Красное-на-Волге, ул. Примерная, д. 1',
  bankName: 'Тест-Банк',
  bic: '043469623',
  account: '40802810729000004567',
})

/** An edition that takes applications, with one hall of booths of 3 by 3 m in a row: «А-1», «А-2» … */
export async function seedEdition(boothCount: number, db: Database) {
  const centre = await db.centre.create({
    data: { slug: 'kostroma', nameRu: 'Кострома', cityRu: 'Кострома', timeZone: 'Europe/Moscow', accent: 'kostroma' },
  })
  const hall = await db.hall.create({ data: { centreId: centre.id, slug: 'arena', nameRu: 'Большая арена', nameEn: 'Grand Arena' } })
  const edition = await db.edition.create({
    data: {
      year: 2027,
      titleRu: 'Золотое кольцо России 2027',
      startsOn: '2027-06-23',
      endsOn: '2027-06-27',
      applicationsFrom: new Date('2027-01-15T00:00:00Z'),
      applicationsUntil: new Date('2027-04-01T00:00:00Z'),
      registrationFee: 1_200_000,
      vatPercent: 22,
    },
  })
  const category = await db.boothCategory.create({ data: { editionId: edition.id, code: 'row', nameRu: 'В ряду', rate: 980_000 } })
  const plan = await db.floorPlan.create({ data: { editionId: edition.id, hallId: hall.id, width: 40 * boothCount, height: 200 } })
  const booths = Array.from({ length: boothCount }, (_, i) => ({
    id: `booth-${i + 1}`,
    planId: plan.id,
    categoryId: category.id,
    code: `А-${i + 1}`,
    shape: JSON.stringify({ kind: 'rect', x: i * 30, y: 0, w: 30, h: 30 }),
    area: 900,
  }))
  await db.booth.createMany({ data: booths })
  return { edition, centre, hall, plan, booths }
}

let people = 0

export async function addUser(db: Database, email = `person${(people += 1)}@example.ru`) {
  return db.user.create({ data: { email, createdAt: now } })
}

export const actorOf = (userId: string) => ({ userId, locale: 'ru', ip: '127.0.0.1' }) as const

/** Step 2 with nothing ticked but how they sell. */
export const shown: ProductsForm = { products: [], finenesses: [], stones: [], techniques: [], trade: 'retail', note: '' }

/** Somebody with a company and a draft that says what they make. */
export async function addApplicant(edition: Parameters<typeof saveCompany>[0]['edition'], db: Database, changes: Partial<CompanyForm> = {}) {
  const user = await addUser(db)
  const actor = actorOf(user.id)
  const saved = await saveCompany({ company: { ...company, ...changes }, seen: null, consented: true, edition, actor, now }, db)
  if (!saved.ok || !saved.applicationId) throw new Error('The edition takes no applications')
  const { applicationId } = saved
  await saveProducts({ form: { ...shown, products: ['filigree'] }, actor, now, applicationId }, db)
  return { userId: user.id, applicationId, actor }
}

/** Many people at once, each with a company and an empty draft, written straight into the tables. */
export async function addCrowd(count: number, editionId: string, db: Database) {
  const crowd = Array.from({ length: count }, () => {
    const key = `crowd-${(people += 1)}`
    return { userId: `user-${key}`, exhibitorId: `company-${key}`, applicationId: `application-${key}` }
  })
  await db.user.createMany({ data: crowd.map(({ userId }) => ({ id: userId, email: `${userId}@example.ru` })) })
  await db.exhibitor.createMany({
    data: crowd.map(({ exhibitorId: id }) => ({ id, slug: id, payerType: 'self_employed', legalName: id, brandRu: id, contactEmail: `${id}@example.ru` })),
  })
  await db.exhibitorMember.createMany({ data: crowd.map(({ userId, exhibitorId }) => ({ userId, exhibitorId })) })
  await db.application.createMany({ data: crowd.map(({ applicationId: id, exhibitorId }) => ({ id, exhibitorId, editionId })) })
  return crowd
}

type Wish = Omit<Parameters<typeof decideApplication>[0], 'verb'>

/** The organiser's yes and no. */
export const approveApplication = (wish: Wish, db: Database) => decideApplication({ ...wish, verb: 'approve' }, db)
export const rejectApplication = (wish: Wish, db: Database) => decideApplication({ ...wish, verb: 'reject' }, db)
