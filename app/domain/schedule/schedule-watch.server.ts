import type { Database } from '~/db/client.server'
import { watchLive, type LiveWatch } from '~/lib/live-watch.server'
import { currentEdition } from '../edition/edition.queries.server'
import { planRevision, scheduleItems } from './schedule.queries.server'
import type { ScheduleItem, ScheduleMessage } from './schedule.rules'

/**
 * Watches the plan of the current edition for open editors: its revision once a second while anybody listens,
 * and only when that is another one the plan itself.
 */
export function watchSchedule({ db, every = 1_000 }: { db: Database; every?: number }): LiveWatch {
  let seen: { editionId: string; revision: number; items: ReadonlyMap<string, ScheduleItem> } | null = null

  async function look() {
    const edition = await currentEdition(db)
    if (!edition) return { changed: null, whole: () => textOf({ revision: 0, full: true, items: [], gone: [] }) }
    // Before what it numbers: what is changed meanwhile is read now and said by the next look.
    const revision = await planRevision(edition.id, db)
    const before = seen?.editionId === edition.id ? seen : null
    const items = before?.revision === revision ? before.items : new Map((await scheduleItems({ editionId: edition.id }, db)).map((item) => [item.id, item]))
    seen = { editionId: edition.id, revision, items }
    return {
      changed: before && before.items !== items ? textOf({ revision, full: false, ...differences(before.items, items) }) : null,
      whole: () => textOf({ revision, full: true, items: [...items.values()], gone: [] }),
    }
  }
  return watchLive({ look, forget: () => (seen = null) }, every)
}

/** What is new or another than before, and what is gone. */
function differences(before: ReadonlyMap<string, ScheduleItem>, after: ReadonlyMap<string, ScheduleItem>): Pick<ScheduleMessage, 'items' | 'gone'> {
  return {
    items: [...after.values()].filter((item) => JSON.stringify(item) !== JSON.stringify(before.get(item.id))),
    gone: [...before.keys()].filter((id) => !after.has(id)),
  }
}

const textOf = (message: ScheduleMessage) => JSON.stringify(message)
