import { dictionary } from '~/i18n/dictionary'
import { changeSession, fillSession, publish, saveSession } from './fixtures/planning'
import { expect, locales, test } from './fixtures/test'

for (const l of locales) {
  const t = dictionary(l)
  const m = t.organizer

  test(`${l}: a release is read in the changes, in the feed and at its own address, and compared with the plan, which goes back to it`, async ({ person, request }) => {
    const title = l === 'ru' ? 'Новая роспись эмалью' : 'Painting in enamel anew'
    const secret = `Tayna${l}`
    const organiser = await person('kostroma@example.org', l)
    await organiser.goto(`/${l}/organizer/programme/new?centre=kostroma`)
    await fillSession(organiser, l, { titleRu: title, titleEn: title, date: '2027-06-24', time: l === 'ru' ? '08:00' : '08:30', duration: '20' })
    const session = await saveSession(organiser, l)
    const release = l === 'ru' ? 'Эмаль добавлена' : 'Enamel added'
    await publish(organiser, l, release, 'kostroma')
    const number = Number(new URL(organiser.url()).pathname.split('/').at(-1))
    await changeSession(organiser, l, session, { titleRu: secret, titleEn: secret })

    const visitor = await person(null, l)
    await visitor.goto(`/${l}/programme`)
    await visitor.getByRole('link', { name: t.changelog.link }).click()
    await expect(visitor.getByRole('heading', { name: t.changelog.title })).toBeVisible()
    const newest = visitor.locator('main details').first()
    await expect(newest.getByRole('heading', { name: `${t.changelog.release(number)} «${release}»` })).toBeVisible()
    await expect(newest.getByRole('listitem').filter({ hasText: title })).toContainText(l === 'ru' ? 'Новое событие: 24 июня' : 'New: 24 June')

    const href = await visitor.locator('head link[type="application/atom+xml"]').getAttribute('href')
    const feed = await request.get(href!)
    expect(feed.headers()['content-type']).toBe('application/atom+xml; charset=utf-8')
    const text = await feed.text()
    expect(text).toContain(title)
    expect(text).not.toContain(secret)
    const wellFormed = await visitor.evaluate((xml) => !new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror'), text)
    expect(wellFormed).toBe(true)
    expect((await request.get(href!, { headers: { 'If-None-Match': feed.headers().etag! } })).status()).toBe(304)
    const head = await request.head(href!)
    expect([head.status(), head.headers().etag, await head.text()]).toEqual([200, feed.headers().etag, ''])

    await newest.getByRole('link', { name: t.changelog.open }).click()
    await expect(visitor.getByText(t.changelog.isCurrent(number))).toBeVisible()
    await expect(visitor.getByRole('link', { name: title })).toBeVisible()
    await visitor.goto(`/${l}/programme/releases/1`)
    await expect(visitor.getByText(t.changelog.asItWas(1, number))).toBeVisible()
    await expect(visitor.getByRole('link', { name: title })).toHaveCount(0)
    await expect(visitor.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`/${l}/programme$`))

    await organiser.goto(`/${l}/organizer/releases`)
    await organiser.getByRole('button', { name: m.releases.compare }).click()
    await expect(organiser.getByRole('row').filter({ hasText: secret })).toBeVisible()
    await organiser.getByLabel(m.releases.compareFrom).selectOption('1')
    await organiser.getByLabel(m.releases.compareTo).selectOption(String(number))
    await organiser.getByRole('button', { name: m.releases.compare }).click()
    await expect(organiser).toHaveURL(new RegExp(`from=1&to=${number}`))
    await expect(organiser.getByRole('row').filter({ hasText: title })).toContainText(m.publish.kinds.new!)

    // Back to what was published: the preview says what becomes of the plan, and nothing is left to publish.
    await organiser.goto(`/${l}/organizer/releases/${number}`)
    await organiser.getByRole('link', { name: m.restore.open }).click()
    await expect(organiser.getByRole('row').filter({ hasText: title })).toContainText(m.publish.kinds.retexted!)
    await organiser.getByRole('button', { name: m.restore.submit }).click()
    await expect(organiser.getByText(m.publish.restored(number))).toBeVisible()
    await expect(organiser.getByText(m.publish.nothing)).toBeVisible()
    await organiser.goto(session)
    await expect(organiser.getByLabel(m.session.titleRu)).toHaveValue(title)
  })
}
