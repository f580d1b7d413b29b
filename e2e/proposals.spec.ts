import { dictionary } from '~/i18n/dictionary'
import { expect, locales, test } from './fixtures/test'
import { publish } from './fixtures/planning'

for (const l of locales) {
  const t = dictionary(l)
  const p = t.proposals
  const f = p.form
  const o = p.organizer

  test(`${l}: an exhibitor proposes a session, answers a question, is told of the yes when it is announced, and is its host in the programme`, async ({ person, product }) => {
    test.slow()
    const title = l === 'ru' ? 'Холодная эмаль за вечер' : 'Cold enamel in an evening'
    const exhibitor = await person('exhibitor@example.org', l)
    await exhibitor.goto(`/${l}/exhibitor/sessions`)
    await exhibitor.getByRole('link', { name: p.propose }).click()
    await exhibitor.getByLabel(f.titleRu).fill(title)
    await exhibitor.getByRole('button', { name: f.save }).click()
    await expect(exhibitor.getByText(p.done.saved!)).toBeVisible()

    // What is asked for is asked at sending, and nothing typed is lost.
    const told = product.mailbox.to('smolensk@example.org').length
    await exhibitor.getByLabel(f.abstractRu).fill('Три цвета, одна форма.')
    await exhibitor.getByRole('button', { name: f.send }).click()
    await expect(exhibitor.getByLabel(f.duration)).toHaveAccessibleDescription(new RegExp(t.errors.required))
    await expect(exhibitor.getByLabel(f.abstractRu)).toHaveValue('Три цвета, одна форма.')
    await exhibitor.getByLabel(f.kind, { exact: true }).selectOption('educational')
    await exhibitor.getByLabel(f.format, { exact: true }).selectOption('masterclass')
    await exhibitor.getByLabel(f.language, { exact: true }).selectOption('ru')
    await exhibitor.getByLabel(f.ageMark, { exact: true }).selectOption('6')
    await exhibitor.getByLabel(f.duration).fill('45')
    await exhibitor.getByLabel(f.centre, { exact: true }).selectOption({ index: 3 })
    await exhibitor.getByLabel(`${f.leader(1)}: ${f.nameRu}`, { exact: true }).fill('Мария Зимина')
    await exhibitor.getByLabel(f.consent).check()
    await exhibitor.getByRole('button', { name: f.send }).click()
    await expect(exhibitor.getByText(p.done.sent!)).toBeVisible()
    const address = new URL(exhibitor.url()).pathname

    const news = await product.mailbox.waitFor('smolensk@example.org', undefined, { after: told })
    expect(news.subject).toContain(title)
    const organizer = await person('smolensk@example.org', l)
    await organizer.goto(`/${l}/organizer/proposals?q=${encodeURIComponent(title)}`)
    await organizer.getByRole('link', { name: title }).click()
    await organizer.getByText(o.other).click()
    await organizer.getByLabel(o.askReason).fill('Сколько столов?')
    await organizer.getByRole('button', { name: o.ask, exact: true }).click()
    await expect(organizer.getByText(o.done.ask!)).toBeVisible()

    await exhibitor.goto(address)
    await expect(exhibitor.getByText('Сколько столов?')).toBeVisible()
    await exhibitor.getByLabel(f.answer, { exact: true }).fill('Четыре.')
    await exhibitor.getByLabel(f.consent).check()
    await exhibitor.getByRole('button', { name: f.answerSend }).click()
    await expect(exhibitor.getByText(p.done.answered!)).toBeVisible()

    // A decision that is not announced is nowhere in what the exhibitor is sent.
    await organizer.reload()
    await expect(organizer.getByText('Четыре.')).toBeVisible()
    await organizer.getByLabel(o.acceptReason).fill('Ждём вас с эмалью')
    await organizer.getByLabel(t.applications.quietly).first().check()
    const sent = async () => (await (await exhibitor.request.get(`${address}.data`)).text()).replace(/"nonce","[^"]+"/, '')
    const before = await sent()
    await organizer.getByRole('button', { name: o.accept, exact: true }).click()
    await expect(organizer.getByText(o.done.quiet!)).toBeVisible()
    expect(await sent()).toBe(before)
    await organizer.getByRole('link', { name: o.pending.toAll }).click()
    await organizer.getByRole('button', { name: o.pending.announce }).click()
    await expect(organizer.getByText(o.pending.told(1, 0))).toBeVisible()
    await exhibitor.reload()
    await expect(exhibitor.getByText('Ждём вас с эмалью')).toBeVisible()

    // It is in the plan without a time; scheduled and published, page and maker link to each other.
    await organizer.goto(`/${l}/organizer/proposals?q=${encodeURIComponent(title)}`)
    await organizer.getByRole('link', { name: title }).click()
    await organizer.getByRole('link', { name: o.openSession }).click()
    await organizer.getByLabel(t.organizer.session.date).fill('2027-06-27')
    await organizer.getByLabel(t.organizer.session.time, { exact: true }).fill(l === 'ru' ? '18:00' : '19:00')
    await organizer.getByRole('button', { name: t.organizer.session.save }).click()
    await expect(organizer.getByText(t.organizer.session.saved)).toBeVisible()
    const festival = await person('organizer@example.org', l)
    await publish(festival, l, title)
    await exhibitor.goto(`/${l}/exhibitor/sessions`)
    await exhibitor.getByRole('link', { name: title }).first().click()
    await exhibitor.getByRole('link', { name: l === 'ru' ? 'Дом эмали' : 'House of Enamel' }).click()
    await expect(exhibitor.getByRole('link', { name: title })).toBeVisible()
  })
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a draft that is sent too early comes back as it was typed, with what is missing beside it', async ({ person }) => {
    const t = dictionary('ru')
    const f = t.proposals.form
    const page = await person('exhibitor@example.org', 'ru')
    await page.goto('/ru/exhibitor/sessions/new')
    await page.getByLabel(f.titleRu).fill('Без скриптов')
    await page.getByRole('button', { name: f.send }).click()
    await expect(page.getByLabel(f.titleRu)).toHaveValue('Без скриптов')
    await expect(page.getByLabel(f.format)).toHaveAccessibleDescription(new RegExp(t.errors.choose))
    await page.getByRole('button', { name: f.save }).click()
    await expect(page.getByText(t.proposals.done.saved!)).toBeVisible()
    await page.getByText(t.proposals.remove).click()
    await page.getByRole('button', { name: t.proposals.removeConfirm }).click()
    await expect(page.getByText(t.proposals.done.removed!)).toBeVisible()
  })
})
