import { photo } from '~/domain/picture/pictures.testing'
import { dictionary } from '~/i18n/dictionary'
import { applicant, fillCompany } from './fixtures/applying'
import { expect, locales, test } from './fixtures/test'

for (const l of locales) {
  const t = dictionary(l)
  const words = t.exhibitors

  test(`${l}: finenesses appear with their metal; what is said of a craft comes back, also after a refusal`, async ({ person }) => {
    const page = await person(`craft-${l}@example.com`, l)
    await page.goto(`/${l}/apply`)
    await fillCompany(page, l, applicant(`Craft ${l}`, l === 'ru' ? 461 : 462))
    await page.getByRole('button', { name: t.apply.company.save }).click()
    const finenesses = page.getByRole('group', { name: words.finenessesOf(words.products.gold) })
    await expect(page.getByRole('heading', { level: 1, name: t.apply.products.heading })).toBeVisible()
    await expect(finenesses).toBeHidden()
    await page.getByLabel(words.products.gold, { exact: true }).check()
    await finenesses.getByText('585', { exact: true }).click()
    await page.getByLabel(words.products.stones).check()
    const ruby = page.getByRole('checkbox', { name: words.stone(words.stones.ruby, 'grown') })
    await ruby.focus()
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: t.apply.products.save }).click()
    await expect(page.getByText(t.errors.choose).last()).toBeVisible()
    await page.getByLabel(t.apply.products.trades.wholesale, { exact: true }).check()
    await page.getByRole('button', { name: t.apply.products.save }).click()
    await expect(page.getByRole('heading', { level: 1, name: t.apply.booth.heading })).toBeVisible()
    await page.goto(`/${l}/apply/products`)
    await expect(finenesses.getByLabel('585')).toBeChecked()
    await expect(ruby).toBeChecked()
    await expect(page.getByLabel(t.apply.products.trades.wholesale, { exact: true })).toBeChecked()
  })

  test(`${l}: the directory is narrowed by its filters, counts them, and helps where nothing fits`, async ({ page }) => {
    await page.goto(`/${l}/exhibitors`)
    const status = page.getByRole('search').getByRole('status')
    const metal = page.getByLabel(words.facets.metal)
    const option = metal.locator('option[value="platinum"]')
    const count = Number(/\((\d+)\)/.exec((await option.textContent())!)![1])
    await metal.selectOption('platinum')
    await expect(page).toHaveURL(`/${l}/exhibitors?metal=platinum`)
    await expect(status).toHaveText(words.count(count))
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(count)
    await page.getByLabel(words.facets.country).selectOption('BY')
    await expect(page.getByRole('heading', { name: words.none })).toBeVisible()
    await page.getByRole('link', { name: words.withoutFilter(l === 'ru' ? 'Беларусь' : 'Belarus', words.count(count)) }).click()
    await expect(page).toHaveURL(`/${l}/exhibitors?metal=platinum`)
    await expect(status).toHaveText(words.count(count))

    await page.getByRole('link', { name: words.clear }).first().click()
    await expect(page).toHaveURL(`/${l}/exhibitors`)
    await page.getByRole('searchbox').fill(l === 'ru' ? 'ВЫРАЩЕННЫЙ бриллиант' : 'Lab-grown DIAMOND')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main').getByRole('link', { name: l === 'ru' ? 'Ветлуга' : 'Vetluga' })).toBeVisible()
  })

  test(`${l}: a maker shows a photo; a wrong file is said beside its field and nothing typed is lost`, async ({ person }) => {
    const page = await person('exhibitor@example.org', l)
    const p = t.pictures
    const alt = l === 'ru' ? 'Брошь «Рябина»' : 'Rowan brooch'
    await page.goto(`/${l}/exhibitor`)
    await page.getByRole('link', { name: p.title }).click()
    const form = page.locator('form#photo')
    await form.getByLabel(p.file).setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<svg onload="alert(1)"/>') })
    await form.getByLabel(p.altRu).fill(alt)
    await form.getByRole('button', { name: p.addPhoto }).click()
    await expect(form.getByLabel(p.file)).toHaveAccessibleDescription(new RegExp(t.errors['picture.type'].slice(0, 20)))
    await expect(form.getByLabel(p.altRu)).toHaveValue(alt)
    await form.getByLabel(p.file).setInputFiles({ name: 'brooch.png', mimeType: 'image/png', buffer: await photo(900, 600, 'png') })
    await form.getByRole('button', { name: p.addPhoto }).click()
    await expect(page.getByText(p.done.added)).toBeVisible()
    await page.goto(`/${l}/exhibitors/dom-emali`)
    const shown = page.getByRole('img', { name: alt })
    await expect(shown).toBeVisible()
    expect(await shown.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth))).toBe(480)
    await page.goto(`/${l}/exhibitor/pictures`)
    await page.getByRole('button', { name: p.which(p.earlier, alt) }).click()
    await expect(page.getByText(p.done.moved)).toBeVisible()
    await page.getByRole('button', { name: p.which(p.remove, alt) }).click()
    await expect(page.getByText(p.done.removed)).toBeVisible()
    await expect(page.getByRole('img', { name: alt })).toHaveCount(0)
  })

  test(`${l}: a regional brand leads to its makers, booths and sessions, and they lead back`, async ({ page }) => {
    await page.goto(`/${l}`)
    await page.getByRole('main').getByRole('link', { name: t.brands.title }).click()
    const name = l === 'ru' ? 'Енисейская Сибирь' : 'Yenisey Siberia'
    await page.getByRole('main').getByRole('link', { name }).click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    await expect(page.getByRole('heading', { name: t.brands.behind })).toBeVisible()
    await expect(page.getByRole('link', { name: t.brands.openPlan }).first()).toBeVisible()
    await page.getByRole('link', { name: l === 'ru' ? 'Такмак' : 'Takmak' }).click()
    await expect(page.getByRole('heading', { level: 1, name: l === 'ru' ? 'Такмак' : 'Takmak' })).toBeVisible()
    await page.getByRole('complementary').getByRole('link', { name, exact: true }).last().click()
    await expect(page).toHaveURL(`/${l}/brands/yenisey`)
    await page.getByRole('link', { name: new RegExp(t.brands.centre) }).click()
    await page.getByRole('link', { name: t.brands.toBrand(name) }).click()
    await expect(page).toHaveURL(`/${l}/brands/yenisey`)
  })
}
