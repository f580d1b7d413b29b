import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dictionary } from '~/i18n/dictionary'
import { changeSession, publish } from './fixtures/planning'
import { publishedSession } from './fixtures/published'
import { expect, locales, test as base } from './fixtures/test'

/** A partner's site on another origin: pages by their path. */
const test = base.extend<{ partner: { url: string; pages: Map<string, string> } }>({
  // eslint-disable-next-line no-empty-pattern
  partner: async ({}, use) => {
    const pages = new Map<string, string>()
    const server = createServer((request, response) => {
      const page = pages.get(request.url ?? '')
      response.writeHead(page ? 200 : 204, { 'content-type': 'text/html; charset=utf-8' }).end(page)
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    await use({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, pages })
    server.closeAllConnections()
    server.close()
  },
})

for (const l of locales) {
  test(`${l}: a partner's page shows the programme of a centre and, after a release, what has changed`, async ({ page, person, request, partner }) => {
    const organiser = await person('organizer@example.org', l)
    await organiser.goto(`/${l}/organizer/embed?centre=smolensk&language=${l}`)
    const code = await organiser.getByLabel(dictionary(l).embed.code).inputValue()
    partner.pages.set('/', `<!doctype html><h1>Partner</h1>${code}`)
    await page.goto(partner.url)
    const smolensk = await publishedSession(request, 'kak-stat-ogranshchikom')
    const link = page.getByRole('link', { name: smolensk.title[l] })
    await expect(link).toBeVisible()
    await expect(link).toHaveAttribute('href', new RegExp(`^http://localhost:\\d+/${l}/programme/kak-stat-ogranshchikom$`))
    const kostroma = await publishedSession(request, 'koltso-za-chas')
    await expect(page.getByRole('link', { name: kostroma.title[l] })).toHaveCount(0)

    await organiser.goto(`/${l}/organizer/programme?centre=smolensk`)
    const row = (title: string) => organiser.getByRole('row').getByRole('link', { name: title })
    const address = await row(smolensk.title.ru).or(row(smolensk.title.en)).getAttribute('href')
    const retitled = l === 'ru' ? 'Стать огранщиком: первый шаг' : 'Becoming a cutter: the first step'
    await changeSession(organiser, l, address!, l === 'ru' ? { titleRu: retitled } : { titleEn: retitled })
    await expect(link).toBeVisible()
    await publish(organiser, l, `Огранщики ${l}`)
    // Whoever comes back to the page sees it at once; nobody waits five minutes here.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await expect(page.getByRole('link', { name: retitled })).toBeVisible()
  })
}

test('ru: without scripts the partner’s page frames a plain one; no other page of ours may be framed', async ({ browser, request, partner, product }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  partner.pages.set('/', `<!doctype html><h1>Partner</h1><script async src="${product.url}/embed/programme.js"></script><noscript><iframe src="${product.url}/embed/ru/programme?centre=smolensk"></iframe></noscript>`)
  await page.goto(partner.url)
  const smolensk = await publishedSession(request, 'kak-stat-ogranshchikom')
  await expect(page.frameLocator('iframe').getByRole('link', { name: smolensk.title.ru })).toBeVisible()
  await context.close()

  const framed = await request.get('/embed/ru/programme')
  expect(framed.headers()['content-security-policy']).toContain('frame-ancestors *')
  expect(framed.headers()['x-frame-options']).toBeUndefined()
  expect(await framed.text()).not.toContain('<script')
  for (const path of ['/ru/programme', '/ru/screen/festival', '/ru/organizer/embed']) {
    const { 'content-security-policy': policy, 'access-control-allow-origin': shared } = (await request.get(path)).headers()
    expect(policy, path).toContain("frame-ancestors 'self'")
    expect(shared, path).toBeUndefined()
  }
})
