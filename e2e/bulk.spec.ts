import { dictionary } from '~/i18n/dictionary'
import type { Locale } from '~/i18n/locale'
import { applicant, beginApplication, boothState, freeBooths, sendApplication, takeBooth } from './fixtures/applying'
import { expect, test } from './fixtures/test'

// One language with scripts, one without: both see the same pages.
for (const [l, javaScriptEnabled] of [['ru', true], ['en', false]] as [Locale, boolean][]) {
  const t = dictionary(l)
  const b = t.bulk

  test.describe(l, () => {
    test.use({ javaScriptEnabled })

    test(`${l}: one decision about all that a filter shows, with a look at what it does before`, async ({ person, product, request }) => {
      test.slow()
      const email = `optom-${l}@example.com`
      const exhibitor = await person(email, l)
      await beginApplication(exhibitor, l, applicant(`Optom${l} sent`, l === 'ru' ? 160 : 170))
      const booth = (await freeBooths(exhibitor, l)).at(-6)!
      await takeBooth(exhibitor, l, booth)
      await sendApplication(exhibitor, l)
      const other = await person(`optom-draft-${l}@example.com`, l)
      await beginApplication(other, l, applicant(`Optom${l} draft`, l === 'ru' ? 161 : 171))

      const organiser = await person('organizer@example.org', l)
      const table = `/${l}/organizer/applications?q=${encodeURIComponent(`Optom${l}`)}`
      await organiser.goto(table)
      await organiser.getByRole('button', { name: b.decide }).click()
      await expect(organiser.getByRole('heading', { name: b.nothing })).toBeVisible()

      await organiser.goto(table)
      await organiser.getByLabel(b.all(2)).check()
      if (javaScriptEnabled) await expect(organiser.getByLabel(b.tick(`Optom${l} draft`))).toBeChecked()
      await organiser.getByRole('button', { name: b.decide }).click()
      await organiser.getByRole('radio', { name: b.verbs.reject }).check()
      await organiser.getByRole('button', { name: b.preview }).click()
      await expect(organiser.getByLabel(b.reason, { exact: true })).toHaveAttribute('aria-invalid', 'true')
      await organiser.getByLabel(b.reason, { exact: true }).fill('Залы уже полны')
      await organiser.getByRole('button', { name: b.preview }).click()

      const preview = organiser.getByRole('region', { name: b.confirmTitle })
      await expect(preview).toContainText(b.mails(1))
      await expect(preview).toContainText(b.frees(booth))
      await expect(preview).toContainText(`Optom${l} draft — ${b.why['wrong-state'](t.applications.states.draft)}`)
      expect(product.mailbox.to(email).some(({ text }) => text.includes('Залы уже полны'))).toBe(false)
      await preview.getByRole('button', { name: b.confirm.reject(1) }).click()

      await expect(organiser.getByText(b.report.done.reject(1))).toBeVisible()
      await expect(organiser.getByRole('link', { name: `Optom${l} sent` })).toBeVisible()
      const mail = await product.mailbox.waitFor(email, ({ subject }) => subject === t.mail.rejected.subject(`Optom${l} sent`))
      expect(mail.text).toContain('Залы уже полны')
      expect(await boothState(request, booth)).toBe('free')
      await organiser.reload()
      await expect(organiser.getByText(b.report.done.reject(1))).toBeVisible()
    })

    test(`${l}: what is looked for every day is kept under a name, and shared`, async ({ person }) => {
      const organiser = await person('organizer@example.org', l)
      const f = b.filters
      await organiser.goto(`/${l}/organizer/applications?state=waitlisted&q=${encodeURIComponent('а')}`)
      await organiser.getByLabel(t.applications.filters.centre).selectOption('kostroma')
      await organiser.getByRole('button', { name: t.applications.find, exact: true }).click()
      await expect(organiser).toHaveURL(/centre=kostroma/)
      await organiser.getByText(f.save).click()
      await organiser.getByRole('button', { name: f.keep }).click()
      await expect(organiser.getByLabel(f.name, { exact: true })).toHaveAttribute('aria-invalid', 'true')
      await organiser.getByLabel(f.name, { exact: true }).fill(`Каждый день ${l}`)
      await organiser.getByLabel(f.shared).check()
      await organiser.getByRole('button', { name: f.keep }).click()
      const chips = organiser.getByRole('list', { name: f.label })
      const chip = chips.getByRole('link', { name: `Каждый день ${l}` })
      await expect(chip).toHaveAttribute('aria-current', 'page')

      await organiser.goto(`/${l}/organizer/applications`)
      await chip.click()
      await expect(organiser).toHaveURL(/state=waitlisted&centre=kostroma/)
      await expect(organiser.getByLabel(t.applications.filters.centre)).toHaveValue('kostroma')
      await organiser.getByRole('button', { name: f.remove(`Каждый день ${l}`) }).click()
      await expect(chip).toHaveCount(0)
    })
  })
}
