import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { dictionary } from '~/i18n/dictionary'
import type { Locale } from '~/i18n/locale'
import { startProduct } from './fixtures/server'
import { expect, locales, test as base } from './fixtures/test'

/** A plan of its own: what is moved about here is in nobody's way. */
const test = base.extend<object, { product: Awaited<ReturnType<typeof startProduct>> }>({
  product: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const product = await startProduct()
      await use(product)
      await product.stop()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
})

test.use({ viewport: { width: 1440, height: 1000 } })

const organizer = 'organizer@example.org'
const thursday = '2027-06-24'
const saturday = '2027-06-26'
const sunday = '2027-06-27'
const enamel = { ru: 'Эмаль по скани: первый обжиг', en: 'Enamel over filigree: the first firing' }
const workshop = { ru: 'Мастерская', en: 'The Workshop' }
const lectures = { ru: 'Лекторий', en: 'Lecture Room' }
const filigree = { ru: 'Зал «Скань»', en: 'Filigree Hall' }
const gallery = { ru: 'Галерея', en: 'The Gallery' }

async function openSchedule(page: Page, l: Locale, day: string, more = '&centre=kostroma&zone=Europe/Moscow&grid=15') {
  await page.goto(`/${l}/organizer/schedule?day=${day}${more}`)
  await expect(page.locator('[data-column]').first()).toBeVisible()
  // The stream of changes is open for good, so that the network is never idle: the scripts are there when keys are heard.
  await expect(page.locator('.sched[data-ready]')).toBeAttached()
}
const block = (page: Page, title: string): Locator => page.locator(`[data-column] [data-slot][aria-label^="${title}"]`)
const inTray = (page: Page, title: string): Locator => page.locator('[data-tray] [data-slot]').filter({ hasText: title })
const saved = (page: Page, l: Locale) => expect(page.getByText(dictionary(l).scheduleEditor.saved, { exact: true })).toBeVisible()

async function middleOf(locator: Locator) {
  await locator.scrollIntoViewIfNeeded()
  const box = (await locator.boundingBox())!
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, box }
}
async function pull(page: Page, from: { x: number; y: number }, dx: number, dy: number) {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + dx / 2, from.y + dy / 2, { steps: 4 })
  await page.mouse.move(from.x + dx, from.y + dy, { steps: 4 })
}

for (const l of locales) {
  const { scheduleEditor: t } = dictionary(l)
  /** «Зал занят». */
  const taken = t.conflict.hall('', '').split(':')[0]!
  const label = (title: string, times: string, hall: string) => new RegExp(`^${title}.*${times}.*${hall}`)

  test(`${l}: a session is moved, lengthened and put back by the mouse, and told what it collides with on the way`, async ({ person }) => {
    const page = await person(organizer, l)
    await openSchedule(page, l, thursday)
    const moved = block(page, enamel[l])
    const hour = 72
    const { x, y, box } = await middleOf(moved)
    await pull(page, { x, y }, 0, hour)
    await expect(page.locator('[data-ghost]')).toContainText('13:00–14:30')
    await page.mouse.up()
    await expect(moved).toHaveAttribute('aria-label', label(enamel[l], '13:00–14:30', workshop[l]))
    await saved(page, l)

    await moved.scrollIntoViewIfNeeded()
    const bottom = (await moved.boundingBox())!
    await pull(page, { x, y: bottom.y + bottom.height - 3 }, 0, hour / 2)
    await page.mouse.up()
    await expect(moved).toHaveAttribute('aria-label', label(enamel[l], '13:00–15:00', workshop[l]))

    // Over the lecture beside: told before it is let go; what is wrong is taken back.
    const lecture = await middleOf(block(page, l === 'ru' ? 'Мастерская' : 'Workshop'))
    const now = await middleOf(moved)
    await pull(page, now, lecture.x - now.x, 36)
    await expect(page.locator('[data-ghost]')).toContainText(taken)
    await page.mouse.up()
    await expect(moved).toHaveAttribute('aria-label', new RegExp(lectures[l]))
    await page.getByRole('button', { name: t.undo }).click()
    await expect(moved).toHaveAttribute('aria-label', label(enamel[l], '13:00–15:00', workshop[l]))
    await page.getByRole('button', { name: t.undo }).click()
    await page.getByRole('button', { name: t.undo }).click()
    await expect(moved).toHaveAttribute('aria-label', label(enamel[l], '12:00–13:30', workshop[l]))
    await saved(page, l)
    await page.reload()
    await expect(block(page, enamel[l])).toHaveAttribute('aria-label', label(enamel[l], '12:00–13:30', workshop[l]))
    expect((await block(page, enamel[l]).boundingBox())!.height).toBeCloseTo(box.height, 0)
  })

  test(`${l}: what is drawn becomes a session or a break, with a title and nothing lost where it lacks one`, async ({ person }) => {
    const page = await person(organizer, l)
    await openSchedule(page, l, saturday)
    const column = page.locator('[data-column]').nth(1)
    const at = await middleOf(column)
    const row = l === 'ru' ? 2 : 5
    await pull(page, { x: at.x, y: at.box.y + 72 * row + 4 }, 0, 72 - 8)
    await page.mouse.up()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByLabel(t.dialog.duration)).toHaveValue('60')
    await dialog.getByRole('button', { name: t.dialog.put }).click()
    await expect(dialog.getByRole('alert').filter({ hasText: t.dialog.summary })).toBeFocused()
    await dialog.getByRole('textbox', { name: t.dialog.title }).fill(`Камни без огранки ${l}`)
    await dialog.getByRole('button', { name: t.dialog.put }).click()
    await expect(block(page, `Камни без огранки ${l}`)).toHaveAttribute('aria-label', new RegExp(gallery[l]))
    await saved(page, l)
    await page.reload()
    await block(page, `Камни без огранки ${l}`).click()
    await expect(page.getByRole('link', { name: t.open })).toBeVisible()

    await page.getByRole('button', { name: t.add, exact: true }).click()
    await dialog.getByRole('radio', { name: t.dialog.break }).check()
    await dialog.getByRole('textbox', { name: t.dialog.title }).fill(`Уборка ${l}`)
    await dialog.getByRole('checkbox', { name: t.dialog.hidden }).check()
    await dialog.getByLabel(t.dialog.time).fill(l === 'ru' ? '20:00' : '20:30')
    await dialog.getByLabel(t.dialog.duration).fill('30')
    await dialog.getByRole('button', { name: t.dialog.put }).click()
    await expect(block(page, `Уборка ${l}`)).toHaveAttribute('aria-label', new RegExp(t.hiddenBreak))
    await saved(page, l)
  })

  test(`${l}: the same by the keyboard alone: lifted, carried, said aloud, put down, taken back, into the tray and out`, async ({ person }) => {
    const page = await person(organizer, l)
    await openSchedule(page, l, thursday)
    const moved = block(page, enamel[l])
    const said = page.locator('.sched > [role=status]')
    await page.locator('[data-column] [data-slot][tabindex="0"]').focus()
    await page.keyboard.press('ArrowRight')
    await expect(page.locator('[data-column] [data-slot]:focus')).toHaveCount(1)
    await moved.focus()
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-ghost]')).toBeFocused()
    await page.keyboard.press('ArrowLeft')
    await expect(said).toContainText(lectures[l])
    await page.keyboard.press('ArrowLeft')
    await expect(said).toContainText(taken)
    await expect(said).toContainText(t.moving.fix(1))
    await page.keyboard.press('1')
    await expect(moved).toBeFocused()
    await expect(moved).toHaveAttribute('aria-label', new RegExp(filigree[l]))
    await page.keyboard.press('Control+z')
    await expect(moved).toHaveAttribute('aria-label', new RegExp(`12:00–13:30.*${workshop[l]}`))

    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('PageDown')
    await expect(said).toContainText('12:15–14:00')
    await page.keyboard.press('Enter')
    await expect(moved).toBeFocused()
    await expect(moved).toHaveAttribute('aria-label', /25.*12:15–14:00/)
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Escape')
    await expect(moved).toBeFocused()
    await expect(moved).toHaveAttribute('aria-label', /12:15–14:00/)

    await page.keyboard.press('Delete')
    await expect(inTray(page, enamel[l])).toBeVisible()
    await inTray(page, enamel[l]).focus()
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-ghost]')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(moved).toBeFocused()
    for (let n = 0; n < 3; n += 1) await page.keyboard.press('Control+z')
    await saved(page, l)
    await openSchedule(page, l, thursday)
    await expect(moved).toHaveAttribute('aria-label', new RegExp(`12:00–13:30.*${workshop[l]}`))
  })

  test(`${l}: several are shifted together, gaps closed, two swapped, a day repeated`, async ({ person }) => {
    const page = await person(organizer, l)
    await openSchedule(page, l, sunday)
    for (const [title, time] of [['Первое', '09:00'], ['Второе', '10:30']] as const) {
      await page.getByRole('button', { name: t.add, exact: true }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox', { name: t.dialog.title }).fill(`${title} ${l}`)
      await dialog.getByLabel(t.dialog.hall).selectOption({ label: l === 'ru' ? 'Кострома: Сусанинская площадь' : 'Kostroma: Susaninskaya Square' })
      await dialog.getByLabel(t.dialog.time).fill(time)
      await dialog.getByRole('button', { name: t.dialog.put }).click()
      await expect(block(page, `${title} ${l}`)).toBeVisible()
    }
    const [first, second] = [block(page, `Первое ${l}`), block(page, `Второе ${l}`)]
    await first.click()
    await second.click({ modifiers: ['Shift'] })
    await expect(page.getByText(t.chosen(2))).toBeVisible()
    await page.getByRole('button', { name: t.verbs.closeGaps }).click()
    await expect(second).toHaveAttribute('aria-label', /10:00–11:00/)
    await page.getByRole('button', { name: t.verbs.swap }).click()
    await expect(first).toHaveAttribute('aria-label', /10:00–11:00/)
    await page.getByLabel(t.verbs.by).fill('30')
    await page.getByRole('button', { name: t.verbs.shift, exact: true }).click()
    await expect(first).toHaveAttribute('aria-label', /10:30–11:30/)
    await expect(second).toHaveAttribute('aria-label', /09:30–10:30/)
    await page.getByRole('button', { name: t.toTray }).click()
    await expect(inTray(page, `Первое ${l}`)).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(first).toBeVisible()
    await saved(page, l)
  })

  test(`${l}: two organisers see each other’s changes at once, and whoever comes second has the choice`, async ({ person, trouble }) => {
    const [one, two] = [await person(organizer, l), await person('kostroma@example.org', l)]
    await openSchedule(one, l, thursday)
    await openSchedule(two, l, thursday)
    const step = async (page: Page, key: string) => {
      await block(page, enamel[l]).focus()
      for (const pressed of ['Enter', key, 'Enter']) await page.keyboard.press(pressed)
    }
    await step(one, 'ArrowUp')
    await expect(block(two, enamel[l])).toHaveAttribute('aria-label', /11:45–13:15/, { timeout: 2_500 })

    // The second does not hear for a while, and moves what was moved meanwhile.
    await two.context().setOffline(true)
    await step(two, 'ArrowDown')
    await expect(two.getByText(t.offline(1))).toBeVisible()
    await step(one, 'ArrowUp')
    await saved(one, l)
    await two.context().setOffline(false)
    const choice = two.getByRole('dialog', { name: t.stale.title })
    await expect(choice).toBeVisible()
    await expect(choice).toContainText('11:30–13:00')
    await expect(choice).toContainText('12:00–13:30')
    await choice.getByRole('button', { name: t.stale.putMine }).click()
    await expect(block(one, enamel[l])).toHaveAttribute('aria-label', /12:00–13:30/)
    // The browser itself reports that there was no connection.
    trouble.splice(0, trouble.length, ...trouble.filter(({ message }) => !/ERR_INTERNET_DISCONNECTED|Failed to fetch/.test(message)))
  })

  test(`${l}: a centre’s organiser sees the others’ parts and cannot move them`, async ({ person }) => {
    const page = await person('yenisey@example.org', l)
    await openSchedule(page, l, thursday, '')
    const locked = block(page, enamel[l])
    await expect(locked).toHaveAttribute('aria-label', new RegExp(t.locked))
    const { x, y } = await middleOf(locked)
    await pull(page, { x, y }, 0, 144)
    await page.mouse.up()
    await locked.focus()
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-ghost]')).toHaveCount(0)
    await expect(locked).toHaveAttribute('aria-label', /12:00–13:30/)
  })

  test(`${l}: on a phone one hall at a time, moved by a finger that rests`, async ({ browser, person, baseURL }) => {
    const signedIn = await person(organizer, l)
    const context = await browser.newContext({ baseURL, hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 }, storageState: await signedIn.context().storageState() })
    const page = await context.newPage()
    await openSchedule(page, l, thursday)
    await expect(page.locator('[data-column]')).toHaveCount(1)
    await page.getByLabel(t.hall, { exact: true }).selectOption({ label: l === 'ru' ? 'Мастерская, Кострома' : 'The Workshop, Kostroma' })
    const moved = block(page, enamel[l])
    const { x, y } = await middleOf(moved)
    const session = await context.newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', dy: number) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y: y + dy }] })
    await touch('touchStart', 0)
    await expect(page.locator('[data-ghost]')).toBeVisible()
    for (const dy of [10, 24, 36]) await touch('touchMove', dy)
    await touch('touchEnd', 36)
    await expect(moved).toHaveAttribute('aria-label', /12:30–14:00/)
    await page.getByRole('button', { name: t.undo }).tap()
    await expect(moved).toHaveAttribute('aria-label', /12:00–13:30/)
    await saved(page, l)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    await context.close()
  })

  test(`${l}: axe finds nothing in the editor, with something chosen and the dialog open`, async ({ person }) => {
    const page = await person(organizer, l)
    await openSchedule(page, l, thursday, '')
    const expectClean = async () => {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().options({ rules: { 'target-size': { enabled: true } } }).analyze()
      expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`)).toEqual([])
    }
    await expectClean()
    await block(page, enamel[l]).click()
    await expect(page.getByRole('heading', { name: enamel[l] })).toBeVisible()
    await expectClean()
    await page.getByRole('button', { name: t.add, exact: true }).click()
    await expectClean()
  })
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('the schedule is a table of times and halls whose sessions lead to their forms', async ({ person }) => {
    const t = dictionary('ru').scheduleEditor
    const page = await person(organizer, 'ru')
    await page.goto(`/ru/organizer/schedule?day=${thursday}`)
    // Playwright reads no text and no roles inside of noscript.
    const bare = page.locator('noscript')
    const workshopHead = bare.locator('th', { hasText: `${workshop.ru}, Кострома` })
    await expect(bare.locator('.notice')).toContainText(t.noScripts)
    await expect(workshopHead).toBeVisible()
    await bare.locator('select[name=centre]').selectOption('yenisey')
    await bare.locator('button', { hasText: t.show }).click()
    await expect(page).toHaveURL(/centre=yenisey/)
    await expect(bare.locator('th').first()).toBeVisible()
    await expect(workshopHead).toHaveCount(0)
    await page.goto(`/ru/organizer/schedule?day=${thursday}&centre=kostroma`)
    await bare.locator('a', { hasText: enamel.ru }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(enamel.ru)
  })
})
