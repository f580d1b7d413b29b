import { parse } from 'csv-parse/sync'
import { dictionary } from '~/i18n/dictionary'
import type { Locale } from '~/i18n/locale'
import { expect, test } from './fixtures/test'

// One language with scripts, one without: both see the same pages.
for (const [l, javaScriptEnabled] of [['ru', false], ['en', true]] as [Locale, boolean][]) {
  const t = dictionary(l)

  test.describe(l, () => {
    test.use({ javaScriptEnabled })

    test(`${l}: an organiser writes to exhibitors, sees the letter first, and nobody gets it twice`, async ({ person, product }) => {
      const organiser = await person('organizer@example.org', l)
      await organiser.goto(`/${l}/organizer/applications?state=approved&q=${encodeURIComponent('Скань')}`)
      await organiser.getByRole('link', { name: t.letter.write }).click()
      await expect(organiser.getByRole('heading', { level: 1, name: t.letter.title })).toBeVisible()

      await organiser.getByRole('button', { name: t.letter.preview }).click()
      await expect(organiser.getByLabel(t.letter.textRu, { exact: true })).toHaveAttribute('aria-invalid', 'true')
      const subject = `Монтаж ${l}`
      await organiser.getByLabel(t.letter.subjectRu, { exact: true }).fill(subject)
      await organiser.getByLabel(t.letter.textRu, { exact: true }).fill('Заезд с 8:00.\n\nДо встречи!')
      await organiser.getByRole('button', { name: t.letter.preview }).click()
      const preview = organiser.getByRole('region', { name: t.letter.previewTitle })
      await expect(preview).toContainText('Заезд с 8:00.')
      const letters = () => product.mailbox.mails.filter((mail) => mail.subject === subject)
      expect(letters()).toEqual([])

      const send = preview.getByRole('button')
      const count = Number(/\d+/.exec(await send.innerText())![0])
      await expect(send).toHaveText(t.letter.send(count))
      await send.click()
      await expect(organiser.getByText(t.letter.sent(count))).toBeVisible()
      await expect(() => expect(letters()).toHaveLength(count)).toPass()
      expect(new Set(letters().map((mail) => mail.to)).size).toBe(count)
      expect(letters()[0]!.text).toContain('Заезд с 8:00.')
    })

    test(`${l}: the table of applications can be taken away as it is shown`, async ({ person }) => {
      const organiser = await person('organizer@example.org', l)
      await organiser.goto(`/${l}/organizer/applications?state=approved`)
      const shown = await organiser.getByRole('row').getByRole('link').allTextContents()
      const address = await organiser.getByRole('link', { name: `${t.applications.download} CSV` }).getAttribute('href')
      const answer = await organiser.request.get(address!)
      expect(answer.headers()['content-disposition']).toMatch(/^attachment; filename="applications-2027\.csv"$/)
      const [header, ...rows] = parse(await answer.body(), { bom: true, delimiter: ';' })
      expect(header).toEqual(Object.values(t.applications.fileColumns))
      expect(rows.map((row) => row[0])).toEqual(shown)
      const book = await organiser.request.get(address!.replace('/csv', '/xlsx'))
      expect((await book.body()).subarray(0, 2).toString()).toBe('PK')
    })
  })
}
