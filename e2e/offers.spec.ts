import type { Page } from '@playwright/test'
import { dictionary } from '~/i18n/dictionary'
import type { Locale } from '~/i18n/locale'
import { applicant, beginApplication, boothState, sendApplication, takeBooth } from './fixtures/applying'
import { expect, test } from './fixtures/test'

/** Takes a booth of the gallery and sends the application. */
async function settle(page: Page, l: Locale, brand: string, serial: number, code: string) {
  await beginApplication(page, l, applicant(brand, serial))
  await page.goto(`/${l}/apply/booth?hall=galereya`)
  await takeBooth(page, l, code)
  await sendApplication(page, l)
}

/** Wishes for a booth of the gallery and sends the application without one. */
async function waitFor(page: Page, l: Locale, brand: string, serial: number, code: string) {
  const t = dictionary(l)
  await beginApplication(page, l, applicant(brand, serial))
  await page.goto(`/${l}/apply/booth?hall=galereya&show=all`)
  await page.getByRole('button', { name: t.wish.inWords(code), exact: true }).click()
  await page.getByRole('link', { name: t.wish.continue }).click()
  await page.getByLabel(t.apply.review.publication).check()
  await page.getByRole('button', { name: t.apply.review.submit }).click()
  await expect(page.getByText(t.apply.desk.sent)).toBeVisible()
}

test('ru: a booth that is given up is offered to who waits for it, declined, offered to the next, taken', async ({ person, product, request }) => {
  const t = dictionary('ru')
  const code = 'М-20'
  const [owner, first, second] = await Promise.all(['owner', 'first', 'second'].map((key) => person(`offer-${key}@example.com`, 'ru')))
  await settle(owner!, 'ru', 'Прежние хозяева', 350, code)
  await waitFor(first!, 'ru', 'Первые в очереди', 351, code)
  await waitFor(second!, 'ru', 'Вторые в очереди', 352, code)

  await owner!.locator('summary').filter({ hasText: t.apply.desk.withdraw }).click()
  await owner!.getByRole('button', { name: t.apply.desk.withdrawConfirm }).click()
  await expect(owner!.getByText(t.apply.desk.states.withdrawn)).toBeVisible()
  const isOffer = ({ subject }: { subject: string }) => subject === t.mail.boothOffered.subject(code)
  await expect.poll(() => product.mailbox.mails.filter((mail) => isOffer(mail)).map((mail) => mail.to)).toEqual(['offer-first@example.com'])
  expect(await boothState(request, code)).toBe('held')
  const world = await person('offer-world@example.com', 'ru')
  await world.goto(`/ru/plan?hall=galereya&booth=${encodeURIComponent(code)}`)
  await expect(world.getByText(t.plan.offeredNote)).toBeVisible()

  await first!.goto('/ru/exhibitor')
  await expect(first!.getByRole('heading', { name: t.wish.offer.title(code) })).toBeVisible()
  await first!.getByRole('button', { name: t.wish.offer.decline }).click()
  await expect(first!.getByText(t.wish.offer.declined)).toBeVisible()

  await expect.poll(() => product.mailbox.mails.filter((mail) => isOffer(mail)).map((mail) => mail.to)).toEqual(['offer-first@example.com', 'offer-second@example.com'])
  await second!.goto('/ru/exhibitor')
  await second!.getByRole('button', { name: t.wish.offer.accept, exact: true }).click()
  await expect(second!.getByText(t.wish.offer.accepted)).toBeVisible()
  await expect(second!.getByRole('heading', { name: t.plan.booth(code), exact: true })).toBeVisible()
  expect(await boothState(request, code)).toBe('taken')
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('en: an organiser offers a booth by hand; the maker takes it', async ({ person, product, request }) => {
    const t = dictionary('en')
    const maker = await person('offer-hand@example.com', 'en')
    await waitFor(maker, 'en', 'Patient Goldsmith', 360, 'М-2')
    const organizer = await person('organizer@example.org', 'en')
    await organizer.goto(`/en/organizer/plan?hall=galereya&booth=${encodeURIComponent('М-19')}`)
    await organizer.locator('summary').filter({ hasText: t.placing.verbs.offer }).click()
    await organizer.getByLabel(t.placing.offerTo).selectOption({ label: 'Patient Goldsmith' })
    await organizer.getByRole('button', { name: t.placing.verbs.offer }).click()
    await expect(organizer.getByText(t.placing.done.offer)).toBeVisible()
    const mail = await product.mailbox.waitFor('offer-hand@example.com', ({ subject }) => subject === t.mail.boothOffered.subject('М-19'))
    expect(mail.text).toMatch(/Moscow/)
    await maker.goto('/en/exhibitor')
    await maker.getByRole('button', { name: t.wish.offer.accept, exact: true }).click()
    await expect(maker.getByText(t.wish.offer.accepted)).toBeVisible()
    expect(await boothState(request, 'М-19')).toBe('taken')
  })
})
