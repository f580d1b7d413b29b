import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { dictionary } from '~/i18n/dictionary'
import { eventIn, invitationIn, linkIn, uidsIn, waitForInvitation } from './fixtures/mail'
import { calendarAt, calendarTruth, publishedSession, whole } from './fixtures/published'
import { expect, locales, signIn, test } from './fixtures/test'

/** A workshop in Krasnoyarsk for each language, four hours ahead of Moscow. */
const workshops = { ru: 'kamnerezy-tuvy', en: 'hakasskiy-pogo' }
const compact = (iso: string) => iso.replace(/[-:]|\.\d+/g, '')

for (const l of locales) {
  const t = dictionary(l)

  test(`${l}: a visitor finds sessions by day, centre, kind and words, and the address keeps it all`, async ({ page }) => {
    await page.goto(`/${l}`)
    await page.getByRole('navigation', { name: t.common.sections }).getByRole('link', { name: t.site.nav.programme }).click()
    await expect(page.getByRole('heading', { level: 1, name: t.programme.title })).toBeVisible()
    const days = page.getByRole('navigation', { name: t.programme.days }).getByRole('link')
    await expect(days).toHaveCount(5)
    await days.nth(2).click()
    await expect(page).toHaveURL(/day=2027-06-25/)
    await expect(days.nth(2)).toHaveAttribute('aria-current', 'date')

    const filters = page.getByRole('search', { name: t.programme.filters })
    await chip(filters, l === 'ru' ? 'Красноярск' : 'Krasnoyarsk').click()
    await chip(filters, t.programme.kindFilter.educational!).click()
    await expect(page).toHaveURL(/centre=yenisey.*kind=educational/)
    const found = sessionLinks(page)
    const titles = await found.allTextContents()
    expect(titles.length).toBeGreaterThan(0)
    await page.reload()
    await expect(found).toHaveText(titles)
    await days.nth(3).click()
    await expect(page).toHaveURL(/day=2027-06-26.*centre=yenisey.*kind=educational/)
    await page.getByRole('link', { name: t.programme.reset }).first().click()
    await expect(page).not.toHaveURL(/centre=/)
    await expect(filters.getByRole('checkbox', { checked: true })).toHaveCount(0)
    await page.goBack()
    await expect(page).toHaveURL(/centre=yenisey/)
    await expect(filters.getByRole('checkbox', { checked: true })).toHaveCount(2)
  })

  test(`${l}: the search takes capital for small letters and ё for е`, async ({ page }) => {
    const search = page.getByRole('searchbox', { name: t.programme.search })
    const found = sessionLinks(page)
    const titlesFor = async (words: string) => {
      await search.fill(words)
      await expect(page).toHaveURL((url) => url.searchParams.get('q') === words)
    }
    await page.goto(`/${l}/programme?day=all`)
    const all = await found.count()
    const filigree = l === 'ru' ? ['скань', 'СКАНЬ', 'Скань'] : ['filigree', 'FILIGREE', 'Filigree']
    let first: string[] | undefined
    for (const words of filigree) {
      await titlesFor(words)
      await expect(async () => expect(await found.count()).toBeLessThan(all)).toPass()
      first ??= await found.allTextContents()
      await expect(found).toHaveText(first)
    }
    if (l === 'ru') {
      for (const words of ['литьё', 'литье', 'ЛИТЬЕ', 'ЛИТЬЁ']) {
        await titlesFor(words)
        await expect(page.getByRole('link', { name: 'Литьё по выплавляемым моделям: где рождается брак' })).toBeVisible()
      }
    }
    await titlesFor('no such session, нет такого')
    await expect(page.getByText(t.programme.empty)).toBeVisible()
  })

  test(`${l}: words are sought in all days unless one is chosen`, async ({ page, request }) => {
    const session = await publishedSession(request, workshops[l])
    const title = session.title[l]
    const link = page.getByRole('main').getByRole('link', { name: title })
    const other = session.startsAt.slice(0, 10) === '2027-06-27' ? '2027-06-23' : '2027-06-27'
    await page.goto(`/${l}/programme?q=${encodeURIComponent(title)}`)
    await expect(link).toBeVisible()
    await page.goto(`/${l}/programme?day=${other}&q=${encodeURIComponent(title)}`)
    await expect(page.getByText(t.programme.empty)).toBeVisible()
    await expect(link).toBeHidden()
    await page.goto(`/${l}/programme`)
    await page.getByRole('searchbox', { name: t.programme.search }).fill(title)
    await expect(link).toBeVisible()
    await page.getByRole('link', { name: t.programme.reset }).first().click()
    await expect(page).toHaveURL(/\/programme$/)
  })

  test(`${l}: a session goes into any calendar with the same identity and the right hours`, async ({ page, request }) => {
    const session = await publishedSession(request, workshops[l])
    await page.goto(`/${l}/programme/${session.slug}`)
    await expect(page.getByRole('heading', { level: 1, name: session.title[l] })).toBeVisible()
    await page.getByText(t.session.addToCalendar).click()

    const downloading = page.waitForEvent('download')
    await page.getByRole('link', { name: t.session.calendar.download }).click()
    const download = eventIn(readFileSync(await (await downloading).path(), 'utf8'))
    expect(download).toMatchObject({ start: session.startsAt, end: session.endsAt, tzid: 'Asia/Krasnoyarsk', status: 'CONFIRMED' })
    expect(download.summary).toBe(session.title[l])
    expect(await calendarTruth(request, l, session)).toEqual(download)

    const google = new URL((await page.getByRole('link', { name: t.session.calendar.google }).getAttribute('href'))!)
    expect(google.searchParams.get('dates')).toBe(`${compact(session.startsAt)}/${compact(session.endsAt)}`)
    const outlook = new URL((await page.getByRole('link', { name: t.session.calendar.outlook }).getAttribute('href'))!)
    expect(new Date(outlook.searchParams.get('startdt')!).toISOString()).toBe(session.startsAt)
    expect(new Date(outlook.searchParams.get('enddt')!).toISOString()).toBe(session.endsAt)
  })

  test(`${l}: a visitor registers, gets ticket and invitation, cancels, comes back, and keeps an agenda`, async ({ page, product, request }) => {
    const { mailbox } = product
    const session = await publishedSession(request, workshops[l])
    const email = `vera-${l}@example.com`
    const register = async () => {
      await page.goto(`/${l}/programme/${session.slug}`)
      await page.getByLabel(t.session.name).fill('Вера Сканева')
      await page.getByLabel(t.session.email).fill(email)
      await page.getByLabel(t.session.consent).check()
      await page.getByRole('button', { name: /\d\d:\d\d/ }).click()
      await expect(page.getByText(t.session.done)).toBeVisible()
    }

    // A wrong address first: it is said beside the field and above the form, and nothing typed is lost.
    await page.goto(`/${l}/programme/${session.slug}`)
    const seats = await freeSeats(page, l)
    await page.getByLabel(t.session.name).fill('Вера Сканева')
    await page.getByLabel(t.session.email).fill('vera@')
    await page.getByRole('button', { name: /\d\d:\d\d/ }).click()
    const summary = page.getByRole('alert').filter({ hasText: t.session.summary })
    await expect(summary).toBeFocused()
    await expect(summary.getByRole('link')).toHaveCount(2)
    await expect(page.getByLabel(t.session.email)).toHaveAccessibleDescription(new RegExp(escape(t.errors['email.invalid'])))
    await expect(page.getByLabel(t.session.name)).toHaveValue('Вера Сканева')
    await expect(page.getByLabel(t.session.email)).toHaveValue('vera@')
    await summary.getByRole('link').first().click()
    await expect(page.getByLabel(t.session.email)).toBeFocused()
    await register()

    const ticketMail = await mailbox.waitFor(email, (mail) => !invitationIn(mail))
    const first = await waitForInvitation(mailbox, email, 'REQUEST')
    const truth = await calendarTruth(request, l, session)
    expect(first).toMatchObject({ ...pickFacts(truth), attendee: email, status: 'CONFIRMED', sequence: truth.sequence })

    await page.goto(linkIn(ticketMail, /\/ticket\//))
    await expect(page.getByRole('heading', { name: session.title[l] })).toBeVisible()
    await expect(page.getByText('Вера Сканева')).toBeVisible()
    await page.getByRole('button', { name: t.ticket.cancel }).click()
    await expect(page.getByText(t.ticket.cancelledTitle)).toBeVisible()
    const cancelled = await waitForInvitation(mailbox, email, 'CANCEL')
    expect(cancelled).toMatchObject({ uid: first.uid, status: 'CANCELLED', attendee: email })
    expect(cancelled.sequence).toBeGreaterThan(first.sequence)
    await page.goto(`/${l}/programme/${session.slug}`)
    expect(await freeSeats(page, l)).toBe(seats)

    const before = mailbox.to(email).length
    await register()
    const again = await waitForInvitation(mailbox, email, 'REQUEST', before)
    expect(again).toMatchObject({ ...pickFacts(truth), status: 'CONFIRMED' })
    expect(again.sequence).toBeGreaterThan(cancelled.sequence)
    expect(again.stamp >= cancelled.stamp).toBe(true)

    await page.goto(`/${l}/agenda`)
    await page.getByRole('main').getByRole('link', { name: t.agenda.signIn }).click()
    await page.waitForURL(/\/sign-in/)
    await signIn(page, product, email, l)
    await expect(page.getByRole('main').getByRole('link', { name: session.title[l] })).toBeVisible()
    const feed = await makeFeed(page, t.agenda.feedMake, l)
    expect(uidsIn(await calendarAt(request, feed))).toEqual([first.uid])
    await page.reload()
    const newer = await makeFeed(page, t.agenda.feedRenew, l)
    expect(uidsIn(await calendarAt(request, newer))).toEqual([first.uid])
    const gone = await request.get(feed)
    const unknown = await request.get(`/cal/agenda/${'x'.repeat(43)}.ics`)
    expect(gone.status()).toBe(404)
    expect(await whole(gone)).toBe(await whole(unknown))
  })

  /** The private address as the page shows it, once. */
  async function makeFeed(page: Page, button: string, locale: typeof l): Promise<string> {
    await page.getByRole('button', { name: button }).click()
    return page.getByLabel(dictionary(locale).session.calendar.copy).inputValue()
  }

  /** As the session page says it: «Свободно 5 из 16». */
  async function freeSeats(page: Page, locale: typeof l): Promise<number> {
    const pattern = locale === 'ru' ? /Свободно (\d+) из/ : /(\d+) of \d+ free/
    const text = await page.getByText(pattern).first().textContent()
    return Number(pattern.exec(text ?? '')?.[1])
  }
}

test('ru: whoever presses before the scripts have begun still gets a page with scripts', async ({ page }) => {
  const t = dictionary('ru')
  await page.addInitScript(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      document.querySelector('main')?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
      if (performance.now() < 2000) port2.postMessage(null)
    }
    port2.postMessage(null)
  })
  await page.goto('/ru/programme')
  await page.waitForFunction(() => performance.now() > 2000)
  // With scripts the next page comes into this very document.
  await page.evaluate(() => document.documentElement.setAttribute('data-same', ''))
  await page.getByRole('navigation', { name: t.common.sections }).getByRole('link', { name: t.site.nav.exhibitors }).click()
  await expect(page.getByRole('heading', { level: 1, name: t.exhibitors.title })).toBeVisible()
  await expect(page.locator('html[data-same]')).toHaveCount(1)
})

/** Titles of the sessions a programme page lists. */
function sessionLinks(page: Page): Locator {
  return page.getByRole('main').getByRole('article').getByRole('heading', { level: 3 }).getByRole('link')
}

/** The visible part of a filter: its box is there for keyboards and screen readers. */
function chip(filters: Locator, name: string): Locator {
  return filters.getByText(name, { exact: true })
}

function pickFacts({ uid, start, end, tzid, summary }: { uid: string; start: string; end: string; tzid: string; summary: string }) {
  return { uid, start, end, tzid, summary }
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
