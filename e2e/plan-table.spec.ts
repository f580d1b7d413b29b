import type { Page } from '@playwright/test'
import { dictionary } from '~/i18n/dictionary'
import type { Locale } from '~/i18n/locale'
import { expect, locales, test } from './fixtures/test'

const arena = { ru: 'Большая арена', en: 'Main Arena' }

/** The table of booths of the big hall. */
async function openTable(page: Page, l: Locale) {
  const t = dictionary(l).plans
  await page.goto(`/${l}/organizer/plans`)
  await page.getByRole('row').filter({ hasText: arena[l] }).getByRole('link', { name: t.table }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(arena[l])
  // The rows come after the heading; who counts them from the end waits for the last.
  await page.waitForLoadState()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })
    for (const l of locales) {
      const { plans: t, setup, plan } = dictionary(l)
      const letter = `${l === 'ru' ? 'Ж' : 'Z'}${javaScriptEnabled ? '' : 'Б'}`

      test(`${l}: booths are placed in a row, changed and removed by numbers; everybody sees them`, async ({ person }) => {
        const page = await person('organizer@example.org', l)
        await openTable(page, l)

        await page.getByText(t.booth.row, { exact: true }).click()
        const row = page.locator('form').filter({ has: page.getByRole('button', { name: t.booth.add }) })
        await row.getByLabel(t.booth.code, { exact: true }).fill(`${letter}-1`)
        await row.getByLabel(t.booth.category).selectOption({ index: 2 })
        await row.getByLabel(t.booth.x).fill('0,5')
        await row.getByLabel(t.booth.y).fill('zero')
        await row.getByLabel(t.booth.count).fill('3')
        await row.getByLabel(t.booth.direction).selectOption('down')
        await row.getByRole('button', { name: t.booth.add }).click()
        await expect(row.getByLabel(t.booth.y)).toHaveAttribute('aria-invalid', 'true')
        await expect(row.getByLabel(t.booth.code, { exact: true })).toHaveValue(`${letter}-1`)

        // Over the wall booths: refused by name, nothing typed is lost.
        await row.getByLabel(t.booth.y).fill('0')
        await row.getByLabel(t.booth.x).fill('3')
        await row.getByRole('button', { name: t.booth.add }).click()
        await expect(page.getByRole('alert').filter({ hasText: t.refused.geometry })).toContainText(`${letter}-1`)
        await expect(row.getByLabel(t.booth.count)).toHaveValue('3')

        await row.getByLabel(t.booth.x).fill(javaScriptEnabled ? '12,5' : '18')
        await row.getByLabel(t.booth.y).fill(l === 'ru' ? '4,5' : '15')
        await row.getByLabel(t.booth.w).fill('2.5')
        await row.getByLabel(t.booth.h).fill('2')
        await row.getByRole('button', { name: t.booth.add }).click()
        await expect(page.getByText(t.saved)).toBeVisible()
        await expect(page.getByRole('row').filter({ hasText: new RegExp(`^${letter}-`) })).toHaveCount(3)

        await page.getByRole('link', { name: t.list.editThis(`${letter}-3`), exact: true }).click()
        const booth = page.locator('#booth')
        await booth.getByLabel(t.booth.code, { exact: true }).fill(`${letter}-33`)
        await booth.getByLabel(t.booth.sides).selectOption('4')
        await booth.getByRole('button', { name: setup.save }).click()
        await expect(page.getByText(t.saved)).toBeVisible()
        await expect(page.getByRole('row').filter({ hasText: `${letter}-33` })).toBeVisible()

        const visitor = await person(null, l)
        await visitor.goto(`/${l}/plan?q=${encodeURIComponent(`${letter}-33`)}`)
        await expect(visitor.getByRole('link', { name: new RegExp(`${letter}-33`) }).first()).toBeVisible()
        await expect(visitor.getByText(plan.searchFound(1))).toBeVisible()

        await booth.getByRole('button', { name: t.booth.removeThis(`${letter}-33`) }).click()
        await expect(page.getByText(t.saved)).toBeVisible()
        await expect(page.getByRole('row').filter({ hasText: `${letter}-33` })).toHaveCount(0)
      })

      test(`${l}: a booth that somebody has stays, and changes only with a reason`, async ({ person, product }) => {
        const page = await person('organizer@example.org', l)
        await openTable(page, l)
        const taken = page.getByRole('row').filter({ hasText: t.list.taken }).nth(-1 - locales.indexOf(l) * 2 - (javaScriptEnabled ? 0 : 1))
        const code = (await taken.getByRole('link').textContent())!.trim()
        await taken.getByRole('link').click()
        const booth = page.locator('#booth')
        await booth.getByRole('button', { name: t.booth.removeThis(code) }).click()
        await expect(page.getByRole('alert').filter({ hasText: t.refused.takenNever })).toContainText(code)

        await booth.getByLabel(t.booth.code, { exact: true }).fill(`${code}Я`)
        await booth.getByRole('button', { name: setup.save }).click()
        await expect(page.getByRole('alert').filter({ hasText: t.refused.takenReason })).toContainText(t.changes.code)
        const reason = `Новая нумерация ${letter}`
        await booth.getByLabel(t.booth.reason).fill(reason)
        await booth.getByRole('button', { name: setup.save }).click()
        await expect(page.getByText(t.saved)).toBeVisible()
        await expect.poll(() => product.mailbox.mails.some((mail) => mail.text.includes(reason) && mail.text.includes(`${code}Я`))).toBe(true)
      })
    }
  })
}

for (const l of locales) {
  const { plans: t, setup, errors } = dictionary(l)

  test(`${l}: a drawing is laid under the plan to trace it, moved, and taken away`, async ({ person }) => {
    const page = await person('organizer@example.org', l)
    await page.goto(`/${l}/organizer/plans`)
    await page.getByRole('row').filter({ hasText: l === 'ru' ? 'Галерея' : 'Gallery' }).getByRole('link', { name: t.table }).click()
    await page.getByRole('link', { name: t.background.title }).click()
    const file = page.getByLabel(t.background.file)
    await file.setInputFiles({ name: 'hall.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<html>') })
    await page.getByRole('button', { name: t.background.upload }).click()
    await expect(file).toHaveAccessibleDescription(new RegExp(errors['picture.tracing'].slice(0, 20)))
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="530" height="300"><rect width="530" height="300" fill="#ddd"/></svg>'
    await file.setInputFiles({ name: 'hall.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(drawing) })
    await page.getByRole('button', { name: t.background.upload }).click()
    await expect(page.getByText(t.background.saved)).toBeVisible()
    await page.getByLabel(t.background.width).fill(l === 'ru' ? '26,5' : '26.5')
    await page.getByRole('button', { name: setup.save }).click()
    await expect(page.locator('svg image')).toHaveAttribute('width', '265')
    await page.getByRole('link', { name: t.draw }).click()
    const traced = page.locator('svg.editor__plan image')
    await expect(traced).toHaveAttribute('width', '265')
    expect((await page.request.get((await traced.getAttribute('href'))!)).headers()['content-type']).toBe('image/webp')
    await page.getByLabel(t.background.show).uncheck()
    await expect(traced).toHaveCount(0)
    await page.getByRole('link', { name: t.background.title }).click()
    await page.getByRole('button', { name: t.background.remove }).click()
    await expect(page.getByText(t.background.removed)).toBeVisible()
  })

  test(`${l}: categories are added and priced; one with booths stays`, async ({ person }) => {
    const page = await person('organizer@example.org', l)
    await page.goto(`/${l}/organizer/plans`)
    const name = `Балкон ${l}`
    await page.getByText(t.categories.addTitle).click()
    const form = page.locator('form').filter({ has: page.getByRole('button', { name: t.categories.add }) })
    await form.getByLabel(t.categories.nameRu).fill(name)
    await form.getByLabel(t.categories.rate).fill('дорого')
    await form.getByRole('button', { name: t.categories.add }).click()
    await expect(form.getByLabel(t.categories.rate)).toHaveAccessibleDescription(new RegExp(errors['rate.invalid']))
    await form.getByLabel(t.categories.rate).fill('9 800,50')
    await form.getByRole('button', { name: t.categories.add }).click()
    await expect(page.getByText(t.categories.saved)).toBeVisible()
    const added = page.locator('details').filter({ hasText: name })
    await added.locator('summary').click()
    await expect(added.getByLabel(t.categories.rate)).toHaveValue('9800.50')
    await added.getByRole('button', { name: t.categories.removeThis(name) }).click()
    await expect(page.getByText(t.categories.removed)).toBeVisible()

    const used = page.locator('details').filter({ hasText: /[1-9]\d* (стенд|booth)/ }).first()
    await used.locator('summary').click()
    await used.getByRole('button', { name: t.categories.remove }).click()
    await expect(page.getByRole('alert').filter({ hasText: t.categories.inUse })).toBeVisible()
    await expect(used.getByRole('button', { name: setup.save })).toBeVisible()
  })
}
