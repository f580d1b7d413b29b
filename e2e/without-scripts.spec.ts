import { dictionary } from '~/i18n/dictionary'
import { applicant, beginApplication, fillCompany, freeBooths, sendApplication, takeBooth } from './fixtures/applying'
import { invitationIn, linkIn, waitForInvitation } from './fixtures/mail'
import { publicPages } from './fixtures/pages'
import { fillSession, publish, saveSession } from './fixtures/planning'
import { publishedSessions } from './fixtures/published'
import { expect, locales, signIn, test } from './fixtures/test'

test.use({ javaScriptEnabled: false })

for (const l of locales) {
  const t = dictionary(l)

  test(`${l}, no scripts: every public page says what it is`, async ({ page, request }) => {
    for (const path of await publicPages(request, l)) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 }), path).toHaveCount(1)
      await expect(page.getByRole('main'), path).toHaveCount(1)
    }
  })

  test(`${l}, no scripts: filters, registration, ticket, agenda`, async ({ page, product }) => {
    await page.goto(`/${l}/programme`)
    await page.getByRole('search').getByText(l === 'ru' ? 'Смоленск' : 'Smolensk', { exact: true }).click()
    await page.getByRole('button', { name: t.programme.show }).click()
    await expect(page).toHaveURL(/centre=smolensk/)
    await expect(page.getByRole('article').first()).toBeVisible()

    const slug = l === 'ru' ? 'kak-stat-ogranshchikom' : 'lab-grown-stones'
    const email = `plain-${l}@example.com`
    await page.goto(`/${l}/programme/${slug}`)
    await page.getByLabel(t.session.name).fill('Пётр Гранин')
    await page.getByLabel(t.session.email).fill('petr@')
    const refused = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.getByRole('button', { name: /\d\d:\d\d/ }).click()
    expect((await refused).status()).toBe(422)
    await expect(page.getByRole('alert').filter({ hasText: t.session.summary }).getByRole('link')).toHaveCount(2)
    await expect(page.getByLabel(t.session.email)).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByLabel(t.session.email)).toHaveValue('petr@')
    await expect(page.getByLabel(t.session.name)).toHaveValue('Пётр Гранин')
    await page.getByLabel(t.session.email).fill(email)
    await page.getByLabel(t.session.consent).check()
    await page.getByRole('button', { name: /\d\d:\d\d/ }).click()
    await expect(page.getByText(t.session.done)).toBeVisible()

    await waitForInvitation(product.mailbox, email, 'REQUEST')
    const ticket = await product.mailbox.waitFor(email, (mail) => !invitationIn(mail))
    await signIn(page, product, email, l)
    await page.goto(`/${l}/agenda`)
    await page.getByRole('button', { name: t.agenda.feedMake }).click()
    await expect(page.getByLabel(t.session.calendar.copy)).toHaveValue(/\/cal\/agenda\/.+\.ics$/)
    await page.goto(linkIn(ticket, /\/ticket\//))
    await page.getByRole('button', { name: t.ticket.cancel }).click()
    await expect(page.getByText(t.ticket.cancelledTitle)).toBeVisible()
    await waitForInvitation(product.mailbox, email, 'CANCEL')
  })

  test(`${l}, no scripts: an application from the company to the booth`, async ({ person }) => {
    const [first, second] = [await person(`plain-1-${l}@example.com`, l), await person(`plain-2-${l}@example.com`, l)]
    const serial = l === 'ru' ? 80 : 90
    await first.goto(`/${l}/apply`)
    await fillCompany(first, l, { ...applicant(`Plain ${l}`, serial), inn: '123' })
    const refused = first.waitForResponse((response) => response.request().method() === 'POST')
    await first.getByRole('button', { name: t.apply.company.save }).click()
    expect((await refused).status()).toBe(422)
    await expect(first.getByLabel(t.apply.company.inn, { exact: true })).toHaveValue('123')
    await expect(first.getByLabel(t.apply.company.brandRu, { exact: true })).toHaveValue(`Plain ${l}`)

    await beginApplication(first, l, applicant(`Plain ${l}`, serial))
    await beginApplication(second, l, applicant(`Other ${l}`, serial + 1))
    const booth = (await freeBooths(first, l))[12]!
    await takeBooth(second, l, booth)
    const taken = first.waitForResponse((response) => response.request().method() === 'POST')
    await takeBooth(first, l, booth)
    expect((await taken).status()).toBe(409)
    const told = first.getByRole('alert').filter({ hasText: t.apply.booth.taken(booth) })
    await told.getByRole('button').first().click()
    await expect(first.getByText(/^(20:00|19:\d\d)$/)).toBeVisible()
    await sendApplication(first, l)
  })

  test(`${l}, no scripts: an organiser plans, is told of another's change, publishes`, async ({ person, request }) => {
    const organiser = await person('yenisey@example.org', l)
    const festival = await person('organizer@example.org', l)
    const title = l === 'ru' ? 'Сплав по Енисею' : 'Alloys of the Yenisey'
    await organiser.goto(`/${l}/organizer/programme/new?centre=yenisey`)
    await fillSession(organiser, l, { titleEn: title, duration: '3' })
    const refused = organiser.waitForResponse((response) => response.request().method() === 'POST')
    await organiser.getByRole('button', { name: t.organizer.session.save }).click()
    expect((await refused).status()).toBe(422)
    await expect(organiser.getByLabel(t.organizer.session.titleEn)).toHaveValue(title)
    await fillSession(organiser, l, { titleRu: title, duration: '45', date: '2027-06-25', time: l === 'ru' ? '19:00' : '20:00' })
    const address = await saveSession(organiser, l)

    await festival.goto(address)
    await fillSession(organiser, l, { abstractRu: 'Первая правка.' })
    await saveSession(organiser, l)
    await fillSession(festival, l, { abstractRu: 'Вторая правка.' })
    // The second time is no permission to overwrite either.
    for (let k = 0; k < 2; k += 1) {
      const stale = festival.waitForResponse((response) => response.request().method() === 'POST')
      await festival.getByRole('button', { name: t.organizer.session.save }).click()
      expect((await stale).status()).toBe(409)
      await expect(festival.getByLabel(t.organizer.session.abstractRu)).toHaveValue('Вторая правка.')
    }
    await publish(organiser, l, title, 'yenisey')
    const session = (await publishedSessions(request)).find((published) => published.title.ru === title)
    expect(session?.startsAt).toBe(l === 'ru' ? '2027-06-25T12:00:00.000Z' : '2027-06-25T13:00:00.000Z')
  })
}
