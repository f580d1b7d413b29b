import { dictionary } from '~/i18n/dictionary'
import type { Locale } from '~/i18n/locale'
import { toCsv, toXlsx } from '~/lib/table-file.server'
import { companyRequisites } from '../prisma/seed/synthetic-requisites'
import { expect, test } from './fixtures/test'

// One language with scripts, one without: both see the same pages.
for (const [l, javaScriptEnabled] of [['ru', true], ['en', false]] as [Locale, boolean][]) {
  const t = dictionary(l)
  const r = t.roster

  test.describe(l, () => {
    test.use({ javaScriptEnabled })

    test(`${l}: exhibitors come from a file: columns matched, looked at, written once, their contacts invited`, async ({ person, product }) => {
      const { inn } = companyRequisites('44', l === 'ru' ? 95_100 : 95_200)
      const email = `roster-${l}@example.com`
      const brand = `Roster ${l}`
      const header = ['Организация', 'ИНН', 'E-mail', 'Заметки для себя']
      const file = {
        name: 'makers.xlsx',
        mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        buffer: await toXlsx({ header, rows: [[`ООО «${brand}»`, inn, email, 'x'], ['ООО «Не сходится»', '4401', 'nobody', '']] }),
      }
      const organiser = await person('organizer@example.org', l)
      const upload = async () => {
        await organiser.goto(`/${l}/organizer/applications`)
        await organiser.getByRole('link', { name: r.link }).click()
        await organiser.getByLabel(r.file).setInputFiles(file)
        await organiser.getByRole('button', { name: r.read }).click()
        await expect(organiser.getByRole('heading', { level: 1, name: r.match.title })).toBeVisible()
      }
      await organiser.goto(`/${l}/organizer/applications/import`)
      await organiser.getByRole('button', { name: r.read }).click()
      await expect(organiser.getByLabel(r.file)).toHaveAttribute('aria-invalid', 'true')

      await upload()
      await expect(organiser.getByLabel(r.match.fieldOf('Организация'))).toHaveValue('legalName')
      await organiser.getByLabel(r.match.fieldOf('Заметки для себя')).selectOption('legalName')
      await organiser.getByRole('button', { name: r.match.next }).click()
      await expect(organiser.getByLabel(r.match.fieldOf('Организация'))).toHaveAttribute('aria-invalid', 'true')
      await organiser.getByLabel(r.match.fieldOf('Заметки для себя')).selectOption('')
      await organiser.getByLabel(r.match.invite).check()
      await organiser.getByRole('button', { name: r.match.next }).click()

      await expect(organiser.getByRole('heading', { level: 1, name: r.check.title })).toBeVisible()
      const wrong = organiser.getByRole('row').filter({ hasText: 'Не сходится' })
      await expect(wrong).toContainText(r.errorIn(r.fields.inn, t.errors['inn.invalid']))
      await expect(wrong).toContainText(r.errorIn(r.fields.email, t.errors['email.invalid']))
      await expect(organiser.getByText(r.check.mails(1))).toBeVisible()
      await organiser.getByRole('button', { name: r.check.write(1) }).click()
      await expect(organiser.getByText(r.report.written(1, 0))).toBeVisible()
      await organiser.getByRole('link', { name: brand }).click()
      await expect(organiser.getByText(t.applications.actions['application.import']!)).toBeVisible()

      await upload()
      await organiser.getByRole('button', { name: r.match.next }).click()
      await expect(organiser.getByText(r.check.counts(0, 0, 1, 1))).toBeVisible()
      await expect(organiser.getByText(r.check.nothing)).toBeVisible()

      await product.mailbox.waitFor(email, ({ subject }) => subject === t.mail.exhibitorInvited.subject(brand) || subject === dictionary('ru').mail.exhibitorInvited.subject(brand))
      const contact = await person(email, l)
      await contact.goto(`/${l}/exhibitor`)
      await expect(contact.getByText(brand).first()).toBeVisible()
    })

    test(`${l}: what was exported is recognised when it comes back`, async ({ person }) => {
      const organiser = await person('organizer@example.org', l)
      const book = await organiser.request.get(`/${l}/organizer/applications/export/xlsx`)
      await organiser.goto(`/${l}/organizer/applications/import`)
      await organiser.getByLabel(r.file).setInputFiles({ name: 'applications.xlsx', mimeType: 'application/octet-stream', buffer: await book.body() })
      await organiser.getByRole('button', { name: r.read }).click()
      await organiser.getByRole('button', { name: r.match.next }).click()
      await expect(organiser.getByRole('heading', { level: 1, name: r.check.title })).toBeVisible()
      const rows = organiser.getByRole('table').getByRole('row')
      const all = await rows.count()
      await expect(rows.filter({ hasText: r.verdicts.exists })).toHaveCount(all - 1)
    })

    test(`${l}: a file that is no table is told so`, async ({ person }) => {
      const organiser = await person('organizer@example.org', l)
      await organiser.goto(`/${l}/organizer/applications/import`)
      await organiser.getByLabel(r.file).setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(toCsv({ header: ['A'], rows: [] })) })
      await organiser.getByRole('button', { name: r.read }).click()
      await expect(organiser.getByText(r.refused.empty).first()).toBeVisible()
    })
  })
}
