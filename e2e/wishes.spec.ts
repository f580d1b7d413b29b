import { dictionary } from '~/i18n/dictionary'
import { applicant, beginApplication } from './fixtures/applying'
import { expect, locales, test } from './fixtures/test'

for (const l of locales) {
  const t = dictionary(l)
  const w = t.wish

  for (const javaScriptEnabled of [true, false]) {
    test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
      test.use({ javaScriptEnabled })

      test(`${l}: a maker without a booth says what they wish for and is in line for it`, async ({ person, product }) => {
        const key = `wish-${l}-${javaScriptEnabled ? 1 : 2}`
        const brand = `${l === 'ru' ? 'Ждущий' : 'Waiting'} ${key}`
        const maker = await person(`${key}@example.com`, l)
        await beginApplication(maker, l, applicant(brand, (l === 'ru' ? 330 : 340) + Number(javaScriptEnabled)))
        await maker.goto(`/${l}/apply/booth?hall=galereya&show=all`)
        await maker.getByRole('button', { name: w.inWords('М-2'), exact: true }).click()
        const wishes = maker.getByRole('region', { name: w.title })
        await expect(wishes.getByRole('listitem')).toHaveText([/М-2/])
        await wishes.getByLabel(w.category).selectOption({ label: l === 'ru' ? 'Витрина' : 'Showcase' })
        await wishes.getByRole('button', { name: w.addCategory }).click()
        await expect(wishes.getByRole('listitem')).toHaveCount(2)
        await wishes.getByRole('button', { name: w.down('М-2'), exact: true }).click()
        await expect(wishes.getByRole('listitem').nth(1)).toContainText('М-2')
        await wishes.getByRole('link', { name: w.continue }).click()
        await expect(maker.getByText(w.review)).toBeVisible()
        await maker.getByLabel(t.apply.review.publication).check()
        await maker.getByRole('button', { name: t.apply.review.submit }).click()
        await expect(maker.getByText(t.apply.desk.sent)).toBeVisible()
        const receipt = await product.mailbox.waitFor(`${key}@example.com`, ({ subject }) => subject === t.mail.submitted.subject(brand))
        expect(receipt.text.replace(/\s+/g, ' ')).toContain(t.mail.submitted.withoutBooth)

        // Sent is not settled: while they wait they may want something else.
        await maker.getByRole('link', { name: w.change }).click()
        await maker.getByLabel(w.takenBooth).selectOption({ index: 0 })
        await maker.getByRole('button', { name: w.addBooth }).click()
        await expect(wishes.getByRole('listitem')).toHaveCount(3)
        await wishes.getByRole('button', { name: w.up('М-2'), exact: true }).click()
        await expect(wishes.getByRole('listitem').first()).toContainText('М-2')

        const organizer = await person('organizer@example.org', l)
        await organizer.goto(`/${l}/organizer/plan?booth=${encodeURIComponent('М-2')}`)
        await expect(organizer.getByRole('heading', { name: w.organizer.wishers })).toBeVisible()
        await organizer.getByRole('listitem').filter({ hasText: brand }).getByRole('link').click()
        await expect(organizer.getByRole('heading', { name: w.organizer.title })).toBeVisible()
      })
    })
  }
}
