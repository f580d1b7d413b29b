import { dictionary } from '~/i18n/dictionary'
import { publishedSession } from './fixtures/published'
import { expect, locales, test } from './fixtures/test'

for (const l of locales) {
  const t = dictionary(l)

  test(`${l}: a day by hall keeps the filters in its address, and a session leads to its neighbours in the hall`, async ({ page, request }) => {
    const session = await publishedSession(request, 'kamnerezy-tuvy')
    await page.goto(`/${l}/programme?day=2027-06-24`)
    await page.getByRole('navigation', { name: t.programme.views }).getByRole('link', { name: t.programme.asGrid }).click()
    await expect(page).toHaveURL(/view=grid/)
    const grid = page.getByRole('region', { name: l === 'ru' ? /^Залы по часам/ : /^Halls by hour/ })
    await expect(grid.getByRole('heading', { level: 2 }).first()).toBeVisible()
    const all = await grid.getByRole('listitem').count()
    await page.getByRole('search').locator('.chip').filter({ hasText: l === 'ru' ? 'Красноярск' : 'Krasnoyarsk' }).click()
    await expect(page).toHaveURL(/view=grid.*centre=yenisey|centre=yenisey.*view=grid/)
    await expect(async () => expect(await grid.getByRole('listitem').count()).toBeLessThan(all)).toPass()
    // Its own time, with the zone said.
    await expect(grid.getByRole('listitem').filter({ hasText: session.title[l] })).toContainText(/11:00–13:00\s\S+/)
    await page.reload()
    await grid.getByRole('link', { name: session.title[l] }).click()

    const neighbours = page.getByRole('navigation', { name: t.session.inHall })
    const next = await neighbours.locator('a b').last().textContent()
    await neighbours.getByRole('link').last().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(next!)
    await expect(page.getByRole('navigation', { name: t.session.inHall }).getByRole('link').filter({ hasText: session.title[l] })).toBeVisible()
  })

  test(`${l}: the head of a session tells search engines and messengers what it is`, async ({ page, request }) => {
    await page.goto(`/${l}/programme/kamnerezy-tuvy?from=a-letter`)
    const session = await publishedSession(request, 'kamnerezy-tuvy')
    const event = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent())!) as Record<string, unknown>
    expect(event).toMatchObject({
      '@context': 'https://schema.org',
      name: session.title[l],
      startDate: '2027-06-24T11:00:00+07:00',
      previousStartDate: '2027-06-24T10:00:00+07:00',
      eventStatus: 'https://schema.org/EventRescheduled',
    })
    const canonical = (await page.locator('link[rel=canonical]').getAttribute('href'))!
    expect(new URL(canonical).pathname + new URL(canonical).search).toBe(`/${l}/programme/kamnerezy-tuvy`)
    const languages = await page.locator('link[rel=alternate][hreflang]').evaluateAll((links) => links.map((link) => link.getAttribute('hreflang')))
    expect(languages).toEqual(['ru', 'en', 'x-default'])
    const image = await request.get((await page.locator('meta[property="og:image"]').getAttribute('content'))!)
    expect(image.headers()['content-type']).toBe('image/png')
    expect(image.headers()['cache-control']).toContain('immutable')
    // Width and height stand in the first chunk of a PNG.
    const png = await image.body()
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
    const sitemap = await (await request.get('/sitemap.xml')).text()
    expect(sitemap).toContain(`<loc>${canonical}</loc><lastmod>`)
    expect(await (await request.get('/robots.txt')).text()).toMatch(/^Sitemap: http.*\/sitemap\.xml$/m)
  })
}
