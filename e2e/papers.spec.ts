import type { Page } from '@playwright/test'
import { createDatabase } from '~/db/client.server'
import { bankDocument, inWindows1251, statement } from '~/domain/payment/statement.testing'
import { dictionary } from '~/i18n/dictionary'
import { formatRoubles } from '~/i18n/money'
import { expect, locales, test } from './fixtures/test'
import type { Product } from './fixtures/server'

type Maker = { id: string; email: string; inn: string }

/** Approved companies that have no papers yet, in the order of their names. */
async function makers(product: Product): Promise<Maker[]> {
  const db = await createDatabase(product.databaseUrl)
  const rows = await db.application.findMany({
    where: { state: 'approved', documents: { none: {} }, exhibitor: { contactEmail: { not: '' }, inn: { not: null } } },
    include: { exhibitor: true },
    orderBy: { exhibitor: { slug: 'asc' } },
  })
  await db.$disconnect()
  return rows.map(({ id, exhibitor }) => ({ id, email: exhibitor.contactEmail, inn: exhibitor.inn! }))
}

const sumOn = async (page: Page, term: string) => (await page.locator('.bill > div').filter({ hasText: term }).locator('dd').textContent())!

for (const l of locales) {
  const m = dictionary(l)
  const t = m.papers
  const nth = locales.indexOf(l)

  test(`${l}: contract and invoice reach the exhibitor, who sees them, pays, and nobody else's`, async ({ person, product }) => {
    const maker = (await makers(product))[nth]!
    const organiser = await person('organizer@example.org', l)
    await organiser.goto(`/${l}/organizer/applications/${maker.id}`)
    await organiser.getByRole('link', { name: t.application.open }).click()
    for (const kind of ['contract', 'invoice'] as const) {
      const after = product.mailbox.to(maker.email).length
      await organiser.getByRole('button', { name: t.application.issue[kind] }).click()
      await expect(organiser.getByRole('status').filter({ hasText: t.application.issued(t.kinds[kind]) })).toBeVisible()
      const mail = await product.mailbox.waitFor(maker.email, ({ text }) => text.includes('/exhibitor/documents'), { after })
      const [paper] = mail.parsed.attachments
      expect(paper?.filename).toMatch(/^ЗК-Д?-?\d{4}-\d{4}\.pdf$/)
      expect(paper!.content.subarray(0, 5).toString()).toBe('%PDF-')
    }
    const address = organiser.url().replace(/\?.*/, '')
    const due = await sumOn(organiser, t.application.due)
    expect(due).not.toBe(formatRoubles(0, l))

    const services = organiser.locator('#reorder')
    const reason = services.getByLabel(m.prices.order.reason, { exact: true })
    await organiser.getByText(m.prices.order.change, { exact: true }).click()
    await services.getByLabel(m.prices.order.columns.service).selectOption({ index: 1 })
    await services.getByLabel(m.prices.order.inAll).fill('1')
    await services.getByRole('button', { name: m.prices.save }).click()
    await expect(reason).toHaveAccessibleDescription(new RegExp(m.errors.required))
    await reason.fill('По вашей просьбе')
    await services.getByRole('button', { name: m.prices.save }).click()
    await expect(organiser.getByRole('status').filter({ hasText: m.prices.order.reordered })).toBeVisible()
    await expect(organiser.getByText(t.application.newTotal('').slice(0, 30))).toBeVisible()
    // What was said of one change is not said of the next.
    await organiser.getByText(m.prices.order.change, { exact: true }).click()
    await expect(reason).toHaveValue('')
    await product.mailbox.waitFor(maker.email, ({ text }) => text.includes('По вашей просьбе'))

    const exhibitor = await person(maker.email, l)
    await exhibitor.goto(`/${l}/exhibitor`)
    await exhibitor.getByRole('link', { name: t.desk.link }).first().click()
    await expect(exhibitor.getByRole('heading', { name: t.desk.title })).toBeVisible()
    await expect(exhibitor.getByRole('img', { name: t.desk.qr })).toBeVisible()
    expect(await sumOn(exhibitor, t.application.due)).toBe(due)
    const invoice = exhibitor.getByRole('row').filter({ hasText: t.kinds.invoice }).getByRole('link')
    const pdf = await exhibitor.request.get((await invoice.getAttribute('href'))!)
    expect(pdf.headers()['content-type']).toBe('application/pdf')
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
    const other = await person('exhibitor@example.org', l)
    expect((await other.request.get(pdf.url())).status()).toBe(404)

    await organiser.goto(address)
    await organiser.getByLabel(t.application.sum, { exact: true }).fill('сто рублей')
    await organiser.getByRole('button', { name: t.application.save }).click()
    await expect(organiser.getByLabel(t.application.sum, { exact: true })).toHaveAccessibleDescription(new RegExp(m.errors['sum.invalid'].slice(0, 20)))
    await expect(organiser.getByLabel(t.application.sum, { exact: true })).toHaveValue('сто рублей')
    await organiser.getByLabel(t.application.sum, { exact: true }).fill('1 000,50')
    await organiser.getByRole('button', { name: t.application.save }).click()
    await expect(organiser.getByRole('status').filter({ hasText: t.application.entered })).toBeVisible()
    expect(await sumOn(organiser, t.application.paid)).toBe(formatRoubles(100_050, l))
    await exhibitor.reload()
    expect(await sumOn(exhibitor, t.application.paid)).toBe(formatRoubles(100_050, l))
  })

  test(`${l}: the organiser's requisites are checked by their own arithmetic`, async ({ person }) => {
    const organiser = await person('organizer@example.org', l)
    await organiser.goto(`/${l}/organizer/issuer`)
    await organiser.getByLabel(t.issuer.account).fill('40702810529000000123')
    await organiser.getByRole('button', { name: t.issuer.save }).click()
    await expect(organiser.getByLabel(t.issuer.account)).toHaveAccessibleDescription(m.errors['account.invalid'])
    await organiser.getByLabel(t.issuer.account).fill('4070 2810 4290 0000 0123')
    await organiser.getByRole('button', { name: t.issuer.save }).click()
    await expect(organiser.getByRole('status').filter({ hasText: t.issuer.saved })).toBeVisible()
    await expect(organiser.getByLabel(t.issuer.account)).toHaveValue(/40702810429000000123|4070 2810/)
  })

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false })

    test(`${l}: a bank statement is imported twice and booked once; what is doubtful is decided`, async ({ person, product }) => {
      const maker = (await makers(product)).at(-1 - nth)!
      const organiser = await person('organizer@example.org', l)
      await organiser.goto(`/${l}/organizer/applications/${maker.id}/papers`)
      await organiser.getByRole('button', { name: t.application.issue.invoice }).click()
      const number = (await organiser.locator('.paper-kinds a').first().textContent())!
      const purpose = `Оплата по счёту № ${number}`
      const file = (...documents: string[]) => ({ name: 'kl_to_1c.txt', mimeType: 'text/plain', buffer: Buffer.from(inWindows1251(statement(...documents))) })
      const ours = { ПлательщикИНН: maker.inn, Номер: `7${nth}` }
      const upload = async (given: ReturnType<typeof file>) => {
        await organiser.goto(`/${l}/organizer/payments/import`)
        await organiser.getByLabel(t.import.file).setInputFiles(given)
        await organiser.getByRole('button', { name: t.import.send }).click()
      }
      await upload({ ...file(), buffer: Buffer.from('%PDF-1.7') })
      await expect(organiser.getByLabel(t.import.file)).toHaveAccessibleDescription(new RegExp(t.import.refused['not-statement'].slice(0, 20)))

      const documents = [
        bankDocument({ ...ours, Сумма: '500.00', НазначениеПлатежа: purpose }),
        bankDocument({ ...ours, Номер: `8${nth}`, Сумма: '300.00', НазначениеПлатежа: 'за участие в фестивале' }),
        bankDocument({ ПлательщикИНН: '7707083893', Номер: `9${nth}`, НазначениеПлатежа: 'Аренда зала' }),
      ]
      const counted = async (term: string) => organiser.locator('.facts > div').filter({ hasText: term }).locator('dd').textContent()
      await upload(file(...documents))
      expect([await counted(t.import.booked), await counted(t.import.doubtful), await counted(t.import.ignored)]).toEqual(['1', '1', '1'])
      await upload(file(...documents))
      expect([await counted(t.import.booked), await counted(t.import.known)]).toEqual(['0', '2'])

      await organiser.goto(`/${l}/organizer/payments`)
      const line = organiser.getByRole('listitem').filter({ hasText: 'за участие в фестивале' })
      await line.getByRole('button', { name: t.list.aside }).click()
      await expect(line.getByLabel(t.list.asideReason)).toHaveAccessibleDescription(new RegExp(m.errors.required))
      await line.getByRole('button', { name: t.list.book }).click()
      await expect(organiser.getByText(t.list.booked)).toBeVisible()
      await organiser.goto(`/${l}/organizer/applications/${maker.id}/papers`)
      expect(await sumOn(organiser, t.application.paid)).toBe(formatRoubles(80_000, l))
    })
  })
}
