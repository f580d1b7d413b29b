import { dictionary } from '~/i18n/dictionary'
import { linkIn } from './fixtures/mail'
import { fillSession, publish, saveSession } from './fixtures/planning'
import { startProduct } from './fixtures/server'
import { expect, signIn, test as base } from './fixtures/test'

const anna = 'anna@example.org'
const nina = 'nina@example.ru'

/** A product as it is on its first day: nothing in the database, one address in its settings. */
const test = base.extend<object, { product: Awaited<ReturnType<typeof startProduct>> }>({
  product: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const product = await startProduct({ env: { DEMO: '0', ORGANIZERS: `Anna@example.org, ivan@example.org` } })
      await use(product)
      await product.stop()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
})

test('from an empty database to a published session in Krasnoyarsk', async ({ page, person, product, request }) => {
  const m = dictionary('ru')
  const s = m.setup
  const field = (label: string) => page.getByRole('textbox', { name: label, exact: true })

  // The first organiser needs nothing but their address.
  await page.goto('/ru/organizer')
  await signIn(page, product, anna, 'ru')
  await expect(page).toHaveURL(/\/ru\/organizer\/edition$/)
  await expect(page.getByText(s.noEdition.text)).toBeVisible()
  for (const path of ['', '/programme', '/programme/new?centre=x', '/releases', '/releases/new', '/releases/1', '/applications', '/log', '/mail', '/centres']) {
    const answer = await page.goto(`/ru/organizer${path}`)
    expect(answer?.status(), path).toBe(path.includes('centre=') ? 404 : 200)
    await expect(page.getByText(s.noEdition.title), path).toBeVisible()
  }

  // The year: refused beside its field, then opened as proposed.
  await page.goto('/ru/organizer/edition')
  await expect(page.getByLabel(s.edition.year, { exact: true })).toHaveValue('2027')
  await page.getByLabel(s.edition.year, { exact: true }).fill('2028')
  await page.getByRole('button', { name: s.edition.open }).click()
  await expect(page.getByLabel(m.organizer.edition.startsOn)).toHaveAccessibleDescription(new RegExp(m.errors['year.dates']))
  await page.getByLabel(s.edition.year, { exact: true }).fill('2027')
  await page.getByRole('button', { name: s.edition.open }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/2027/)
  await expect(page.getByLabel(m.organizer.edition.startsOn)).toHaveValue('2027-06-23')

  // A centre that lives by Krasnoyarsk's clock, with two halls.
  await page.getByRole('main').getByRole('link', { name: s.edition.toCentres }).click()
  await page.getByRole('link', { name: s.centres.add }).click()
  await page.getByRole('button', { name: s.centre.create }).click()
  await expect(page.getByRole('alert')).toBeFocused()
  await field(s.centre.nameRu).fill('Енисейская Сибирь')
  await page.getByLabel(s.centre.nameEn).fill('Yenisey Siberia')
  await field(s.centre.cityRu).fill('Красноярск')
  await page.getByLabel(s.centre.cityEn).fill('Krasnoyarsk')
  await page.getByLabel(s.centre.timeZone).selectOption({ label: 'Красноярск, UTC+7' })
  await page.getByRole('radio', { name: s.centre.accents.yenisey }).check()
  await page.getByRole('button', { name: s.centre.create }).click()
  await expect(page.getByText(s.centre.created)).toBeVisible()
  await expect(page).toHaveURL(/\/centres\/krasnoyarsk\?/)

  const halls = page.locator('#halls')
  const newHall = halls.getByRole('group').filter({ hasText: s.halls.addTitle })
  for (const name of ['Большой зал', 'Мастерская']) {
    if ((await newHall.getAttribute('open')) === null) await newHall.getByText(s.halls.addTitle).click()
    await newHall.getByLabel(s.halls.nameRu).fill(name)
    await newHall.getByLabel(s.halls.capacity).fill('40')
    await newHall.getByRole('button', { name: s.halls.add }).click()
    await expect(halls.getByText(name, { exact: true })).toBeVisible()
  }

  // Its organiser is told by mail, and not twice.
  const team = page.locator('#team')
  for (const expected of [s.team.added, m.errors['organizer.already']]) {
    await team.getByLabel(s.team.email).fill(nina)
    await team.getByRole('button', { name: s.team.add }).click()
    await expect(page.getByText(expected).first()).toBeVisible()
  }
  const invitation = await product.mailbox.waitFor(nina)
  expect(invitation.subject).toBe(m.mail.organizerAdded.subject('', 'Енисейская Сибирь'))
  expect(product.mailbox.to(nina)).toHaveLength(1)

  // She comes by the mail, plans, publishes.
  const organiser = await person(null, 'ru')
  await organiser.goto(linkIn(invitation, /\/sign-in\?/))
  await signIn(organiser, product, nina, 'ru')
  await expect(organiser).toHaveURL(/\/ru\/organizer\/centres\/krasnoyarsk$/)
  await expect(organiser.getByRole('button', { name: s.team.add })).toHaveCount(0)
  await expect(organiser.getByLabel(s.centre.timeZone)).toHaveCount(0)
  for (const path of ['/centres', '/centres/new', '/edition', '/edition/new']) {
    expect((await organiser.goto(`/ru/organizer${path}`))?.status(), path).toBe(403)
  }
  for (const intent of ['save-centre', 'add-organizer', 'remove-organizer']) {
    const form = { intent, email: 'friend@example.ru', timeZone: 'Europe/Moscow' }
    const answer = await organiser.request.post('/ru/organizer/centres/krasnoyarsk', { form, headers: { origin: product.url } })
    expect(answer.status(), intent).toBe(403)
  }
  await organiser.goto('/ru/organizer/programme/new?centre=krasnoyarsk')
  await fillSession(organiser, 'ru', { titleRu: 'Енисейская скань', titleEn: 'Yenisey filigree', date: '2027-06-24', time: '10:00', hall: 'Мастерская', capacity: '12' })
  await saveSession(organiser, 'ru')
  await publish(organiser, 'ru', 'Первая программа')

  // The public sees it by the centre's clock.
  const visitor = await person(null, 'ru')
  await visitor.goto('/ru/programme?day=2027-06-24')
  await visitor.getByRole('main').getByRole('link', { name: 'Енисейская скань' }).click()
  await expect(visitor.getByText('10:00–11:00').first()).toBeVisible()
  await expect(visitor.getByText(m.time.zone['Asia/Krasnoyarsk']!).first()).toBeVisible()
  const calendar = await (await request.get('/cal/ru/programme.ics')).text()
  expect(calendar).toContain('DTSTART;TZID=Asia/Krasnoyarsk:20270624T100000')

  // A hall in use stays, the other one goes.
  await page.reload()
  const workshop = halls.getByRole('group').filter({ hasText: 'Мастерская' })
  await workshop.getByText('Мастерская').click()
  await workshop.getByRole('button', { name: s.halls.removeThis('Мастерская') }).click()
  await expect(workshop.getByRole('alert')).toHaveText(s.halls.inUse)
  const grand = halls.getByRole('group').filter({ hasText: 'Большой зал' })
  await grand.getByText('Большой зал').click()
  await grand.getByRole('button', { name: s.halls.removeThis('Большой зал') }).click()
  await expect(page.getByText(s.halls.removed)).toBeVisible()
  await expect(halls.getByRole('group')).toHaveCount(2)

  // Another clock: the session keeps its instant.
  await page.getByLabel(s.centre.timeZone).selectOption({ label: 'Новосибирск, UTC+7' })
  await page.getByRole('button', { name: s.save, exact: true }).first().click()
  await expect(page.getByText(s.centre.shifted('UTC+7'))).toBeVisible()
})

test('a festival can be set up before scripts have loaded', async ({ browser, baseURL, product }) => {
  const m = dictionary('en')
  const s = m.setup
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) })
  const page = await context.newPage()
  await page.goto('/en/organizer/edition/new')
  await signIn(page, product, 'ivan@example.org', 'en')
  await page.getByLabel(s.edition.year, { exact: true }).fill('1999')
  await page.getByLabel(m.organizer.edition.titleEn).fill('A ring of gold')
  await page.getByRole('button', { name: s.edition.open }).click()
  await expect(page.getByLabel(s.edition.year, { exact: true })).toHaveAccessibleDescription(new RegExp(m.errors['year.invalid']))
  await expect(page.getByLabel(m.organizer.edition.titleEn)).toHaveValue('A ring of gold')

  await page.goto('/en/organizer/centres/new')
  await page.getByLabel(s.centre.nameRu).fill('Смоленский центр')
  await page.getByLabel(s.centre.cityRu).fill('Смоленск')
  await page.getByRole('button', { name: s.centre.create }).click()
  await expect(page.getByLabel(s.centre.timeZone)).toHaveAccessibleDescription(new RegExp(m.errors['timeZone.unknown']))
  await expect(page.getByLabel(s.centre.cityRu)).toHaveValue('Смоленск')
  await page.getByLabel(s.centre.timeZone).selectOption('Europe/Moscow')
  await page.getByRole('radio', { name: s.centre.accents.smolensk }).check()
  await page.getByRole('button', { name: s.centre.create }).click()
  await expect(page.getByText(s.centre.created)).toBeVisible()

  const halls = page.locator('#halls')
  await halls.getByRole('button', { name: s.halls.add }).click()
  await expect(halls.getByLabel(s.halls.nameRu)).toHaveAccessibleDescription(new RegExp(m.errors.required))
  await halls.getByLabel(s.halls.nameRu).fill('Зал')
  await halls.getByRole('button', { name: s.halls.add }).click()
  await expect(page.getByText(s.saved)).toBeVisible()

  await page.goto('/en/organizer/centres')
  await page.getByLabel(s.team.email).fill(`${anna}, ivan@example.org`)
  await page.getByRole('button', { name: s.team.add }).click()
  await expect(page.getByLabel(s.team.email)).toHaveValue(`${anna}, ivan@example.org`)
  await expect(page.getByLabel(s.team.email)).toHaveAccessibleDescription(new RegExp(m.errors['email.invalid']))
  await context.close()
})
