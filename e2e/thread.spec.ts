import type { Page } from '@playwright/test'
import { dictionary } from '~/i18n/dictionary'
import { applicant, beginApplication, boothState, freeBooths, sendApplication, takeBooth } from './fixtures/applying'
import { eventIn, invitationIn, linkIn, waitForInvitation } from './fixtures/mail'
import { changeSession, fillSession, mailAtRest, publish, saveSession } from './fixtures/planning'
import { calendarAt, calendarTruth, publishedSession } from './fixtures/published'
import { expect, locales, signIn, test } from './fixtures/test'

const days = { ru: '2027-06-24', en: '2027-06-25' }

for (const l of locales) {
  const t = dictionary(l)

  test(`${l}: from an exhibitor's application to a calendar that follows the organiser`, async ({ page, person, product, request }) => {
    test.slow()
    const { mailbox } = product
    const organiser = await person('organizer@example.org', l)

    // An exhibitor applies and gets a booth.
    const brand = l === 'ru' ? 'Серебряная нить' : 'Silver Thread'
    const exhibitorEmail = `thread-${l}@example.com`
    const exhibitor = await person(null, l)
    await exhibitor.goto(`/${l}/apply`)
    await exhibitor.getByRole('link', { name: t.apply.intro.signIn }).click()
    await exhibitor.waitForURL(/\/sign-in/)
    await signIn(exhibitor, product, exhibitorEmail, l)
    await expect(exhibitor).toHaveURL(new RegExp(`/${l}/apply$`))
    await beginApplication(exhibitor, l, applicant(brand, l === 'ru' ? 1 : 2))
    const [booth] = await freeBooths(exhibitor, l)
    await takeBooth(exhibitor, l, booth!)
    await expect(exhibitor.getByRole('heading', { name: t.plan.booth(booth!) })).toBeVisible()
    expect(await boothState(request, booth!)).toBe('held')
    await sendApplication(exhibitor, l)
    expect(await boothState(request, booth!)).toBe('taken')
    await mailbox.waitFor(exhibitorEmail, (mail) => mail.subject === t.mail.submitted.subject(brand))

    await organiser.goto(`/${l}/organizer/applications`)
    await organiser.getByRole('link', { name: brand }).click()
    await organiser.getByRole('button', { name: t.applications.approve, exact: true }).click()
    await expect(organiser.getByText(t.applications.approved)).toBeVisible()
    const approved = await mailbox.waitFor(exhibitorEmail, (mail) => mail.subject === t.mail.approved.subject(brand, booth!))
    await exhibitor.goto(linkIn(approved, /\/exhibitor/))
    await expect(exhibitor.getByRole('heading', { name: t.apply.desk.states.approved })).toBeVisible()
    await page.goto(`/${l}/exhibitors`)
    await expect(page.getByRole('link', { name: brand })).toBeVisible()

    // An organiser publishes a session, a visitor registers for it.
    const title = l === 'ru' ? 'Нить и зернь' : 'Thread and grain'
    const slug = l === 'ru' ? 'nit-i-zern' : 'thread-and-grain'
    await organiser.goto(`/${l}/organizer/programme/new?centre=kostroma`)
    await fillSession(organiser, l, {
      titleRu: l === 'ru' ? title : 'Нить и зерно',
      titleEn: l === 'ru' ? '' : title,
      abstractRu: 'Как тянут проволоку.',
      date: days[l],
      time: '20:00',
      hall: l === 'ru' ? 'Лекторий' : 'Lecture Room',
      capacity: '5',
    })
    const address = await saveSession(organiser, l)
    await publish(organiser, l, title, 'kostroma')
    const email = `anna-${l}@example.com`
    await register(page, l, slug, email)
    await expect(page.getByText(t.session.done)).toBeVisible()
    const invited = await waitForInvitation(mailbox, email, 'REQUEST')
    await signIn(page, product, email, l)
    await page.goto(`/${l}/agenda`)
    await page.getByRole('button', { name: t.agenda.feedMake }).click()
    const agenda = await page.getByLabel(t.session.calendar.copy).inputValue()

    /** What every calendar says now: download, feeds and the visitor's own agree. */
    const everywhere = async () => {
      const truth = await calendarTruth(request, l, { slug, centre: 'kostroma' })
      expect(truth.uid).toBe(invited.uid)
      expect(eventIn(await calendarAt(request, agenda))).toEqual(truth)
      return truth
    }
    const at = (time: string) => new Date(`${days[l]}T${time}:00+03:00`).toISOString()
    expect(await everywhere()).toMatchObject({ start: at('20:00'), sequence: invited.sequence, status: 'CONFIRMED' })

    // The organiser moves it: one REQUEST, and calendars follow.
    let before = mailbox.to(email).length
    await changeSession(organiser, l, address, { time: '21:30' })
    await publish(organiser, l, `${title} 2`, 'kostroma')
    const moved = await waitForInvitation(mailbox, email, 'REQUEST', before)
    expect(moved).toMatchObject({ uid: invited.uid, start: at('21:30'), tzid: 'Europe/Moscow', status: 'CONFIRMED' })
    expect(moved.sequence).toBeGreaterThan(invited.sequence)
    await mailAtRest(organiser, l)
    expect(mailbox.to(email).slice(before)).toHaveLength(1)
    const afterMove = await everywhere()
    expect(afterMove).toMatchObject({ start: at('21:30'), sequence: moved.sequence, status: 'CONFIRMED' })
    await page.goto(`/${l}/programme/${slug}`)
    await expect(page.getByText('20:00').first()).toBeVisible()

    // Another text: nobody is written to, calendars see that it changed.
    before = mailbox.to(email).length
    await changeSession(organiser, l, address, { abstractRu: 'Как тянут проволоку и катают зернь.' })
    await publish(organiser, l, `${title} 3`, 'kostroma')
    await mailAtRest(organiser, l)
    expect(mailbox.to(email).slice(before)).toHaveLength(0)
    const afterText = await everywhere()
    expect(afterText).toMatchObject({ start: at('21:30'), sequence: moved.sequence })
    expect(afterText.lastModified > afterMove.lastModified).toBe(true)

    // The organiser cancels it: one CANCEL, and calendars follow.
    await organiser.goto(address)
    await organiser.getByRole('button', { name: t.organizer.session.cancel }).click()
    await expect(organiser.getByText(t.organizer.session.cancelledNote)).toBeVisible()
    expect(await everywhere()).toEqual(afterText)
    await publish(organiser, l, `${title} 4`, 'kostroma')
    const cancelled = await waitForInvitation(mailbox, email, 'CANCEL', before)
    expect(cancelled).toMatchObject({ uid: invited.uid, status: 'CANCELLED', attendee: email })
    expect(cancelled.sequence).toBeGreaterThan(moved.sequence)
    await mailAtRest(organiser, l)
    expect(mailbox.to(email).slice(before).map((mail) => invitationIn(mail)?.method)).toEqual(['CANCEL'])
    expect(await everywhere()).toMatchObject({ sequence: cancelled.sequence, status: 'CANCELLED' })
    expect((await publishedSession(request, slug)).status).toBe('cancelled')
    await page.goto(`/${l}/programme/${slug}`)
    await expect(page.getByText(t.session.cancelled)).toBeVisible()
  })

  async function register(page: Page, locale: typeof l, slug: string, email: string) {
    await page.goto(`/${locale}/programme/${slug}`)
    await page.getByLabel(t.session.name).fill('Анна Ветрова')
    await page.getByLabel(t.session.email).fill(email)
    await page.getByLabel(t.session.consent).check()
    await page.getByRole('button', { name: /\d\d:\d\d/ }).click()
  }
}
