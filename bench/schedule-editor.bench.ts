import { chromium, type Page } from '@playwright/test'
import { createDatabase, type Database } from '~/db/client.server'
import { crowdSecret, signedInCrowd } from '../e2e/http/crowd'
import { startProduct } from '../e2e/fixtures/server'
import { chromiumPath } from '../scripts/chromium.mjs'
import { milliseconds, type Measure } from './measure'

const [halls, days, perDay] = [60, 5, 7]

/**
 * The editor of the schedule with 2,100 slots in 60 halls, in Chromium, a window of 1,440 by 900.
 * schedule_drag_longest_ms: the longest task of the page while a session is pulled about by the mouse for a hundred
 * steps, over other sessions and over the border that scrolls.
 */
export const measure: Measure = async () => {
  const product = await startProduct({ smtp: false, env: { TRUST_PROXY: '1', SESSION_SECRET: crowdSecret } })
  const db = await createDatabase(product.databaseUrl)
  const executablePath = chromiumPath()
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] })
  try {
    await fillPlan(db)
    const [organizer] = await signedInCrowd(1, { url: product.url, db })
    const user = await db.user.findFirstOrThrow({ where: { email: organizer!.email } })
    await db.festivalOrganizer.create({ data: { userId: user.id } })
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    const [name = '', value = ''] = organizer!.cookie().split(/=(.*)/s)
    await page.context().addCookies([{ name, value, url: product.url }])
    await page.goto(`${product.url}/ru/organizer/schedule?day=2027-06-24&zone=Europe/Moscow`)
    await page.waitForSelector('.sched[data-ready]', { state: 'attached' })
    return { schedule_drag_longest_ms: milliseconds(await longestTask(page), 50) }
  } finally {
    await browser.close()
    await db.$disconnect()
    await product.stop()
  }
}

/** Sixty halls of one centre with seven sessions a day each. */
async function fillPlan(db: Database): Promise<void> {
  const edition = await db.edition.findFirstOrThrow()
  const centre = await db.centre.findFirstOrThrow({ where: { slug: 'kostroma' } })
  const numbers = (count: number) => Array.from({ length: count }, (_, n) => n)
  await db.hall.createMany({ data: numbers(halls).map((n) => ({ id: `bench-hall-${n}`, centreId: centre.id, slug: `bench-${n}`, nameRu: `Зал ${n}`, capacity: 100, position: 100 + n })) })
  const slots = numbers(halls).flatMap((hall) => numbers(days).flatMap((day) => numbers(perDay).map((at) => ({ hall, day, at, id: `bench-${hall}-${day}-${at}` }))))
  await db.session.createMany({ data: slots.map(({ id, hall, at }) => ({ id, editionId: edition.id, centreId: centre.id, slug: id, titleRu: `Событие ${hall}.${at}`, kind: 'educational' })) })
  await db.slot.createMany({
    data: slots.map(({ id, hall, day, at }) => ({ id: `slot-${id}`, sessionId: id, hallId: `bench-hall-${hall}`, startsAt: new Date(Date.UTC(2027, 5, 23 + day, 6 + Math.floor(at * 1.5), at % 2 ? 30 : 0)), duration: 60 })),
  })
}

async function longestTask(page: Page): Promise<number> {
  const block = page.locator('[data-slot="slot-bench-1-1-2"]')
  await block.scrollIntoViewIfNeeded()
  const box = (await block.boundingBox())!
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.evaluate(() => {
    const watched = window as unknown as { longest: number }
    watched.longest = 0
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watched.longest = Math.max(watched.longest, duration)
    }).observe({ type: 'longtask' })
  })
  await page.mouse.down()
  await page.mouse.move(x, y + 20)
  // It is measured while something is in hand, or not at all.
  await page.waitForSelector('[data-ghost]')
  for (let n = 1; n <= 100; n += 1) await page.mouse.move(x + Math.sin(n / 9) * 300, y + Math.sin(n / 5) * 120)
  const longest = await page.evaluate(() => new Promise<number>((resolve) => setTimeout(() => resolve((window as unknown as { longest: number }).longest), 400)))
  await page.mouse.up()
  return longest
}
