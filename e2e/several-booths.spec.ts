import type { Page } from '@playwright/test'
import { dictionary } from '~/i18n/dictionary'
import { applicant, beginApplication, boothState, sendApplication, takeBooth } from './fixtures/applying'
import { expect, locales, test } from './fixtures/test'

for (const l of locales) {
  const t = dictionary(l)
  const h = t.apply.booth
  const serial = l === 'ru' ? 300 : 310
  const [a, b, c] = l === 'ru' ? (['М-16', 'М-17', 'М-18'] as const) : (['С-16', 'С-17', 'С-18'] as const)
  const heading = (page: Page, ...codes: string[]) => page.getByRole('heading', { name: t.plan.booths(codes), exact: true })

  test(`${l}: a maker takes three neighbours, gives one back, is approved with two`, async ({ person, product, request }) => {
    const email = `several-${l}@example.com`
    const brand = l === 'ru' ? 'Три верстака' : 'Three Benches'
    const maker = await person(email, l)
    await beginApplication(maker, l, applicant(brand, serial))
    await maker.goto(`/${l}/apply/booth?hall=galereya`)
    await takeBooth(maker, l, a)
    await expect(heading(maker, a)).toBeVisible()

    // A press on the plan no longer decides by itself: there are two ways to mean it.
    await maker.locator(`svg.plan a[data-code="${b}"]`).click()
    await expect(maker.getByRole('button', { name: h.instead([a]), exact: true })).toBeVisible()
    await maker.getByRole('button', { name: h.add([a]), exact: true }).click()
    await expect(heading(maker, a, b)).toBeVisible()
    await maker.getByRole('button', { name: h.addInWords(c, [a, b]), exact: true }).click()
    await expect(heading(maker, a, b, c)).toBeVisible()

    const between = maker.waitForResponse((response) => response.request().method() === 'POST')
    await maker.getByRole('button', { name: h.giveBack(b), exact: true }).click()
    expect((await between).status()).toBe(409)
    await expect(maker.getByRole('alert').filter({ hasText: h.between(b) })).toContainText(h.kept([a, b, c]))
    await maker.getByRole('button', { name: h.giveBack(c), exact: true }).click()
    await expect(heading(maker, a, b)).toBeVisible()
    expect(await Promise.all([a, b, c].map((code) => boothState(request, code)))).toEqual(['held', 'held', 'free'])

    await sendApplication(maker, l)
    await expect(heading(maker, a, b)).toBeVisible()
    const receipt = await product.mailbox.waitFor(email, ({ subject }) => subject === t.mail.submitted.subject(brand))
    expect(receipt.text).toContain(`${a}, ${b}`)

    const organizer = await person('organizer@example.org', l)
    await organizer.goto(`/${l}/organizer/applications?state=submitted`)
    await organizer.getByRole('link', { name: brand }).click()
    await expect(heading(organizer, a, b)).toBeVisible()
    await organizer.getByRole('button', { name: t.applications.approve, exact: true }).click()
    await expect(organizer.getByText(t.applications.approved)).toBeVisible()
    const yes = await product.mailbox.waitFor(email, ({ subject }) => subject === t.mail.approved.subject(brand, `${a}, ${b}`))
    expect(yes.text).toContain(`${a}, ${b}`)
    await maker.goto(`/${l}/exhibitors?q=${encodeURIComponent(brand)}`)
    await maker.getByRole('link', { name: brand }).first().click()
    await expect(maker.getByText(`${a}, ${b}`).first()).toBeVisible()
  })
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('ru: a neighbour is added from its own page or from the list, what is no neighbour is refused', async ({ person }) => {
    const h = dictionary('ru').apply.booth
    const booths = (...codes: string[]) => ({ name: dictionary('ru').plan.booths(codes), exact: true })
    const page = await person('several-plain@example.com', 'ru')
    await beginApplication(page, 'ru', applicant('Без лишнего', 320))
    await page.goto('/ru/apply/booth?hall=galereya')
    await takeBooth(page, 'ru', 'С-11')
    await page.goto(`/ru/apply/booth?hall=galereya&booth=${encodeURIComponent('С-12')}`)
    await page.getByRole('button', { name: h.add(['С-11']), exact: true }).click()
    await expect(page.getByRole('heading', booths('С-11', 'С-12'))).toBeVisible()
    await page.goto(`/ru/apply/booth?hall=galereya&booth=${encodeURIComponent('С-20')}`)
    await expect(page.getByText(h.addNeighbour)).toBeVisible()
    await page.getByRole('button', { name: h.instead(['С-11', 'С-12']), exact: true }).click()
    await expect(page.getByRole('heading', booths('С-20'))).toBeVisible()
    await page.getByRole('button', { name: h.release, exact: true }).click()
    await expect(page.getByText(h.released)).toBeVisible()
  })
})
