import { expect, locales, test as base } from './fixtures/test'
import { startProduct } from './fixtures/server'

/** The third day of the demo edition, twenty minutes past eleven in Kostroma. */
const test = base.extend<object, object>({
  product: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const product = await startProduct({ smtp: false, env: { FESTIVAL_NOW: '2027-06-25T08:20:00Z' } })
      await use(product)
      await product.stop()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
})

const titles = {
  ru: { hall: 'Зал «Скань»', next: 'Выращенный бриллиант на прилавке: как назвать и как продать' },
  en: { hall: 'Filigree Hall', next: 'Lab-grown diamonds on the counter: naming and selling' },
}

for (const l of locales) {
  test(`${l}: a television of a hall tells what comes, and goes on without a network, over a reload too`, async ({ page, context, trouble }) => {
    await page.goto(`/${l}/screen`)
    await page.getByRole('link', { name: titles[l].hall }).click()
    await expect(page.getByRole('heading', { level: 1, name: titles[l].hall })).toBeVisible()
    const clock = page.getByRole('banner').locator('time')
    await expect(clock).toHaveText(/^11:2\d$/)
    await expect(page.getByRole('listitem').filter({ hasText: titles[l].next })).toContainText(/(через|in) \d+\s(мин|min)/)
    await expect(page.getByRole('status')).toBeEmpty()

    // The worker keeps the page and its parts as soon as it is there.
    await page.waitForFunction(async () => {
      const cache = await caches.open('screens-1')
      const kept = (await cache.keys()).map((request) => request.url)
      return kept.includes(location.href) && kept.some((url) => url.includes('/assets/entry.client')) && kept.some((url) => url.endsWith('.css'))
    })
    await context.setOffline(true)
    await expect(page.getByRole('status')).toHaveText(new RegExp(l === 'ru' ? 'Нет связи с\\s11:2\\d' : 'No connection since\\s11:2\\d'))
    await page.reload()
    await expect(page.getByRole('heading', { level: 1, name: titles[l].hall })).toBeVisible()
    await expect(page.getByText(titles[l].next)).toBeVisible()
    await expect(page.getByRole('status')).toContainText(l === 'ru' ? 'Нет связи' : 'No connection')
    await expect(clock).toHaveText(/^11:2\d$/)

    await context.setOffline(false)
    await expect(page.getByRole('status')).toBeEmpty()
    // What the browser says about a network that we took away.
    trouble.splice(0, trouble.length, ...trouble.filter(({ message }) => !/ERR_INTERNET_DISCONNECTED|Failed to fetch/.test(message)))
  })
}

test('ru: a board of the festival has every centre under its own clock, and its data have an ETag', async ({ page, request }) => {
  await page.goto('/ru/screen/festival?theme=dark')
  const krasnoyarsk = page.getByRole('region').or(page.locator('section')).filter({ has: page.getByRole('heading', { name: /Красноярск/ }) }).first()
  await expect(krasnoyarsk.getByRole('heading')).toContainText(/15:2\d по Красноярску/)
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(3)
  const first = await request.get('/ru/screen.json')
  const again = await request.get('/ru/screen.json', { headers: { 'if-none-match': first.headers().etag! } })
  expect([first.status(), again.status()]).toEqual([200, 304])
  expect(Date.parse(again.headers()['x-server-time']!)).toBeGreaterThanOrEqual(Date.parse('2027-06-25T08:20:00Z'))
})
