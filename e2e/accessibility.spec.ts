import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { dictionary } from '~/i18n/dictionary'
import type { Locale } from '~/i18n/locale'
import { applicant, beginApplication, freeBooths, takeBooth } from './fixtures/applying'
import { applicationPages, exhibitorPages, organizerPages, publicPages } from './fixtures/pages'
import { expect, locales, test } from './fixtures/test'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

for (const l of locales) {
  const t = dictionary(l)

  test(`${l}: axe finds nothing serious on public pages`, async ({ page, request }) => {
    test.slow()
    for (const path of await publicPages(request, l)) await expectAccessible(page, l, path)
  })

  test(`${l}: axe finds nothing serious on the organisers' workbench`, async ({ person }) => {
    test.slow()
    const organiser = await person('organizer@example.org', l)
    for (const path of await organizerPages(organiser, l)) await expectAccessible(organiser, l, path)
  })

  test(`${l}: axe finds nothing serious on an exhibitor's pages`, async ({ person }) => {
    test.slow()
    const exhibitor = await person('exhibitor@example.org', l)
    for (const path of exhibitorPages(l)) await expectAccessible(exhibitor, l, path)
    const applicantPage = await person(`axe-${l}@example.com`, l)
    await beginApplication(applicantPage, l, applicant(`Axe ${l}`, l === 'ru' ? 480 : 481))
    await takeBooth(applicantPage, l, (await freeBooths(applicantPage, l))[8]!)
    await expect(applicantPage.getByRole('link', { name: t.apply.booth.continue })).toBeVisible()
    for (const path of applicationPages(l)) await expectAccessible(applicantPage, l, path)
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

/**
 * Opens a page and has axe look at it. Colours are the same in every language, and nothing but colours
 * changes with the theme: the Russian pages are measured in both, the English ones for all the rest.
 */
async function expectAccessible(page: Page, l: Locale, path: string): Promise<void> {
  await page.goto(path)
  // All in the page itself and violations alone: what is in order need not be described, least of all in a second page.
  const axe = () => new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const looks: Record<string, AxeBuilder> = l === 'ru' ? { light: axe(), dark: axe().withRules('color-contrast') } : { light: axe().disableRules('color-contrast') }
  for (const [colorScheme, look] of Object.entries(looks)) {
    await page.emulateMedia({ colorScheme: colorScheme === 'dark' ? 'dark' : 'light' })
    const { violations } = await look.analyze()
    const serious = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target.join(' ')} (${node.failureSummary?.replace(/\s+/g, ' ')})`).join('; ')}`)
    expect.soft(serious, `${path}, ${colorScheme}`).toEqual([])
  }
}

/** What has the focus shows it by an outline or a ring. */
async function expectVisibleFocus(page: Page): Promise<void> {
  const shown = await page.evaluate(() => {
    const style = getComputedStyle(document.activeElement!)
    return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none'
  })
  expect(shown).toBe(true)
}
