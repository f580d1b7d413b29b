import type { Page } from '@playwright/test'
import { dictionary } from '~/i18n/dictionary'
import { applicant, beginApplication, boothState, freeBooths, sendApplication, takeBooth } from './fixtures/applying'
import { expect, locales, test } from './fixtures/test'

for (const l of locales) {
  const t = dictionary(l).placing
  const plan = dictionary(l).plan

  /** Opens a verb of the booth the page is about, fills it and sends it. */
  async function does(page: Page, verb: keyof typeof t.verbs, fields: { option?: { label: string; value: string | RegExp }; reason?: string }) {
    const unfolded = page.getByRole('group').filter({ has: page.getByText(t.verbs[verb], { exact: true }) }).first()
    await page.locator('summary').filter({ hasText: t.verbs[verb] }).click()
    if (fields.option) {
      const select = unfolded.getByLabel(fields.option.label)
      const { value } = fields.option
      const texts = await select.locator('option').allTextContents()
      await select.selectOption({ label: texts.find((text) => (typeof value === 'string' ? text.startsWith(value) : value.test(text)))! })
    }
    if (fields.reason !== undefined) await unfolded.getByLabel(t.reason).fill(fields.reason)
    await unfolded.getByRole('button', { name: t.verbs[verb] }).click()
  }
  const open = (page: Page, code: string) => page.goto(`/${l}/organizer/plan?hall=galereya&booth=${encodeURIComponent(code)}`)

  test(`${l}: an organiser moves an exhibitor, undoes it, vacates the booth, and takes one off sale; the exhibitor is told`, async ({ person, product, request }) => {
    const email = `placed-${l}@example.com`
    const brand = l === 'ru' ? 'Кованый лист' : 'Forged Leaf'
    const exhibitor = await person(email, l)
    await beginApplication(exhibitor, l, applicant(brand, l === 'ru' ? 490 : 491))
    await exhibitor.goto(`/${l}/apply/booth?hall=galereya`)
    const [first, second, third] = (await freeBooths(exhibitor, l)) as [string, string, string]
    await takeBooth(exhibitor, l, first)
    await sendApplication(exhibitor, l)

    const organizer = await person('organizer@example.org', l)
    await open(organizer, first)
    await expect(organizer.getByRole('link', { name: brand }).first()).toBeVisible()
    // Without a reason nothing is done.
    await does(organizer, 'move', { option: { label: t.moveTo, value: `${second},` }, reason: '' })
    await expect(organizer.getByLabel(t.reason).first()).toHaveAttribute('aria-invalid', 'true')
    await organizer.getByLabel(t.reason).first().fill('Кабель')
    await organizer.getByRole('button', { name: t.verbs.move }).click()
    await expect(organizer.getByRole('status').filter({ hasText: t.done.move })).toBeVisible()
    expect([await boothState(request, first), await boothState(request, second)]).toEqual(['free', 'taken'])
    const mail = await product.mailbox.waitFor(email, (one) => one.text.includes('Кабель'))
    expect(mail.text).toContain(second)

    await organizer.getByRole('button', { name: t.undo }).click()
    await expect.poll(() => boothState(request, first)).toBe('taken')
    expect(await boothState(request, second)).toBe('free')

    await open(organizer, first)
    await does(organizer, 'vacate', { reason: 'Не приедут' })
    await expect(organizer.getByRole('status').filter({ hasText: t.done.vacate })).toBeVisible()
    await open(organizer, second)
    await does(organizer, 'assign', { option: { label: t.assignTo, value: brand } })
    await expect(organizer.getByRole('status').filter({ hasText: t.done.assign })).toBeVisible()
    expect([await boothState(request, first), await boothState(request, second)]).toEqual(['free', 'taken'])

    await open(organizer, third)
    await does(organizer, 'block', { reason: 'Пожарный выход' })
    await expect(organizer.getByText(t.blockedBecause('Пожарный выход'))).toBeVisible()
    expect(await boothState(request, third)).toBe('blocked')
    await organizer.getByRole('button', { name: t.undo }).click()
    await expect.poll(() => boothState(request, third)).toBe('free')
    await expect(organizer.getByRole('heading', { name: plan.booth(third) })).toBeVisible()
  })
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('a booth is taken off sale and put back by plain forms', async ({ person, request }) => {
    const t = dictionary('ru').placing
    const organizer = await person('organizer@example.org', 'ru')
    await organizer.goto('/ru/organizer/plan?show=free')
    const link = organizer.getByRole('table').getByRole('link').first()
    await link.click()
    const code = new URL(organizer.url()).searchParams.get('booth')!
    await organizer.locator('summary').filter({ hasText: t.verbs.block }).click()
    const form = organizer.locator('form#block')
    await form.getByRole('button', { name: t.verbs.block }).click()
    await expect(form.getByLabel(t.reason)).toHaveAttribute('aria-invalid', 'true')
    await form.getByLabel(t.reason).fill('Ремонт')
    await form.getByRole('button', { name: t.verbs.block }).click()
    await expect(organizer.getByText(t.done.block)).toBeVisible()
    expect(await boothState(request, code)).toBe('blocked')
    await organizer.getByRole('button', { name: t.undo }).click()
    await expect(organizer.getByText(t.done.unblock)).toBeVisible()
    expect(await boothState(request, code)).toBe('free')
  })
})
