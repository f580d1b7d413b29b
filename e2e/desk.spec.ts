import { dictionary } from '~/i18n/dictionary'
import { applicant, beginApplication } from './fixtures/applying'
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

    // What they work with changes after the yes, too: the directory finds them by it at once.
    await page.goto(`/${l}/exhibitor`)
    await page.getByRole('link', { name: d.craft.title }).click()
    const technique = page.getByRole('checkbox', { name: t.exhibitors.products[l === 'ru' ? 'forging' : 'stamping'], exact: true })
    await technique.check()
    await page.getByRole('button', { name: d.profile.save, exact: true }).click()
    await expect(page.getByText(d.craft.saved)).toBeVisible()
    await expect(technique).toBeChecked()
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
    await expect(colleague.getByRole('heading', { name: d.invitation.accepted, exact: true })).toBeVisible()
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

  test(`${l}: every form of the desk says which company it is about`, async ({ person }) => {
    const page = await person('exhibitor@example.org', l)
    for (const [address, least] of [['', 0], ['/profile', 1], ['/team', 2], ['/passes', 1], ['/services', 1], ['/pictures', 2]] as const) {
      await page.goto(`/${l}/exhibitor${address}`)
      const forms = page.locator('main form[method="post"]')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await forms.count(), address).toBeGreaterThanOrEqual(least)
      await expect(forms.filter({ hasNot: page.locator('input[name="actingFor"]') }), address).toHaveCount(0)
    }
  })

  test(`${l}: a page of one company does nothing for another that was chosen since, and keeps what was typed`, async ({ person, product }) => {
    const email = `two-desks-${l}@example.com`
    const page = await person(email, l)
    await beginApplication(page, l, applicant(`Две мастерские ${l}`, l === 'ru' ? 520 : 521))
    await page.goto(`/${l}/exhibitor/team`)
    const step = await page.context().newPage()
    await step.goto(`/${l}/apply`)

    const owner = await person('exhibitor@example.org', l)
    await owner.goto(`/${l}/exhibitor/team`)
    await owner.getByLabel(d.team.email).fill(email)
    await owner.getByRole('button', { name: d.team.send }).click()
    await expect(owner.getByText(d.team.done.invited)).toBeVisible()
    const mail = await product.mailbox.waitFor(email, ({ text }) => text.includes('team-invitation'))
    const other = await page.context().newPage()
    await other.goto(/\/(?:ru|en)\/team-invitation\/[\w-]{43}/.exec(mail.text)![0])
    await other.getByRole('button', { name: d.invitation.accept }).click()
    await expect(other).toHaveURL(/\/exhibitor$/)

    const brand = l === 'ru' ? 'Дом эмали' : 'House of Enamel'
    await page.getByLabel(d.team.email).fill('stranger@example.com')
    await page.getByRole('button', { name: d.team.send }).click()
    await expect(page.getByText(d.another.title(brand))).toBeVisible()
    await expect(page.getByLabel(d.team.email)).toHaveValue('stranger@example.com')
    await owner.reload()
    await expect(owner.getByText('stranger@example.com')).toHaveCount(0)
    await step.getByLabel(t.apply.company.cityRu, { exact: true }).fill('Плёс')
    await expect(step.getByText(d.autosave.another)).toBeVisible()
    await step.getByRole('button', { name: t.apply.company.save }).click()
    await expect(step.getByText(d.another.title(brand))).toBeInViewport()
    await expect(step.getByLabel(t.apply.company.cityRu, { exact: true })).toHaveValue('Плёс')

    // With the former company chosen again the same pages go on.
    await other.goto(`/${l}/exhibitor/team`)
    await other.getByRole('button', { name: `Две мастерские ${l}` }).click()
    await expect(other).toHaveURL(/\/exhibitor$/)
    await page.getByRole('button', { name: d.team.send }).click()
    await expect(page.getByText(d.team.done.invited)).toBeVisible()
    await step.getByRole('button', { name: t.apply.company.save }).click()
    await expect(step.getByRole('heading', { level: 1, name: t.apply.products.heading })).toBeVisible()

    await other.goto(`/${l}/exhibitor/team`)
    await other.getByRole('button', { name: brand }).click()
    await expect(other).toHaveURL(/\/exhibitor$/)
    await other.goto(`/${l}/exhibitor/team`)
    await other.getByText(d.team.leave, { exact: true }).click()
    await other.getByRole('button', { name: d.team.leaveConfirm }).click()
    await expect(other.getByText(d.team.done.left)).toBeVisible()
  })

  test(`${l}: a colleague’s save is not undone by a page opened before it, which shows what is saved; staff see requisites locked`, async ({ person, product }) => {
    const page = await person(`stale-${l}@example.com`, l)
    const c = t.apply.company
    await beginApplication(page, l, applicant(`Первое имя ${l}`, l === 'ru' ? 522 : 523))
    await page.goto(`/${l}/exhibitor/team`)
    await page.getByLabel(d.team.email).fill(`second-${l}@example.com`)
    await page.getByRole('button', { name: d.team.send }).click()
    await expect(page.getByText(d.team.done.invited)).toBeVisible()
    const mail = await product.mailbox.waitFor(`second-${l}@example.com`)
    const guest = await person(null, l)
    await guest.goto(/\/(?:ru|en)\/team-invitation\/[\w-]{43}/.exec(mail.text)![0])
    await guest.getByRole('button', { name: d.invitation.accept }).click()
    await expect(guest.getByRole('heading', { name: d.invitation.accepted })).toBeVisible()
    await page.goto(`/${l}/apply`)

    const colleague = await person(`second-${l}@example.com`, l)
    await colleague.goto(`/${l}/apply`)
    await expect(colleague.getByText(d.profile.locked.staff)).toBeVisible()
    await expect(colleague.getByLabel(c.inn, { exact: true })).toHaveCount(0)
    await colleague.getByLabel(c.brandRu, { exact: true }).fill('Второе имя')
    await colleague.getByRole('button', { name: c.save }).click()
    await expect(colleague.getByRole('heading', { level: 1, name: t.apply.products.heading })).toBeVisible()

    await page.getByLabel(c.cityRu, { exact: true }).fill('Плёс')
    await page.getByRole('button', { name: c.save }).click()
    await expect(page.getByText(d.profile.stale)).toBeInViewport()
    await expect(page.getByRole('definition').filter({ hasText: 'Второе имя' })).toBeVisible()
    await expect(page.getByLabel(c.cityRu, { exact: true })).toHaveValue('Плёс')
    await page.getByRole('button', { name: c.save }).click()
    await expect(page.getByRole('heading', { level: 1, name: t.apply.products.heading })).toBeVisible()
  })

  test(`${l}: what is typed as the page is left is kept; without a session nobody says so`, async ({ person }) => {
    const page = await person(`leaving-${l}@example.com`, l)
    const brand = page.getByLabel(t.apply.company.brandRu, { exact: true })
    await page.goto(`/${l}/apply`)
    // Scripts must be there before there is anything to keep.
    await brand.fill('Первые слова')
    await expect(page.getByText(d.autosave.kept)).toBeVisible()
    await brand.fill('Последние слова')
    await page.goto(`/${l}/privacy`)
    await expect(async () => {
      await page.goto(`/${l}/apply`)
      await expect(brand).toHaveValue('Последние слова', { timeout: 500 })
    }).toPass()
    await page.context().clearCookies()
    await brand.fill('Без входа')
    await expect(page.getByText(d.autosave.signedOut)).toBeVisible()
    await expect(page.getByText(d.autosave.kept)).toHaveCount(0)
    await expect(brand).toHaveValue('Без входа')
  })
}
