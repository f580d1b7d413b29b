import type { Page } from '@playwright/test'
import { dictionary } from '~/i18n/dictionary'
import type { Locale } from '~/i18n/locale'
import { expect, locales, test } from './fixtures/test'

const arena = { ru: 'Большая арена', en: 'Main Arena' }

async function openEditor(page: Page, l: Locale) {
  const { plans: t } = dictionary(l)
  await page.goto(`/${l}/organizer/plans`)
  await page.getByRole('row').filter({ hasText: arena[l] }).getByRole('link', { name: t.draw }).click()
  const drawing = page.getByRole('group', { name: t.editor.drawing(arena[l]) })
  await expect(drawing).toBeVisible()
  return drawing
}

/** Where a place of the hall, in metres, is on the screen. */
async function onScreen(page: Page, x: number, y: number) {
  return page.locator('svg.editor__plan').evaluate((svg, [mx, my]) => {
    const matrix = (svg as SVGSVGElement).getScreenCTM()!
    return { x: matrix.e + mx! * 10 * matrix.a, y: matrix.f + my! * 10 * matrix.d }
  }, [x, y])
}

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }) {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
}

for (const l of locales) {
  const { plans: t } = dictionary(l)
  const e = t.editor
  const comma = (text: string) => (l === 'ru' ? text : text.replace(',', '.'))

  test(`${l}: a hall is drawn by the mouse: a booth pulled, a row repeated, an overlap told, saved`, async ({ person }) => {
    const page = await person('organizer@example.org', l)
    const drawing = await openEditor(page, l)
    const top = l === 'ru' ? 5 : 30
    await page.getByRole('button', { name: e.tools.booth, exact: true }).click()
    await drag(page, await onScreen(page, 14, top), await onScreen(page, 17, top + 2))
    const code = page.getByLabel(t.booth.code, { exact: true })
    await code.fill(`М-${l}1`)
    await code.press('Enter')
    await page.getByLabel(t.booth.w).fill('2')
    await page.getByLabel(t.booth.w).press('Enter')
    await page.getByLabel(t.booth.x).fill(comma('14,5'))
    await page.getByLabel(t.booth.x).press('Enter')
    await expect(drawing.getByRole('button', { name: new RegExp(`М-${l}1, 2 ×`) })).toBeVisible()

    await page.getByText(e.row).click()
    await page.getByLabel(e.rowCount).fill('2')
    await page.getByLabel(e.rowCount).press('Enter')
    await page.getByRole('button', { name: e.repeat, exact: true }).click()
    await expect(drawing.getByRole('button', { name: new RegExp(`М-${l}3,`) })).toHaveAttribute('aria-pressed', 'true')
    await expect(page.getByText(e.chosen(3))).toBeVisible()

    // Onto a booth that is there: told at once, and not to be saved.
    // It is chosen first: that may scroll it into sight.
    await drawing.getByRole('button', { name: new RegExp(`М-${l}3,`) }).click()
    const third = await drawing.getByRole('button', { name: new RegExp(`М-${l}3,`) }).boundingBox()
    const other = await drawing.getByRole('button', { name: new RegExp(`М-${l}2,`) }).boundingBox()
    const middle = (box: typeof third) => ({ x: box!.x + box!.width / 2, y: box!.y + box!.height / 2 })
    await drag(page, middle(third), { x: middle(other).x + 4, y: middle(other).y })
    await expect(page.getByText(t.problems.overlap(`М-${l}2`, `М-${l}3`))).toBeVisible()
    await expect(page.getByRole('button', { name: e.save })).toBeDisabled()
    await page.getByRole('button', { name: e.undo }).click()
    await expect(page.getByText(t.problems.overlap(`М-${l}2`, `М-${l}3`))).toBeHidden()

    await page.getByRole('button', { name: e.save }).click()
    await expect(page.getByText(e.saved, { exact: true })).toBeVisible()
    const visitor = await person(null, l)
    await visitor.goto(`/${l}/plan?q=${encodeURIComponent(`М-${l}3`)}`)
    await expect(visitor.getByRole('link', { name: new RegExp(`М-${l}3`) }).first()).toBeVisible()
  })

  test(`${l}: the same by the keyboard alone, with every step said and taken back`, async ({ person }) => {
    const page = await person('organizer@example.org', l)
    const drawing = await openEditor(page, l)
    const tool = page.getByRole('button', { name: e.tools.booth, exact: true })
    await tool.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    const chosen = drawing.getByRole('button', { pressed: true })
    await expect(chosen).toHaveCount(1)
    await expect(page.getByRole('status').filter({ hasText: /./ }).first()).toBeAttached()
    const name = (await chosen.getAttribute('aria-label'))!
    await chosen.focus()
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Alt+ArrowDown')
    await expect(chosen).not.toHaveAttribute('aria-label', name)
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect(chosen).toHaveAttribute('aria-label', name)
    await page.keyboard.press('Control+d')
    await expect(chosen).not.toHaveAttribute('aria-label', name)
    await page.keyboard.press('Delete')
    await expect(chosen).toHaveCount(0)
    await drawing.getByRole('button').first().focus()
    await page.keyboard.press('PageDown')
    await page.keyboard.press('PageDown')
    await expect(chosen).toHaveCount(1)
    await expect(chosen).toBeFocused()
    await page.keyboard.press('Shift+PageDown')
    await expect(chosen).toHaveCount(2)
  })

  test(`${l}: two editors at once: the second is told, and keeps the drawing`, async ({ person }) => {
    const one = await person('organizer@example.org', l)
    const two = await person('organizer@example.org', l)
    await openEditor(one, l)
    await openEditor(two, l)
    for (const page of [one, two]) {
      const tool = page.getByRole('button', { name: e.tools.pillar, exact: true })
      await tool.focus()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Enter')
    }
    await one.getByRole('button', { name: e.save }).click()
    await expect(one.getByText(e.saved, { exact: true })).toBeVisible()
    await two.getByRole('button', { name: e.save }).click()
    const told = two.getByRole('alert').filter({ hasText: e.stale.title })
    await expect(told).toBeVisible()
    const download = two.waitForEvent('download')
    await told.getByRole('button', { name: e.stale.keep }).click()
    const file = await (await download).path()
    await told.getByRole('button', { name: e.stale.open }).click()
    await expect(two.getByText(e.saved, { exact: true })).toBeVisible()
    await two.getByText(e.files, { exact: true }).click()
    await two.locator('input[type=file]').setInputFiles(file)
    await expect(two.getByText(e.unsaved)).toBeVisible()
  })
}
