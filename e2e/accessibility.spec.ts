import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { RunOptions } from 'axe-core'
import { dictionary } from '~/i18n/dictionary'
import type { Locale } from '~/i18n/locale'
import { applicant, beginApplication, freeBooths, takeBooth } from './fixtures/applying'
import { applicationPages, exhibitorPages, organizerPages, publicPages } from './fixtures/pages'
import { expect, locales, test } from './fixtures/test'

test.use({ contextOptions: { reducedMotion: 'reduce' } })
// The longest walks there are: nothing of one depends on another, so that every worker takes some.
test.describe.configure({ mode: 'parallel' })

const widths = [360, 768, 1440]
/** WCAG 2.2, which axe looks for only where it is told to: what is pressed is large enough. */
const bySize = { 'target-size': { enabled: true } }

for (const l of locales) {
  const t = dictionary(l)

  test(`${l}: axe finds nothing serious on public pages, none is wider than the screen`, async ({ page, request }) => {
    test.slow()
    for (const path of await publicPages(request, l)) await expectGood(page, l, path)
  })

  test(`${l}: axe finds nothing serious on the organisers' workbench, no page of it is wider than the screen`, async ({ person }) => {
    test.slow()
    const organiser = await person('organizer@example.org', l)
    for (const path of await organizerPages(organiser, l)) await expectGood(organiser, l, path)
  })

  test(`${l}: axe finds nothing serious on an exhibitor's pages, none is wider than the screen`, async ({ person }) => {
    test.slow()
    const exhibitor = await person('exhibitor@example.org', l)
    for (const path of exhibitorPages(l)) await expectGood(exhibitor, l, path)
    const applicantPage = await person(`axe-${l}@example.com`, l)
    const longName = `Красносельская артель потомственных мастеров серебряной скани и зерни ${l}`
    await beginApplication(applicantPage, l, applicant(longName, l === 'ru' ? 480 : 481))
    await takeBooth(applicantPage, l, (await freeBooths(applicantPage, l))[8]!)
    await expect(applicantPage.getByRole('link', { name: t.apply.booth.continue })).toBeVisible()
    for (const path of applicationPages(l)) await expectGood(applicantPage, l, path)
  })

  test(`${l}: the keyboard leads past the head, through the programme and the form of a session`, async ({ page }) => {
    await page.goto(`/${l}/programme?day=2027-06-24`)
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: t.common.skipToContent })
    await expect(skip).toBeFocused()
    await expect(skip).toBeInViewport()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main')).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(page.getByRole('navigation', { name: t.programme.days }).getByRole('link').first()).toBeFocused()
    await expectVisibleFocus(page)

    // A filter ticked by the keyboard keeps the focus, so that the next one is a Tab away.
    const centre = page.getByRole('checkbox', { name: l === 'ru' ? 'Кострома' : 'Kostroma' })
    await centre.focus()
    await page.keyboard.press('Space')
    await expect(page).toHaveURL(/centre=kostroma/)
    await expect(centre).toBeChecked()
    await expect(centre).toBeFocused()

    await page.goto(`/${l}/programme/chern-po-serebru`)
    for (const field of [t.session.name, t.session.email]) {
      await page.getByLabel(field).focus()
      await expectVisibleFocus(page)
    }
    await page.keyboard.press('Tab')
    await expect(page.getByRole('checkbox', { name: t.session.consent })).toBeFocused()
    await page.keyboard.press('Space')
    await expect(page.getByRole('checkbox', { name: t.session.consent })).toBeChecked()
    await page.getByLabel(t.session.email).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert').filter({ hasText: t.session.summary })).toBeFocused()
  })
}

/** Opens a page and looks at it with axe, and on screens of every width. */
async function expectGood(page: Page, l: Locale, path: string): Promise<void> {
  await page.goto(path)
  await expectAccessible(page, l, path)
  await expectToFit(page, path)
}

/**
 * Has axe look at a page. Colours are the same in every language, and nothing but colours
 * changes with the theme: the Russian pages are measured in both, the English ones for all the rest.
 */
async function expectAccessible(page: Page, l: Locale, path: string): Promise<void> {
  // All in the page itself and violations alone: what is in order need not be described, least of all in a second page.
  const axe = (rules: RunOptions['rules']) => new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'], rules })
  const looks: Record<string, AxeBuilder> =
    l === 'ru' ? { light: axe(bySize), dark: axe({}).withRules('color-contrast') } : { light: axe({ ...bySize, 'color-contrast': { enabled: false } }) }
  for (const [colorScheme, look] of Object.entries(looks)) {
    await page.emulateMedia({ colorScheme: colorScheme === 'dark' ? 'dark' : 'light' })
    const { violations } = await look.analyze()
    const serious = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target.join(' ')} (${node.failureSummary?.replace(/\s+/g, ' ')})`).join('; ')}`)
    expect.soft(serious, `${path}, ${colorScheme}`).toEqual([])
  }
}

/** Nothing sticks out on the right; what may be wider scrolls inside its own box. */
async function expectToFit(page: Page, path: string): Promise<void> {
  const usual = page.viewportSize()!
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
  await page.setViewportSize(usual)
}

/** What has the focus shows it by an outline or a ring. */
async function expectVisibleFocus(page: Page): Promise<void> {
  const shown = await page.evaluate(() => {
    const style = getComputedStyle(document.activeElement!)
    return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none'
  })
  expect(shown).toBe(true)
}
