import { photo } from '~/domain/picture/pictures.testing'
import { dictionary } from '~/i18n/dictionary'
import { publish } from './fixtures/planning'
import { expect, locales, test } from './fixtures/test'

/** Whom each language’s run is about; both speak in Kostroma alone. */
const whom = {
  ru: { slug: 'sergey-sukhonsky', name: 'Сергей Сухонский', craft: 'мастер по черни' },
  en: { slug: 'kirill-malygin', name: 'Kirill Malygin', craft: 'electroplating technologist' },
}

for (const l of locales) {
  const t = dictionary(l)
  const o = t.people.organizer
  const { slug, name, craft } = whom[l]

  test(`${l}: a person's biography and photo come with a release, and go at once with their consent`, async ({ person, page, request }) => {
    test.setTimeout(120_000)
    const bio = l === 'ru' ? 'Держит в мастерской ручного ворона.' : 'Keeps a tame raven in the workshop.'
    const address = `/${l}/people/${slug}`
    const organiser = await person('kostroma@example.org', l)
    await organiser.goto(`/${l}/organizer/people?q=${encodeURIComponent(name)}`)
    await organiser.getByRole('row').getByRole('link', { name }).click()
    await organiser.getByLabel(l === 'ru' ? o.bioRu : o.bioEn).fill(bio)
    await organiser.getByRole('button', { name: t.setup.save }).click()
    await expect(organiser.getByText(o.saved.words)).toBeVisible()
    await organiser.getByLabel(o.photoFile).setInputFiles({ name: 'face.jpg', mimeType: 'image/jpeg', buffer: await photo(400, 400) })
    await organiser.getByRole('button', { name: o.addPhoto }).click()
    await expect(organiser.getByText(o.saved.photo)).toBeVisible()
    const picture = (await organiser.getByRole('img', { name: /./ }).first().getAttribute('src'))!
    expect(picture).toMatch(/^\/portraits\//)
    const publicAnswers = async () => [(await (await request.get(address)).text()).includes(bio), (await request.get(picture)).status()]
    expect(await publicAnswers()).toEqual([false, 404])

    await publish(organiser, l, l === 'ru' ? 'Люди' : 'People', 'kostroma')
    expect(await publicAnswers()).toEqual([true, 200])
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    await expect(page.getByText(craft).first()).toBeVisible()
    await page.getByRole('main').getByRole('list').getByRole('link').first().click()
    await page.getByRole('main').getByRole('link', { name, exact: true }).click()
    await expect(page).toHaveURL(new RegExp(`${address}$`))

    await organiser.goto(`/${l}/organizer/people?q=${encodeURIComponent(name)}`)
    await organiser.getByRole('row').getByRole('link', { name }).click()
    await organiser.getByRole('button', { name: o.withdraw }).click()
    await expect(organiser.getByText(o.saved.withdraw)).toBeVisible()
    expect(await publicAnswers()).toEqual([false, 404])
    for (const path of [address, `/${l}/people`, `/${l}/programme?day=all`, '/api/v1/programme', `/cal/${l}/programme.ics`]) {
      expect(await (await request.get(path)).text(), path).not.toContain(craft)
    }
  })

  test(`${l}: a session gets a second time and one more person, and visitors choose the time`, async ({ person, page, request }) => {
    test.setTimeout(120_000)
    const m = t.organizer.session
    const title = l === 'ru' ? 'Волжская скань: от оклада до броши' : 'Volga filigree: from icon cover to brooch'
    const note = l === 'ru' ? 'Повтор для школ' : 'Once more for schools'
    const organiser = await person('kostroma@example.org', l)
    await organiser.goto(`/${l}/organizer/programme?q=${encodeURIComponent(title)}`)
    await organiser.getByRole('row').getByRole('link', { name: title }).click()
    await organiser.getByLabel(l === 'ru' ? m.bringRu : m.bringEn).fill(note)
    await organiser.getByRole('button', { name: m.addSlot }).click()
    const second = organiser.locator('fieldset:has(input[type=date])').last()
    await expect(second.locator('input[type=date]')).toBeFocused()
    await expect(organiser.getByLabel(l === 'ru' ? m.bringRu : m.bringEn)).toHaveValue(note)
    await second.locator('input[type=date]').fill('2027-06-26')
    await second.locator('input[type=time]').fill(l === 'ru' ? '18:00' : '19:30')
    await second.locator('input[name^=noteRu]').fill(note)
    await organiser.getByRole('button', { name: m.save }).click()
    await expect(organiser.getByText(m.saved)).toBeVisible()
    expect(await (await request.get(`/${l}/programme/pyat-vekov-skani`)).text()).not.toContain(note)

    await publish(organiser, l, l === 'ru' ? 'Повтор' : 'Repeat', 'kostroma')
    await page.goto(`/${l}/programme/pyat-vekov-skani`)
    await page.getByRole('main').getByRole('listitem').filter({ hasText: note }).getByRole('link').click()
    await expect(page).toHaveURL(/\?slot=/)
    await expect(page.getByText(l === 'ru' ? '18:00' : '19:30').first()).toBeVisible()
    await expect(page.getByRole('heading', { name: t.session.bring })).toBeVisible()
  })
}
