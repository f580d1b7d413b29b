import { dictionary } from '~/i18n/dictionary'
import { linkIn } from './fixtures/mail'
import { expect, locales, signIn, test } from './fixtures/test'

for (const l of locales) {
  const t = dictionary(l)

  test(`${l}: sign in by a mailed link that scanners may open and that works once`, async ({ page, product, context, browser }) => {
    const email = `new-${l}@example.com`
    await page.goto(`/${l}/agenda`)
    await page.getByRole('main').getByRole('link', { name: t.agenda.signIn }).click()
    await page.getByLabel(t.signIn.email).fill('not an address')
    await page.getByRole('button', { name: t.signIn.send }).click()
    await expect(page.getByText(t.errors['email.invalid']).first()).toBeVisible()

    await signIn(page, product, email, l)
    await expect(page).toHaveURL(new RegExp(`/${l}/agenda$`))
    await expect(page.getByRole('heading', { name: t.agenda.title })).toBeVisible()

    const cookies = (await context.cookies()).filter((cookie) => cookie.httpOnly)
    expect(cookies.map((cookie) => cookie.sameSite)).toEqual(['Lax'])

    const link = linkIn(await product.mailbox.waitFor(email), /\/sign-in\//)
    const elsewhere = await browser.newContext()
    const other = await elsewhere.newPage()
    const answer = await other.goto(link)
    expect(answer?.status()).toBe(410)
    await expect(other.getByRole('heading', { name: t.signIn.used })).toBeVisible()
    await elsewhere.close()
  })
}
