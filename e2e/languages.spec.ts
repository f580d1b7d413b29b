import type { Page } from '@playwright/test'
import { dictionary } from '~/i18n/dictionary'
import { publicPages } from './fixtures/pages'
import { expect, locales, test } from './fixtures/test'

test('the front door leads to the saved language, else the browser’s, else Russian', async ({ playwright, product }) => {
  const landing = async (acceptLanguage: string, cookie?: string) => {
    const request = await playwright.request.newContext({ baseURL: product.url })
    const headers = { 'accept-language': acceptLanguage, ...(cookie && { cookie }) }
    const answer = await request.get('/', { headers, maxRedirects: 0 })
    await request.dispose()
    expect(answer.status()).toBe(302)
    return answer.headers().location
  }
  expect(await landing('en-GB,en;q=0.9')).toBe('/en')
  expect(await landing('ru-RU,ru;q=0.9,en;q=0.8')).toBe('/ru')
  expect(await landing('de;q=0.9,en;q=0.5')).toBe('/en')
  expect(await landing('fr')).toBe('/ru')
  const request = await playwright.request.newContext({ baseURL: product.url })
  const chosen = await request.get('/language/ru?to=%2Fru', { maxRedirects: 0 })
  const cookie = chosen.headers()['set-cookie']!.split(';')[0]
  await request.dispose()
  expect(await landing('en-GB', cookie)).toBe('/ru')
})

for (const l of locales) {
  const other = l === 'ru' ? 'en' : 'ru'
  const t = dictionary(l)

  test(`${l}: the language switch keeps the page and what was filtered`, async ({ page }) => {
    await page.goto(`/${l}/programme?day=2027-06-25&centre=yenisey&kind=educational`)
    await expect(page.locator('html')).toHaveAttribute('lang', l)
    await page.getByRole('banner').getByRole('link', { name: t.common.otherLanguage }).first().click()
    await expect(page).toHaveURL(`/${other}/programme?day=2027-06-25&centre=yenisey&kind=educational`)
    await expect(page.locator('html')).toHaveAttribute('lang', other)
    await expect(page.getByRole('heading', { level: 1, name: dictionary(other).programme.title })).toBeVisible()
    await page.goto('/')
    await expect(page).toHaveURL(`/${other}`)
  })
}

test('English public pages hold no Russian but names of booths and what their owners left untranslated', async ({ page, request }) => {
  test.slow()
  for (const path of await publicPages(request, 'en')) {
    await page.goto(path)
    expect.soft(await russianOn(page), path).toEqual([])
  }
})

/** Texts and names on the page with Cyrillic letters, without those that say they are Russian. */
async function russianOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>()
    const note = (text: string | null, element: Element | null) => {
      const plain = text?.trim() ?? ''
      // «А-12» is the number of a booth as it hangs over it, «А» its row.
      const withoutBooths = plain.replace(/(?<![а-яё])[А-Я](-\d+)?(?![а-яё])/gi, '')
      if (/[а-яё]/i.test(withoutBooths) && !element?.closest('[lang]:not([lang="en"])')) found.add(plain)
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement
      if (element && !['SCRIPT', 'STYLE'].includes(element.tagName)) note(texts.currentNode.textContent, element)
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
      for (const element of document.querySelectorAll(`[${name}]`)) note(element.getAttribute(name), element)
    }
    note(document.title, document.documentElement)
    return [...found]
  })
}
