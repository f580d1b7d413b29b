import type { Page } from '@playwright/test'
import { dictionary } from '~/i18n/dictionary'
import { applicant, beginApplication, boothState, fillCompany, freeBooths, sendApplication, takeBooth } from './fixtures/applying'
import { startProduct } from './fixtures/server'
import { expect, locales, signIn, test } from './fixtures/test'

for (const l of locales) {
  const t = dictionary(l)
  const serial = l === 'ru' ? 10 : 20

  test(`${l}: two people press the same booth; the loser is told, keeps the form and takes a neighbour`, async ({ person, request }) => {
    const people = await Promise.all([0, 1].map((k) => person(`race-${k}-${l}@example.com`, l)))
    for (const [k, page] of people.entries()) await beginApplication(page, l, applicant(`Race ${l} ${k}`, serial + k))
    const wanted = (await freeBooths(people[0]!, l))[3]!
    await atOneMoment(people)
    const answers = people.map((page) => page.waitForResponse((response) => response.request().method() === 'POST'))
    await Promise.all(people.map((page) => takeBooth(page, l, wanted)))
    const statuses = await Promise.all(answers.map(async (answer) => (await answer).status()))
    expect(statuses.filter((status) => status === 409)).toHaveLength(1)
    const loser = people[statuses.indexOf(409)]!
    const winner = people[1 - statuses.indexOf(409)]!

    await expect(winner.getByRole('heading', { name: t.plan.booth(wanted) })).toBeVisible()
    await expect(winner.getByText(/^(20:00|19:\d\d)$/)).toBeVisible()
    const told = loser.getByRole('alert').filter({ hasText: t.apply.booth.taken(wanted) })
    await expect(told).toContainText(t.apply.booth.takenText)
    const nearest = told.getByRole('button').first()
    const name = (await nearest.getAttribute('aria-label'))!
    await nearest.click()
    const code = name.replace(t.apply.booth.hold(''), '')
    await expect(loser.getByRole('heading', { name: t.plan.booth(code) })).toBeVisible()
    expect([await boothState(request, wanted), await boothState(request, code)]).toEqual(['held', 'held'])

    // What was filled in before the race is still there.
    await loser.getByRole('link', { name: new RegExp(t.apply.steps[1]!) }).click()
    await expect(loser.getByLabel(t.exhibitors.products.filigree)).toBeChecked()

    await winner.getByRole('button', { name: t.apply.booth.release }).click()
    await expect(winner.getByText(t.apply.booth.released)).toBeVisible()
    expect(await boothState(request, wanted)).toBe('free')
  })

  test(`${l}: wrong numbers are said beside their fields, and nothing typed is lost`, async ({ person }) => {
    const page = await person(`wrong-${l}@example.com`, l)
    await page.goto(`/${l}/apply`)
    const company = t.apply.company
    await page.getByLabel(company.legalName, { exact: true }).fill('ООО «Опечатка»')
    await page.getByLabel(company.inn, { exact: true }).fill('4401000001')
    await page.getByLabel(company.ogrn, { exact: true }).fill('1024400000000')
    await page.getByRole('button', { name: company.save }).click()
    await expect(page.getByRole('alert').filter({ hasText: t.apply.summary })).toBeFocused()
    await expect(page.getByLabel(company.inn, { exact: true })).toHaveAccessibleDescription(new RegExp(escape(t.errors['inn10.invalid'])))
    await expect(page.getByLabel(company.ogrn, { exact: true })).toHaveAccessibleDescription(new RegExp(escape(t.errors['ogrn.invalid'])))
    await expect(page.getByLabel(company.legalName, { exact: true })).toHaveValue('ООО «Опечатка»')
  })

  test(`${l}: an organiser declines with a reason, the booth is free, the exhibitor applies again`, async ({ person, product, request }) => {
    const email = `declined-${l}@example.com`
    const brand = l === 'ru' ? 'Тонкая проволока' : 'Fine Wire'
    const exhibitor = await person(email, l)
    await beginApplication(exhibitor, l, applicant(brand, serial + 5))
    const booth = (await freeBooths(exhibitor, l))[6]!
    await takeBooth(exhibitor, l, booth)
    await sendApplication(exhibitor, l)

    const organiser = await person('organizer@example.org', l)
    await organiser.goto(`/${l}/organizer/applications?state=submitted`)
    await organiser.getByRole('link', { name: brand }).click()
    const a = t.applications
    await organiser.getByRole('button', { name: a.reject, exact: true }).click()
    await expect(organiser.getByLabel(a.rejectReason)).toHaveAttribute('aria-invalid', 'true')
    await expect(organiser.getByRole('alert').filter({ hasText: a.summary })).toBeFocused()
    const reason = l === 'ru' ? 'Пришлите снимки работ.' : 'Please send pictures of your work.'
    await organiser.getByLabel(a.rejectReason).fill(reason)
    await organiser.getByRole('button', { name: a.reject, exact: true }).click()
    await expect(organiser.getByText(a.rejected)).toBeVisible()
    const mail = await product.mailbox.waitFor(email, ({ subject }) => subject === t.mail.rejected.subject(brand))
    expect(mail.text).toContain(reason)
    expect(mail.html).toContain(reason)
    expect(await boothState(request, booth)).toBe('free')

    await exhibitor.goto(`/${l}/exhibitor`)
    await expect(exhibitor.getByRole('heading', { name: t.apply.desk.states.rejected })).toBeVisible()
    await expect(exhibitor.getByText(reason)).toBeVisible()
    await exhibitor.getByRole('button', { name: t.apply.desk.reopen }).click()
    await expect(exhibitor.getByLabel(t.exhibitors.products.filigree)).toBeChecked()
    await exhibitor.getByRole('button', { name: t.apply.products.save }).click()
    await takeBooth(exhibitor, l, booth)
    await sendApplication(exhibitor, l)
    expect(await boothState(request, booth)).toBe('taken')
  })

  test(`${l}: a maker from Belarus is asked for Belarusian numbers; an organiser checks the assay number by hand`, async ({ person }) => {
    const brand = l === 'ru' ? 'Полесская нить' : 'Polesye Thread'
    const page = await person(`minsk-${l}@example.com`, l)
    await page.goto(`/${l}/apply`)
    const c = t.apply.company
    const field = (label: string) => page.getByLabel(label, { exact: true })
    await fillCompany(page, l, applicant(brand, serial + 8))
    await page.getByLabel(c.payerTypes.belarus[0]!).check()
    await expect(field(c.inn)).toBeHidden()
    await expect(field(c.country)).toBeHidden()
    await expect(page.getByLabel(c.assayNumber)).toBeHidden()
    // Another company each: the same number twice would be one.
    await field(c.foreignId).fill(l === 'ru' ? 'МА 1953684' : '191682495')
    await page.getByLabel(c.bic).fill('044525225')
    await page.getByLabel(c.precious).check()
    await page.getByLabel(c.assayNumber).fill('ХЮ 4400000001')
    await page.getByRole('button', { name: c.save }).click()
    await expect(page.getByLabel(c.bic)).toHaveAccessibleDescription(t.errors['swift.invalid'])
    await page.getByLabel(c.bic).fill('')
    await page.getByRole('button', { name: c.save }).click()
    await page.getByLabel(t.exhibitors.products.filigree).check()
    await page.getByLabel(t.apply.products.trades.both).check()
    await page.getByRole('button', { name: t.apply.products.save }).click()
    await expect(page.getByRole('heading', { level: 1, name: t.apply.booth.heading })).toBeVisible()
    await takeBooth(page, l, (await freeBooths(page, l))[8]!)
    await sendApplication(page, l)
    await expect(page.getByText(c.paperMissing)).toBeVisible()

    const organiser = await person('organizer@example.org', l)
    await organiser.goto(`/${l}/organizer/applications?state=submitted`)
    await organiser.getByRole('link', { name: brand }).click()
    const a = t.applications.assay
    await expect(organiser.getByText(a.doubts['number-odd'])).toBeVisible()
    await organiser.getByLabel(a.note).fill('ФПП')
    await organiser.getByRole('button', { name: a.check }).click()
    await expect(organiser.getByText(a.saved)).toBeVisible()
    await expect(organiser.getByText(a.doubts['number-odd'])).toBeHidden()
  })
}

test('ru: a hold that runs out is said at the review, and the booth is free for others', async ({ browser }) => {
  test.slow()
  const t = dictionary('ru')
  const product = await startProduct()
  const context = await browser.newContext({ baseURL: product.url })
  const page = await context.newPage()
  await signIn(page, product, 'late@example.com', 'ru')
  await beginApplication(page, 'ru', applicant('Поздний', 40))
  const [booth] = await freeBooths(page, 'ru')
  await takeBooth(page, 'ru', booth!)
  await page.getByRole('link', { name: t.apply.booth.continue }).click()
  await expect(page.getByRole('heading', { level: 1, name: t.apply.review.heading })).toBeVisible()
  await expect(page.getByRole('heading', { name: t.plan.booth(booth!) })).toBeVisible()

  await product.restart({ FESTIVAL_NOW: '2027-06-10T09:30:00Z' })
  await page.getByLabel(t.apply.review.publication).check()
  await page.getByRole('button', { name: t.apply.review.submit }).click()
  await expect(page.getByRole('alert')).toContainText(t.apply.review.refused['hold-over'])
  expect(await boothState(context.request, booth!)).toBe('free')
  await page.getByRole('navigation', { name: t.apply.stepsLabel }).getByRole('link', { name: t.apply.steps[2]! }).click()
  await takeBooth(page, 'ru', booth!)
  await sendApplication(page, 'ru')
  await context.close()
  await product.stop()
})

/** Lets the first presses of several people go only when all have pressed: else the others' plan would show it taken already. */
async function atOneMoment(people: Page[]) {
  let pressed = 0
  let letGo = () => {}
  const all = new Promise<void>((resolve) => (letGo = resolve))
  for (const page of people) {
    await page.route(/\/apply\/booth/, async (route) => {
      if (route.request().method() === 'POST') {
        pressed += 1
        if (pressed === people.length) letGo()
        await all
      }
      await route.continue()
    })
  }
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
