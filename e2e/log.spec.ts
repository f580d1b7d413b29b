import { dictionary } from '~/i18n/dictionary'
import type { Locale } from '~/i18n/locale'
import { formatRoubles } from '~/i18n/money'
import { expect, test } from './fixtures/test'

// One language with scripts, one without: both see the same pages.
for (const [l, javaScriptEnabled] of [['ru', true], ['en', false]] as [Locale, boolean][]) {
  const t = dictionary(l)

  test.describe(l, () => {
    test.use({ javaScriptEnabled })

    test(`${l}: the log says in words who did what, and what is asked of it stays in the address`, async ({ person }) => {
      const organiser = await person('organizer@example.org', l)
      await organiser.goto(`/${l}/organizer/log`)
      const cells = await organiser.getByRole('rowheader').allTextContents()
      expect(cells.filter((text) => /^[a-z]+\.[a-z-]+$/.test(text))).toEqual([])
      await organiser.locator('select[name="noun"]').selectOption('document')
      await organiser.locator('select[name="who"]').selectOption({ label: 'organizer@example.org' })
      await organiser.getByRole('button', { name: t.audit.show }).click()
      await expect(organiser).toHaveURL(/noun=document/)
      const papers = [t.applications.actions['document.issue']!, t.applications.actions['document.replace']!]
      await expect(organiser.getByRole('rowheader', { name: papers[0]! }).first()).toBeVisible()
      expect((await organiser.getByRole('rowheader').allTextContents()).filter((text) => !papers.includes(text))).toEqual([])
      await organiser.getByRole('link', { name: t.audit.clear }).click()
      await expect(organiser).not.toHaveURL(/noun=/)
      await organiser.getByLabel(t.audit.until, { exact: true }).fill('2020-01-01')
      await organiser.getByRole('button', { name: t.audit.show }).click()
      await expect(organiser.getByText(t.audit.none)).toBeVisible()
    })

    test(`${l}: an application leads to its own history in the log`, async ({ person }) => {
      const organiser = await person('organizer@example.org', l)
      await organiser.goto(`/${l}/organizer/applications?state=paid`)
      await organiser.getByRole('row').getByRole('link').first().click()
      const history = organiser.getByRole('table', { name: t.applications.history })
      await expect(history).toContainText(t.applications.actions['document.issue']!)
      const lines = await history.getByRole('row').count()
      await organiser.getByRole('link', { name: t.audit.whole }).click()
      await expect(organiser.getByRole('table', { name: t.organizer.log.title }).getByRole('row')).toHaveCount(lines)
    })

    test(`${l}: the money of the numbers is the money of the payments`, async ({ person }) => {
      const organiser = await person('organizer@example.org', l)
      await organiser.goto(`/${l}/organizer/payments`)
      const sums = (await organiser.locator('table:has(tfoot) tfoot td').allTextContents()).map((text) => text.trim())
      await organiser.goto(`/${l}/organizer/numbers`)
      for (const title of [t.moneyFigures.byHall, t.moneyFigures.byCategory]) {
        const totals = (await organiser.getByRole('table', { name: title }).locator('tfoot td').allTextContents()).map((text) => text.trim())
        expect(totals.slice(1, 4)).toEqual(sums)
      }
      expect(sums).not.toContain(formatRoubles(0, l))
      await expect(organiser.getByRole('table', { name: t.moneyFigures.byWeek })).toContainText(sums[0]!)
    })
  })
}
