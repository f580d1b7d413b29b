import type { Page } from '@playwright/test'
import { applicant, beginApplication, freeBooths, takeBooth } from './fixtures/applying'
import { applicationPages, exhibitorPages, organizerPages, publicPages } from './fixtures/pages'
import { expect, locales, test } from './fixtures/test'

const widths = [360, 768, 1440]

for (const l of locales) {
  test(`${l}: no page is wider than the screen`, async ({ page, person, request }) => {
    test.slow()
    for (const path of await publicPages(request, l)) await expectToFit(page, path)
    const organiser = await person('organizer@example.org', l)
    for (const path of await organizerPages(organiser, l)) await expectToFit(organiser, path)
    const exhibitor = await person('exhibitor@example.org', l)
    for (const path of exhibitorPages(l)) await expectToFit(exhibitor, path)
    const newcomer = await person(`wide-${l}@example.com`, l)
    const longName = `Красносельская артель потомственных мастеров серебряной скани и зерни ${l}`
    await beginApplication(newcomer, l, applicant(longName, l === 'ru' ? 470 : 471))
    await takeBooth(newcomer, l, (await freeBooths(newcomer, l))[10]!)
    for (const path of applicationPages(l)) await expectToFit(newcomer, path)
  })
}

/** Nothing sticks out on the right; what may be wider scrolls inside its own box. */
async function expectToFit(page: Page, path: string): Promise<void> {
  await page.goto(path)
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    const overflow = await page.evaluate(() => {
      const root = document.documentElement
      if (root.scrollWidth <= root.clientWidth) return null
      const widest = [...document.querySelectorAll('body *')].find((element) => element.getBoundingClientRect().right > root.clientWidth + 1)
      return `${root.scrollWidth} px, <${widest?.tagName.toLowerCase()} class="${widest?.className}">`
    })
    expect.soft(overflow, `${path} at ${width}`).toBeNull()
  }
}
