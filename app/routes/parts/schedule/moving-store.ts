import { useSyncExternalStore } from 'react'
import type { Place } from '~/domain/schedule/schedule-edits.rules'
import type { Conflict, ScheduleItem } from '~/domain/schedule/schedule.rules'

export type FreePlace = { hallId: string | null; start: number }

/** What is in somebody's hands: where it would stand, what would be in its way. The first is the one that is held. */
export type Moving = {
  deed: 'move' | 'resize' | 'draw'
  by: 'pointer' | 'keys'
  moved: readonly { item: ScheduleItem; place: Place }[]
  over: 'grid' | 'tray'
  conflicts: readonly Conflict[]
  /** Places nearby where nothing is in the way; known a moment later. */
  free: readonly FreePlace[]
}

/**
 * Beside React's own state, so that each step of a pull draws the ghost and its words alone and leaves the
 * hundreds of blocks around it as they are.
 */
export type MovingStore = { get: () => Moving | null; set: (moving: Moving | null) => void; subscribe: (hear: () => void) => () => void }

export function createMovingStore(): MovingStore {
  let now: Moving | null = null
  const listeners = new Set<() => void>()
  return {
    get: () => now,
    set: (moving) => {
      now = moving
      for (const hear of listeners) hear()
    },
    subscribe: (hear) => {
      listeners.add(hear)
      return () => void listeners.delete(hear)
    },
  }
}

/** What is in hand now, for the few pieces of the page that follow it. */
export function useMoving(store: MovingStore): Moving | null {
  return useSyncExternalStore(store.subscribe, store.get, () => null)
}
