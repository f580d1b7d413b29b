import { dictionary } from '~/i18n/dictionary'
import { expect, locales, test } from './fixtures/test'

for (const l of locales) {
  const t = dictionary(l)
  const d = t.desk

  test(`${l}: the desk says what is due and when; a changed contact is told to the organisers, requisites stay`, async ({ person, product }) => {
    const page = await person('exhibitor@example.org', l)
    await page.goto(`/${l}/exhibitor`)
    const way = page.getByRole('region', { name: d.timeline.title })
    await expect(way.getByRole('listitem').filter({ hasText: d.timeline.steps.application.done })).toContainText(d.timeline.states.done)
    await expect(way.getByRole('listitem').filter({ hasText: d.timeline.steps.moveIn.todo })).toContainText('08:00–20:00')
    await expect(way.getByRole('link', { name: d.timeline.steps.invoice.todo })).toBeVisible()

    await page.getByRole('link', { name: d.nav.profile }).click()
    await expect(page.getByText(d.profile.locked.contract)).toBeVisible()
    await expect(page.getByLabel(t.apply.company.inn, { exact: true })).toHaveCount(0)
    const told = product.mailbox.to('organizer@example.org').length
    await page.getByLabel(t.apply.company.contactName).fill(`Анна Новая, ${l}`)
    await page.getByRole('button', { name: d.profile.save, exact: true }).click()
    await expect(page.getByText(d.profile.saved)).toBeVisible()
    // In the language in which the organiser signed in, whoever needed one first.
    const mail = await product.mailbox.waitFor('organizer@example.org', ({ text }) => locales.some((one) => text.includes(dictionary(one).mail.profileChanged.contactText)), { after: told })
    expect(mail.text).not.toContain('Анна Новая')
  })

  test(`${l}: an owner invites a colleague, who joins by the mail, sees the desk and cannot invite`, async ({ person, product }) => {
    const owner = await person('exhibitor@example.org', l)
    const email = `helper-${l}@example.com`
    await owner.goto(`/${l}/exhibitor/team`)
    await owner.getByLabel(d.team.email).fill(email)
    await owner.getByRole('button', { name: d.team.send }).click()
    await expect(owner.getByText(d.team.done.invited)).toBeVisible()
    const mail = await product.mailbox.waitFor(email)
    const link = /\/(?:ru|en)\/team-invitation\/[\w-]{43}/.exec(mail.text)![0]

    const colleague = await person(null, l)
    await colleague.goto(link)
    await colleague.getByRole('button', { name: d.invitation.accept }).click()
    await expect(colleague.getByRole('heading', { name: d.invitation.accepted })).toBeVisible()
    await colleague.goto(link)
    await expect(colleague.getByRole('heading', { name: d.invitation.used })).toBeVisible()

    const signedIn = await person(email, l)
    await signedIn.goto(`/${l}/exhibitor/team`)
    await expect(signedIn.getByText(d.team.staffNote)).toBeVisible()
    await expect(signedIn.getByLabel(d.team.email)).toHaveCount(0)
    await owner.goto(`/${l}/exhibitor/team`)
    await owner.getByRole('button', { name: d.team.removeOf(email) }).click()
    await expect(owner.getByText(d.team.done.removed)).toBeVisible()
    await signedIn.goto(`/${l}/exhibitor/team`)
    await expect(signedIn).toHaveURL(new RegExp(`/${l}/apply`))
  })

  test(`${l}: passes are ordered up to the limit; organisers see, print and mark them as issued`, async ({ person }) => {
    const page = await person('exhibitor@example.org', l)
    await page.goto(`/${l}/exhibitor/passes`)
    const name = `Смена Вторая ${l}`
    await page.getByLabel(d.passes.name).fill(name)
    await page.getByRole('button', { name: d.passes.add, exact: true }).first().click()
    await expect(page.getByText(d.passes.saved)).toBeVisible()
    await expect(page.getByText(d.passes.full).first()).toBeVisible()
    await page.getByRole('link', { name: d.passes.editOf(name) }).click()
    await page.getByLabel(d.passes.post).fill('Ювелир')
    await page.getByRole('button', { name: d.passes.save, exact: true }).click()
    await expect(page.getByRole('row', { name: new RegExp(`${name}.*Ювелир`) })).toBeVisible()

    const organiser = await person('organizer@example.org', l)
    await organiser.goto(`/${l}/organizer/passes?show=person`)
    await organiser.getByLabel(d.organizerPasses.chosen(name)).check()
    await organiser.getByRole('button', { name: d.organizerPasses.issue }).click()
    await expect(organiser.getByText(d.organizerPasses.issued(1))).toBeVisible()
    await organiser.getByRole('link', { name: d.organizerPasses.print }).click()
    await expect(organiser.getByRole('listitem').filter({ hasText: name })).toContainText('А-10')

    await page.goto(`/${l}/exhibitor/passes`)
    await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText(d.passes.states.issued)
    await expect(page.getByRole('button', { name: d.passes.removeOf(name) })).toHaveCount(0)
    await organiser.goto(`/${l}/organizer/passes?show=person`)
    await organiser.getByRole('link', { name: l === 'ru' ? 'Дом эмали' : 'House of Enamel' }).first().click()
    await organiser.getByRole('button', { name: d.passes.removeOf(name) }).click()
    await expect(organiser.getByText(d.passes.saved)).toBeVisible()
  })

  test(`${l}: what is typed into a step comes back after a reload and on another device, and goes when asked`, async ({ person }) => {
    const email = `typing-${l}@example.com`
    const phone = await person(email, l)
    await phone.goto(`/${l}/apply`)
    const brand = t.apply.company.brandRu
    await phone.getByLabel(brand, { exact: true }).fill('Ночная мастерская')
    await expect(phone.getByText(d.autosave.kept)).toBeVisible()
    await phone.reload()
    await expect(phone.getByLabel(brand, { exact: true })).toHaveValue('Ночная мастерская')

    const laptop = await person(email, l)
    await laptop.goto(`/${l}/apply`)
    await expect(laptop.getByLabel(brand, { exact: true })).toHaveValue('Ночная мастерская')
    await expect(laptop.getByText(d.autosave.otherDevice.slice(2))).toBeVisible()
    await laptop.getByRole('button', { name: d.autosave.forget }).click()
    await expect(laptop.getByLabel(brand, { exact: true })).toHaveValue('')
  })
}
