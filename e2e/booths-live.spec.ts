import { dictionary } from '~/i18n/dictionary'
import { applicant, beginApplication, freeBooths, takeBooth } from './fixtures/applying'
import { expect, locales, test } from './fixtures/test'

for (const l of locales) {
  const t = dictionary(l)

  test(`${l}: whoever looks at the plan or is choosing sees a booth taken and given back, without loading anything`, async ({ person }) => {
    const [maker, rival, visitor] = await Promise.all([person(`live-${l}@example.com`, l), person(`rival-${l}@example.com`, l), person(null, l)])
    await beginApplication(maker, l, applicant(`Live ${l}`, l === 'ru' ? 440 : 450))
    await beginApplication(rival, l, applicant(`Rival ${l}`, l === 'ru' ? 441 : 451))
    const code = (await freeBooths(maker, l))[2]!
    await visitor.goto(`/${l}/plan?booth=${encodeURIComponent(code)}&show=all`)
    const drawn = (page: typeof visitor) => page.locator(`.plan [data-code="${code}"]`)
    await expect(drawn(visitor)).toHaveAccessibleName(new RegExp(t.plan.looks.free))
    const listed = visitor.getByRole('row').filter({ has: visitor.getByRole('rowheader', { name: code }) })
    await expect(listed).toContainText(t.plan.looks.free)
    // A page that is loaded again forgets this.
    for (const page of [visitor, rival]) await page.evaluate(() => document.body.setAttribute('data-same-page', ''))

    await takeBooth(maker, l, code)
    await expect(drawn(visitor)).toHaveAccessibleName(new RegExp(t.plan.looks.held), { timeout: 2_000 })
    await expect(listed).toContainText(t.plan.looks.held)
    await expect(visitor.getByRole('status').filter({ hasText: t.plan.changed(code, t.plan.looks.held) })).toBeAttached()
    await expect(drawn(rival)).toHaveAccessibleName(new RegExp(t.plan.looks.held), { timeout: 2_000 })
    await expect(rival.getByRole('button', { name: t.apply.booth.hold(code), exact: true })).toHaveCount(0)

    await maker.getByRole('button', { name: t.apply.booth.release }).click()
    await expect(drawn(visitor)).toHaveAccessibleName(new RegExp(t.plan.looks.free), { timeout: 2_000 })
    await expect(rival.getByRole('button', { name: t.apply.booth.hold(code), exact: true })).toBeVisible({ timeout: 2_000 })
    for (const page of [visitor, rival]) await expect(page.locator('body')).toHaveAttribute('data-same-page', '')
  })
}
