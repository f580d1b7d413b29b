import { createDatabase } from '~/db/client.server'
import { addHall, crowdSecret, signedInCrowd } from '../e2e/http/crowd'
import { ask } from '../e2e/http/client'
import { openStream } from '../e2e/http/stream'
import { startProduct } from '../e2e/fixtures/server'
import { milliseconds, percentile, timed, type Measure } from './measure'

/**
 * hold_p99_ms: 200 exhibitors who look at a hall press at one moment, over 20 booths; until each has its answer,
 * 99 of 100.
 * plan_page_ms: the public plan of the demo edition, median of fifty.
 * booth_event_ms: from the press of one to the event in the open plan of another, the slowest of thirty.
 */
export const measure: Measure = async () => {
  const product = await startProduct({ smtp: false, env: { TRUST_PROXY: '1', SESSION_SECRET: crowdSecret } })
  const db = await createDatabase(product.databaseUrl)
  try {
    const pages: number[] = []
    for (let n = 0; n < 60; n += 1) pages.push(await timed(() => ask(`${product.url}/ru/plan`)))

    const booths = await addHall('bench', 20, db)
    const makers = await signedInCrowd(200, { url: product.url, db })
    // Everybody has the hall before their eyes when the sale begins.
    for (const maker of makers) await maker.get('/ru/apply/booth?hall=bench')
    const holds = await Promise.all(makers.map((maker, n) => timed(() => maker.post('/ru/apply/booth.data', { booth: booths[n % 20]!.id }))))

    const free = await addHall('bench-events', 30, db)
    const [watcher] = makers
    const plan = await openStream(product.url)
    await plan.next(({ full }) => full)
    const events: number[] = []
    for (const { id } of free) {
      const from = performance.now()
      await watcher!.post('/ru/apply/booth.data', { booth: id })
      const { at } = await plan.next(({ booths: told }) => told.some((booth) => booth.id === id && booth.state === 'held'))
      events.push(at - from)
    }
    plan.close()
    return {
      hold_p99_ms: milliseconds(percentile(holds, 99), 500),
      plan_page_ms: milliseconds(percentile(pages.slice(10), 50), 200),
      booth_event_ms: milliseconds(Math.max(...events), 2_000),
    }
  } finally {
    await db.$disconnect()
    await product.stop()
  }
}
