import type { Page } from '@playwright/test'
import { dictionary } from '~/i18n/dictionary'
import type { Locale } from '~/i18n/locale'
import { applicant, beginApplication, boothState, freeBooths, sendApplication, takeBooth } from './fixtures/applying'
import { expect, test } from './fixtures/test'

// One language with scripts, one without: both see the same pages.
for (const [l, javaScriptEnabled] of [['ru', true], ['en', false]] as [Locale, boolean][]) {
  const t = dictionary(l)
  const a = t.applications
  const serial = l === 'ru' ? 60 : 70

  test.describe(l, () => {
    test.use({ javaScriptEnabled })

    /** An exhibitor with an application sent, and the organiser's page of it. */
    async function sent(person: (email: string | null, l: Locale) => Promise<Page>, name: string, number: number) {
      const email = `${name.toLowerCase().replaceAll(' ', '-')}-${l}@example.com`
      const exhibitor = await person(email, l)
      await beginApplication(exhibitor, l, applicant(`${name} ${l}`, serial + number))
      const booth = (await freeBooths(exhibitor, l)).at(-number)!
      await takeBooth(exhibitor, l, booth)
      await sendApplication(exhibitor, l)
      const organiser = await person('organizer@example.org', l)
      await organiser.goto(`/${l}/organizer/applications?q=${encodeURIComponent(`${name} ${l}`)}`)
      await organiser.getByRole('row').getByRole('link').first().click()
      await expect(organiser.getByRole('heading', { level: 1 })).toHaveText(`${name} ${l}`)
      return { email, exhibitor, organiser, booth, brand: `${name} ${l}` }
    }

    test(`${l}: organisers ask, the exhibitor answers, the booth stays`, async ({ person, product, request }) => {
      const { email, exhibitor, organiser, booth, brand } = await sent(person, 'Vopros', 1)
      await organiser.getByText(a.otherDecision).click()
      await organiser.getByLabel(a.askReason, { exact: true }).fill('Какой у вас именник?')
      await organiser.getByRole('button', { name: a.ask, exact: true }).click()
      await expect(organiser.getByText(a.asked)).toBeVisible()
      const mail = await product.mailbox.waitFor(email, ({ subject }) => subject === t.mail.asked.subject(brand))
      expect(mail.text).toContain('Какой у вас именник?')
      expect(await boothState(request, booth)).toBe('taken')

      await exhibitor.goto(`/${l}/exhibitor`)
      await expect(exhibitor.getByRole('heading', { name: t.apply.desk.states.needs_information })).toBeVisible()
      await exhibitor.getByRole('button', { name: t.apply.desk.answerSend }).click()
      await expect(exhibitor.getByLabel(t.apply.desk.answer, { exact: true })).toHaveAttribute('aria-invalid', 'true')
      await exhibitor.getByLabel(t.apply.desk.answer, { exact: true }).fill('ЯКО, с 2019 года')
      await exhibitor.getByRole('button', { name: t.apply.desk.answerSend }).click()
      await expect(exhibitor.getByText(t.apply.desk.answered)).toBeVisible()
      await organiser.reload()
      await expect(organiser.getByText('ЯКО, с 2019 года').first()).toBeVisible()
      await expect(organiser.getByRole('button', { name: a.approve, exact: true })).toBeVisible()
    })

    test(`${l}: a quiet decision shows nowhere until it is announced with others`, async ({ person, product, request }) => {
      const { email, exhibitor, organiser, booth, brand } = await sent(person, 'Tiho', 2)
      const secret = 'Ждём вас у главного входа'
      const form = organiser.locator('form#approve')
      await form.getByLabel(a.approveReason).fill(secret)
      await form.getByLabel(a.quietly).check()
      await form.getByRole('button', { name: a.approve, exact: true }).click()
      await expect(organiser.getByText(a.quiet)).toBeVisible()
      for (const address of [`/${l}/exhibitor`, `/${l}/exhibitor.data`, `/${l}/apply.data`]) {
        const answer = await exhibitor.request.get(address)
        expect(await answer.text(), address).not.toMatch(new RegExp(`${secret}|pending`, 'i'))
      }
      expect(await (await request.get('/api/v1/exhibitors')).text()).not.toContain(brand)

      await organiser.goto(`/${l}/organizer/applications`)
      await organiser.getByRole('link', { name: a.pending.announceLink(1) }).click()
      await expect(organiser.getByLabel(a.pending.chosen(brand))).toBeChecked()
      await organiser.getByRole('button', { name: a.pending.announce }).click()
      await expect(organiser.getByText(a.pending.told(1, 0))).toBeVisible()
      const mail = await product.mailbox.waitFor(email, ({ subject }) => subject === t.mail.approved.subject(brand, booth))
      expect(mail.text).toContain(secret)
      await exhibitor.goto(`/${l}/exhibitor`)
      await expect(exhibitor.getByRole('heading', { name: t.apply.desk.states.approved })).toBeVisible()
    })

    test(`${l}: from the waiting list to a booth, step by step to paid, and given up for what the ladder says`, async ({ person, product, request }) => {
      const { email, exhibitor, organiser, booth, brand } = await sent(person, 'Ocheredj', 3)
      await organiser.getByText(a.otherDecision).click()
      await organiser.getByRole('button', { name: a.waitlist, exact: true }).click()
      await expect(organiser.getByText(a.waitlisted)).toBeVisible()
      expect(await boothState(request, booth)).toBe('free')
      await exhibitor.goto(`/${l}/exhibitor`)
      await expect(exhibitor.getByRole('heading', { name: t.apply.desk.states.waitlisted })).toBeVisible()

      await organiser.getByRole('button', { name: a.approve, exact: true }).click()
      await expect(organiser.getByText(a.refused['no-booth'])).toBeVisible()
      const option = organiser.getByRole('option', { name: new RegExp(`^${booth},`) })
      await organiser.getByLabel(a.chooseBooth, { exact: true }).selectOption({ label: await option.innerText() })
      await organiser.getByRole('button', { name: a.approve, exact: true }).click()
      await expect(organiser.getByText(a.approved)).toBeVisible()
      await organiser.getByRole('button', { name: a.steps['send-contract'] }).click()
      await expect(organiser.getByText(a.steps.done)).toBeVisible()
      await organiser.getByRole('button', { name: a.steps.pay, exact: true }).click()
      await expect(organiser.getByText(a.states.paid, { exact: true }).first()).toBeVisible()

      // Thirteen days before the festival a cancellation costs everything, and that is said first.
      await exhibitor.goto(`/${l}/exhibitor`)
      await expect(exhibitor.getByRole('heading', { name: t.apply.desk.states.paid })).toBeVisible()
      await exhibitor.getByText(t.apply.desk.cancel, { exact: true }).click()
      await expect(exhibitor.getByText(/100\s?%/).first()).toBeVisible()
      await exhibitor.getByLabel(t.apply.desk.cancelReason, { exact: true }).fill('Не успеваем')
      await exhibitor.getByRole('button', { name: t.apply.desk.cancelConfirm }).click()
      await expect(exhibitor.getByText(t.apply.desk.cancelledNow)).toBeVisible()
      expect(await boothState(request, booth)).toBe('free')
      await product.mailbox.waitFor(email, ({ subject }) => subject === t.mail.placeCancelled.subject(brand))
      const told = await product.mailbox.waitFor('organizer@example.org', ({ subject, text }) => subject.includes(brand) && text.includes('Не успеваем'))
      expect(told.html).toContain('Не успеваем')
    })
  })
}

test('ru: the terms of taking part are checked, kept, and used', async ({ person }) => {
  const t = dictionary('ru')
  const organiser = await person('organizer@example.org', 'ru')
  await organiser.goto('/ru/organizer/edition')
  const fees = organiser.getByLabel(t.setup.terms.cancellationFees, { exact: true })
  await expect(fees).toHaveValue('60 — 0\n30 — 50\n0 — 100')
  await fees.fill('30 — 50')
  const form = organiser.locator('form#terms')
  await form.getByRole('button', { name: t.setup.save }).click()
  await expect(fees).toHaveAttribute('aria-invalid', 'true')
  await expect(fees).toHaveValue('30 — 50')
  await fees.fill('45 — 10\n0 — 100')
  await form.getByLabel(t.setup.terms.paymentDays, { exact: false }).fill('21')
  await form.getByRole('button', { name: t.setup.save }).click()
  await expect(organiser.getByText(t.organizer.edition.saved)).toBeVisible()
  await expect(fees).toHaveValue('45 — 10\n0 — 100')
})
