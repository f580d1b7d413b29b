import type { Database } from '~/db/client.server'
import { watchLive, type LiveWatch } from '~/lib/live-watch.server'
import { boothStates, type KnownExhibitors } from './booth-states.queries.server'
import { differences, type LiveBooth, type LiveMessage } from './live-states.rules'

/**
 * Watches the booths for open plans: their states once a second while anybody listens. Holds that run out
 * are seen like any other change.
 */
export function watchBooths({ db, now, every = 1_000 }: { db: Database; now: () => Date; every?: number }): LiveWatch {
  const names: KnownExhibitors = new Map()
  let states: ReadonlyMap<string, LiveBooth> | null = null

  async function look() {
    const { booths, free } = await boothStates({ now: now(), names }, db)
    // Afterwards: what a page read meanwhile may be older. Where it is newer, the next look says so.
    const at = now().getTime()
    const changed = states ? differences(states, booths) : []
    states = booths
    return {
      changed: changed.length > 0 ? textOf({ full: false, at, booths: changed, free }) : null,
      whole: () => textOf({ full: true, at, booths: [...booths.values()], free }),
    }
  }

  function forget() {
    states = null
    names.clear()
  }
  return watchLive({ look, forget }, every)
}

const textOf = (message: LiveMessage) => JSON.stringify(message)
