import type { APIRequestContext } from '@playwright/test'
import ICAL from 'ical.js'
import { dictionary } from '~/i18n/dictionary'
import type { Locale } from '~/i18n/locale'
import { changeSession, fillSession, publish, saveSession } from './fixtures/planning'
import { calendarAt, calendarTruth, publishedSession } from './fixtures/published'
import { expect, locales, test } from './fixtures/test'

const halls = { ru: 'Аудитория 1', en: 'Classroom 1' }
/** When that hall is free, Moscow time. */
const freeTimes = { ru: '18:00', en: '19:30' }

for (const l of locales) {
  const t = dictionary(l)
  const m = t.organizer

  test(`${l}: a centre's organiser plans a session, sees an overlap, publishes; until then nobody sees it`, async ({ person, request }) => {
    // A word that stands nowhere else, so that any trace of the draft is found.
    const word = `Zernitsa${l}`
    const slug = `zernitsa${l}-by-hand`
    const organiser = await person('smolensk@example.org', l)
    await organiser.goto(`/${l}/organizer`)
    await organiser.getByRole('navigation').getByRole('link', { name: m.nav.programme }).click()
    await organiser.getByRole('link', { name: m.programme.addTo(l === 'ru' ? 'Смоленск' : 'Smolensk') }).click()

    await fillSession(organiser, l, { titleEn: `${word} by hand`, abstractRu: `Про ${word} и зернь.`, duration: '3' })
    await organiser.getByRole('button', { name: m.session.save }).click()
    const summary = organiser.getByRole('alert').filter({ hasText: m.session.summary })
    await expect(summary).toBeFocused()
    await expect(organiser.getByLabel(m.session.titleRu)).toHaveAccessibleDescription(new RegExp(t.errors.required))
    await expect(organiser.getByLabel(m.session.duration)).toHaveAccessibleDescription(new RegExp(t.errors['duration.invalid']))
    await expect(organiser.getByLabel(m.session.titleEn)).toHaveValue(`${word} by hand`)

    const overlapping = { date: '2027-06-24', time: '12:30', duration: '60', hall: halls[l], capacity: '20' }
    await fillSession(organiser, l, { titleRu: `${word} вручную`, ...overlapping, speakers: 'Игорь Днепровский' })
    const address = await saveSession(organiser, l)
    await expect(organiser.getByText(m.session.conflictsNote)).toBeVisible()
    // One with the hall's other session, one with the speaker's.
    await expect(organiser.getByRole('listitem').filter({ hasText: word })).toHaveCount(2)
    await changeSession(organiser, l, address, { time: freeTimes[l] })
    await expect(organiser.getByText(m.session.conflictsNote)).toBeHidden()

    for (const [path, says] of await publicMentions(request, slug, word)) expect(says, path).toBe(false)
    for (const path of [`/${l}/programme/${slug}`, `/cal/${l}/session/${slug}.ics`, `/share/${l}/session/${slug}/000000000000.png`]) {
      expect((await request.get(path)).status(), path).toBe(404)
    }
    expect(await (await request.get('/sitemap.xml')).text()).not.toContain(slug)

    // A date without a time is said beside the time; another month is only warned of.
    await fillSession(organiser, l, { time: '' })
    await organiser.getByRole('button', { name: m.session.save }).click()
    await expect(organiser.getByLabel(m.session.time, { exact: true })).toHaveAccessibleDescription(new RegExp(t.errors['time.needed']))
    await changeSession(organiser, l, address, { date: '2027-07-24' })
    await expect(organiser.getByText(/\(23[–-]27 .*2027.*\)/)).toBeVisible()
    await organiser.goto(`/${l}/organizer/releases/new`)
    await expect(organiser.getByRole('listitem').filter({ hasText: word })).toBeVisible()
    await changeSession(organiser, l, address, { date: '2027-06-24' })

    const release = l === 'ru' ? 'Зернь в Смоленске' : 'Granulation in Smolensk'
    await publish(organiser, l, release)
    for (const [path, says] of await publicMentions(request, slug, word)) expect(says, path).toBe(true)
    const session = await publishedSession(request, slug)
    expect(session).toMatchObject({ centre: 'smolensk', startsAt: new Date(`2027-06-24T${freeTimes[l]}:00+03:00`).toISOString(), capacity: 20, status: 'confirmed' })
    expect(await calendarTruth(request, l, session)).toMatchObject({ start: session.startsAt, tzid: 'Europe/Moscow', sequence: 0 })
    const visitor = await person(null, l)
    await visitor.goto(`/${l}/programme?day=2027-06-24&q=${word.toUpperCase()}`)
    await expect(visitor.getByRole('main').getByRole('link', { name: session.title[l] })).toBeVisible()
    if (l === 'ru') await expect(visitor.getByText(release)).toBeVisible()

    // Without date and time it is about to be cancelled, and the page says so.
    await changeSession(organiser, l, address, { date: '', time: '' })
    await expect(organiser.getByText(m.session.unscheduling(0))).toBeVisible()
  })

  test(`${l}: a centre's organiser cannot touch another centre, nor the festival`, async ({ person, request }) => {
    const festival = await person('organizer@example.org', l)
    await festival.goto(`/${l}/organizer/programme?centre=kostroma`)
    const foreign = await festival.getByRole('row').getByRole('link').first().getAttribute('href')
    const organiser = await person('smolensk@example.org', l)
    const forbidden = [
      foreign!,
      `/${l}/organizer/programme/new?centre=kostroma`,
      `/${l}/organizer/releases/new?centre=kostroma`,
      `/${l}/organizer/edition`,
      `/${l}/organizer/applications`,
      `/${l}/organizer/mail`,
      `/${l}/organizer/log`,
    ]
    for (const path of forbidden) {
      const answer = await organiser.goto(path)
      expect(answer?.status(), path).toBe(403)
      await expect(organiser.getByRole('heading', { name: t.site.forbidden.title })).toBeVisible()
      const posted = await organiser.request.post(path, { form: { intent: 'cancel', version: '0' }, headers: sameOrigin(organiser.url()) })
      // A page that takes no forms refuses them all.
      expect([403, 405], `POST ${path}`).toContain(posted.status())
    }
    await organiser.goto(`/${l}/organizer/programme`)
    await expect(organiser.getByRole('row').filter({ hasText: l === 'ru' ? 'Кострома' : 'Kostroma' })).toHaveCount(0)
    const stranger = await request.get(forbidden[0]!, { maxRedirects: 0 })
    expect(stranger.status()).toBe(302)
    expect(stranger.headers().location).toContain(`/${l}/sign-in`)
    const visitor = await person(`nobody-${l}@example.com`, l)
    expect((await visitor.goto(`/${l}/organizer`))?.status()).toBe(403)
  })

  test(`${l}: of two organisers who edit one session the second is told and keeps what they typed`, async ({ person }) => {
    const first = await person('organizer@example.org', l)
    const second = await person('yenisey@example.org', l)
    await first.goto(`/${l}/organizer/programme?centre=yenisey`)
    const link = first.getByRole('row').getByRole('link').nth(l === 'ru' ? 1 : 2)
    const address = (await link.getAttribute('href'))!
    await first.goto(address)
    await second.goto(address)
    await fillSession(first, l, { abstractRu: 'Правка первого.' })
    await saveSession(first, l)
    await fillSession(second, l, { abstractRu: 'Правка второго.', capacity: '7' })
    const answered = second.waitForResponse((response) => response.request().method() === 'POST')
    await second.getByRole('button', { name: m.session.save }).click()
    expect((await answered).status()).toBe(409)
    await expect(second.getByRole('alert').filter({ hasText: m.session.stale })).toBeVisible()
    await expect(second.getByLabel(m.session.abstractRu)).toHaveValue('Правка второго.')
    await expect(second.getByLabel(m.session.capacity)).toHaveValue('7')
    await second.getByRole('link', { name: m.session.reopen }).click()
    await expect(second.getByLabel(m.session.abstractRu)).toHaveValue('Правка первого.')
  })

  test(`${l}: what is typed and not saved is not left without a question`, async ({ person }) => {
    const page = await person('kostroma@example.org', l)
    const title = page.getByLabel(m.session.titleRu)
    const away = page.getByRole('navigation').getByRole('link', { name: m.nav.releases })
    const question = page.getByRole('dialog', { name: t.common.unsaved.title })
    // Before scripts have loaded nobody asks.
    await expect(async () => {
      await page.goto(`/${l}/organizer/programme/new?centre=kostroma`)
      await title.fill('Недописанное')
      await away.click()
      await expect(question).toBeVisible({ timeout: 3_000 })
    }).toPass()
    await expect(question.getByRole('button', { name: t.common.unsaved.stay }).last()).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(question).toBeHidden()
    await expect(away).toBeFocused()
    await expect(title).toHaveValue('Недописанное')

    // Where the page would be loaded anew, the browser asks.
    const asked = page.waitForEvent('dialog')
    const pressed = page.getByRole('link', { name: t.common.otherLanguage }).click({ noWaitAfter: true })
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
    await pressed
    await expect(title).toHaveValue('Недописанное')

    await away.click()
    await question.getByRole('button', { name: t.common.unsaved.leave }).click()
    await expect(page.getByRole('heading', { level: 1, name: m.releases.title })).toBeVisible()

    // Taken back, or saved, there is nothing to lose.
    await page.goBack()
    await title.fill('Взятое обратно')
    await title.fill('')
    await away.click()
    await expect(page.getByRole('heading', { level: 1, name: m.releases.title })).toBeVisible()
    await page.goBack()
    await fillSession(page, l, { titleRu: `Сохранённое, ${l}` })
    await page.getByRole('button', { name: m.session.save }).click()
    await expect(page.getByText(m.session.saved)).toBeVisible()
    await away.click()
    await expect(page.getByRole('heading', { level: 1, name: m.releases.title })).toBeVisible()
  })

  test(`${l}: of two organisers who publish at once the second is shown what is new`, async ({ person }) => {
    const first = await person('organizer@example.org', l)
    const second = await person('kostroma@example.org', l)
    await first.goto(`/${l}/organizer/programme/new?centre=kostroma`)
    await fillSession(first, l, { titleRu: l === 'ru' ? 'Новое у первого' : 'Ещё одно у первого', date: '2027-06-23', time: '08:00' })
    await saveSession(first, l)
    await second.goto(`/${l}/organizer/releases/new`)
    await second.getByLabel(m.publish.name).fill('Вторая')
    await publish(first, l, 'Первая', 'kostroma')
    await second.getByRole('button', { name: m.publish.submit }).click()
    await expect(second.getByRole('alert')).toContainText(m.publish.stale)
    await expect(second.getByText(m.publish.nothing)).toBeVisible()
  })

  test(`${l}: page and feed follow when the festival moves Jeweller's Day`, async ({ person, request }) => {
    const organiser = await person('organizer@example.org', l)
    const visitor = await person(null, l)
    const keepOn = async (day: string) => {
      await organiser.goto(`/${l}/organizer/edition`)
      const jewellersDay = organiser.getByLabel(m.edition.jewellersDay)
      await jewellersDay.fill(day)
      // The page has other forms too.
      await organiser.locator('form').filter({ has: jewellersDay }).getByRole('button', { name: m.edition.save }).click()
      await expect(organiser.getByText(m.edition.saved)).toBeVisible()
      await visitor.goto(`/${l}/jewellers-day`)
      return jewellersDays(await calendarAt(request, `/cal/${l}/jewellers-day.ics`))
    }
    const usual = await keepOn('')
    expect(usual.days).toEqual(['2027-06-27', '2028-06-25', '2029-06-24'])
    await expect(visitor.getByText(/27 (июня|June)/).first()).toBeVisible()
    const moved = await keepOn('2027-06-26')
    expect(moved.days).toEqual(['2027-06-26', '2028-06-25', '2029-06-24'])
    expect(moved.sequence).toBeGreaterThan(usual.sequence)
    await expect(visitor.getByText(/26 (июня|June)/).first()).toBeVisible()
    const back = await keepOn('')
    expect(back.days).toEqual(usual.days)
    expect(back.sequence).toBeGreaterThan(moved.sequence)
  })
}

/** Every public address that shows a published session of Smolensk, and whether its answer holds the word. */
async function publicMentions(request: APIRequestContext, slug: string, word: string): Promise<[path: string, says: boolean][]> {
  // A part of the word: the page repeats what one searched for.
  const part = word.slice(0, 6).toLowerCase()
  const paths = [
    ...(['ru', 'en'] satisfies Locale[]).flatMap((l) => [
      `/${l}/programme?day=all`,
      `/${l}/programme?day=all&q=${part}&centre=smolensk`,
      `/${l}/programme.data?day=all`,
      `/${l}/programme?day=2027-06-24&view=grid`,
      `/${l}/screen.json?centre=smolensk`,
      `/embed/${l}/programme?centre=smolensk`,
      `/embed/${l}/programme.json`,
      `/${l}/programme/${slug}`,
      `/${l}/programme/${slug}.data`,
      `/cal/${l}/programme.ics`,
      `/cal/${l}/centre/smolensk.ics`,
      `/cal/${l}/kind/educational.ics`,
      `/cal/${l}/session/${slug}.ics`,
    ]),
    '/api/v1/programme',
    '/api/schedule.xml',
    '/api/schedule.json',
  ]
  const mentions: [string, boolean][] = []
  for (const path of paths) {
    const unfolded = (await (await request.get(path)).text()).replace(/\r\n[ \t]/g, '')
    mentions.push([path, unfolded.includes(word)])
  }
  return mentions
}

function jewellersDays(body: string): { days: string[]; sequence: number } {
  const events = new ICAL.Component(ICAL.parse(body) as unknown[]).getAllSubcomponents('vevent')
  const [master, ...others] = events.map((event) => new ICAL.Event(event))
  for (const other of others) master!.relateException(other)
  const occurrences = master!.iterator()
  const days = Array.from({ length: 3 }, () => master!.getOccurrenceDetails(occurrences.next()).startDate.toString())
  const sequence = Number(events[0]!.getFirstPropertyValue('sequence'))
  return { days, sequence }
}

function sameOrigin(url: string): Record<string, string> {
  return { origin: new URL(url).origin }
}
