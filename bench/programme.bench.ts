import { randomUUID } from 'node:crypto'
import { createDatabase, type Database } from '~/db/client.server'
import { releaseContent, type ReleaseContent } from '~/domain/release/release.schema'
import { ask } from '../e2e/http/client'
import { startProduct } from '../e2e/fixtures/server'
import { percentile, timed, type Measure } from './measure'

const day = '2027-06-24'
const days = 5
const rounds = 60

/**
 * The page of a day, as a list, with 200 slots published in five days and then with 2,000.
 * programme_growth: the time of the second divided by that of the first, medians of sixty, asked by turns.
 */
export const measure: Measure = async () => {
  const [small, large] = [await productWith(200), await productWith(2_000)]
  try {
    const times = { small: [] as number[], large: [] as number[] }
    const look = (url: string) => timed(() => ask(`${url}/ru/programme?day=${day}`, {}))
    for (let k = 0; k < 10; k += 1) await Promise.all([look(small.url), look(large.url)])
    for (let k = 0; k < rounds; k += 1) {
      times.small.push(await look(small.url))
      times.large.push(await look(large.url))
    }
    const value = percentile(times.large, 50) / percentile(times.small, 50)
    return { programme_growth: { value: Math.round(value * 100) / 100, unit: 'x', target: 1.5, better: 'lower' } }
  } finally {
    await small.stop()
    await large.stop()
  }
}

/** The product with a release of so many slots, each in a session of its own. */
async function productWith(slots: number) {
  const product = await startProduct({ smtp: false })
  const db = await createDatabase(product.databaseUrl)
  await publishMany(slots, db)
  await db.$disconnect()
  return product
}

async function publishMany(count: number, db: Database): Promise<void> {
  const latest = await db.release.findFirstOrThrow({ orderBy: { number: 'desc' } })
  const before = releaseContent.parse(JSON.parse(latest.content))
  const { id: _, ...head } = latest
  await db.release.create({ data: { ...head, id: randomUUID(), number: latest.number + 1, name: `${count}`, content: JSON.stringify(grown(before, count)) } })
}

/** The sessions of a release over and over until there are so many, spread over five days of twelve hours. */
function grown(content: ReleaseContent, count: number): ReleaseContent {
  const sessions: ReleaseContent['sessions'] = []
  const slots: ReleaseContent['slots'] = []
  const perDay = count / days
  for (let k = 0; k < count; k += 1) {
    const session = content.sessions[k % content.sessions.length]!
    const slot = content.slots.find((s) => s.sessionId === session.id) ?? content.slots[0]!
    const start = Date.parse('2027-06-23T05:00:00Z') + (k % days) * 86_400_000 + Math.floor((Math.floor(k / days) / perDay) * 144) * 300_000
    sessions.push({ ...session, id: `many-${k}`, slug: `${session.slug}-${k}` })
    slots.push({ ...slot, id: `many-${k}`, sessionId: `many-${k}`, startsAt: new Date(start).toISOString(), endsAt: new Date(start + 3_600_000).toISOString(), status: 'confirmed', previous: null })
  }
  return { ...content, sessions, slots: slots.sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1)) }
}
