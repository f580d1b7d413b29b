import { chromium, type Browser, type Page } from '@playwright/test'
import { createDatabase, type Database } from '~/db/client.server'
import { ask } from '../e2e/http/client'
import { addHall, crowdSecret, signedInCrowd, type Maker } from '../e2e/http/crowd'
import { startProduct } from '../e2e/fixtures/server'
import { chromiumPath } from '../scripts/chromium.mjs'
import { kilobytes, milliseconds, percentile, type Measure } from './measure'
import { firstRepaint, frames, keyToFrame, listenToStream } from './watched-page'

const booths = 1_000

/**
 * A hall of a thousand booths in Chromium, a window of 1,440 by 900.
 * plan_1000_html_kb, plan_1000_data_kb: what comes over the wire, compressed.
 * plan_1000_ready_ms: from the call of the page until it answers to a press.
 * plan_1000_frame_p95_ms: between two frames, of 100 the 95th, while the wheel zooms, the mouse drags and walks over the booths.
 * plan_1000_repaint_ms: from the message of the stream to the frame that shows it.
 * plan_1000_typing_ms: from a key in the search to its frame, the slowest.
 * editor_1000_frame_p95_ms: the same frames in the organisers' editor, while a booth is pulled about.
 */
export const measure: Measure = async () => {
  const product = await startProduct({ smtp: false, env: { TRUST_PROXY: '1', SESSION_SECRET: crowdSecret } })
  const db = await createDatabase(product.databaseUrl)
  const executablePath = chromiumPath()
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] })
  try {
    const hall = await addHall('thousand', booths, db)
    const [maker] = await signedInCrowd(1, { url: product.url, db })
    return { ...(await transfer(product.url)), ...(await publicPlan(browser, product.url, maker!, hall)), ...(await editor(browser, product.url, maker!, db)) }
  } finally {
    await browser.close()
    await db.$disconnect()
    await product.stop()
  }
}

const address = '/ru/plan?hall=thousand&show=all'

async function transfer(url: string) {
  const headers = { 'accept-encoding': 'br, gzip' }
  const html = await ask(url + address, { headers })
  const data = await ask(`${url}/ru/plan.data?hall=thousand&show=all`, { headers })
  return { plan_1000_html_kb: kilobytes(html.bytes.length, 150), plan_1000_data_kb: kilobytes(data.bytes.length, 60) }
}

async function publicPlan(browser: Browser, url: string, maker: Maker, hall: readonly { id: string; code: string }[]) {
  const page = await openPage(browser)
  await page.addInitScript(listenToStream)
  const from = performance.now()
  await page.goto(url + address, { waitUntil: 'commit' })
  // With scripts one booth alone is a stop of the Tab key.
  await page.waitForSelector('svg.plan a[tabindex="-1"]', { state: 'attached' })
  const ready = performance.now() - from
  await page.waitForLoadState('networkidle').catch(() => {})
  const move = await frames(page, () => zoomAndDrag(page, 'svg.plan', 'left'))
  const typing = await keyToFrame(page, 'input[name="q"]', 'Masterskaya')
  const repaints: number[] = []
  for (const { id } of hall.slice(40, 60)) {
    const repainted = await firstRepaint(page)
    await maker.post('/ru/apply/booth.data', { booth: id })
    repaints.push(await repainted())
  }
  await page.close()
  return {
    plan_1000_ready_ms: milliseconds(ready, 2_500),
    plan_1000_frame_p95_ms: milliseconds(percentile(move, 95), 32),
    plan_1000_repaint_ms: milliseconds(percentile(repaints, 95), 100),
    plan_1000_typing_ms: milliseconds(Math.max(...typing), 50),
  }
}

async function editor(browser: Browser, url: string, maker: Maker, db: Database) {
  const user = await db.user.findFirstOrThrow({ where: { email: maker.email } })
  await db.festivalOrganizer.create({ data: { userId: user.id } })
  const plan = await db.floorPlan.findFirstOrThrow({ where: { hall: { slug: 'thousand' } } })
  const page = await openPage(browser)
  const [name = '', value = ''] = maker.cookie().split(/=(.*)/s)
  await page.context().addCookies([{ name, value, url }])
  await page.goto(`${url}/ru/organizer/plans/${plan.id}/edit`)
  await page.waitForLoadState('networkidle').catch(() => {})
  const zoom = await frames(page, () => zoomAndDrag(page, 'svg.editor__plan', 'middle'))
  await page.locator('.editor__zoom button').nth(1).click()
  const box = (await page.locator('[data-key].booth').nth(200).boundingBox())!
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const pull = await frames(page, async () => {
    await page.mouse.move(x, y)
    await page.mouse.down()
    for (let n = 1; n <= 60; n += 1) await page.mouse.move(x + n, y + n / 2)
    await page.mouse.up()
  })
  await page.close()
  return { editor_1000_frame_p95_ms: milliseconds(percentile([...zoom, ...pull], 95), 32) }
}

async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  // What tsx makes of functions that are sent to a page calls this.
  await page.addInitScript('globalThis.__name = (value) => value')
  return page
}

/** Zooms in and out by the wheel, drags what does not fit by a button of the mouse, then walks over the booths. */
async function zoomAndDrag(page: Page, drawing: string, button: 'left' | 'middle'): Promise<void> {
  const box = (await page.locator(drawing).boundingBox())!
  const [x, y] = [box.x + Math.min(box.width, 1_200) / 2, Math.min(box.y + box.height / 2, 600)]
  await page.mouse.move(x, y)
  await page.keyboard.down('Control')
  for (let n = 0; n < 20; n += 1) await page.mouse.wheel(0, n < 12 ? -100 : 60)
  await page.keyboard.up('Control')
  await page.mouse.down({ button })
  for (let n = 1; n <= 40; n += 1) await page.mouse.move(x - n * 4, y - n * 2)
  await page.mouse.up({ button })
  for (let n = 1; n <= 40; n += 1) await page.mouse.move(x - 160 + n * 6, y - 80 + n)
}
