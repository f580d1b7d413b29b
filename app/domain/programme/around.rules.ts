import type { Entry, Programme } from './programme.rules'

/** What surrounds a session, without what was cancelled. */
export type Around = {
  /** The last one before it and the first one after it in its hall, on whichever day. */
  previous: Entry | null
  next: Entry | null
  /** At the same time in other halls. */
  parallel: Entry[]
  /** Later in the same centre. */
  later: Entry[]
}

/** The neighbours of a session in its hall and in time; at most `atMost` in each list. */
export function aroundOf(programme: Pick<Programme, 'entries'>, entry: Entry, atMost = 4): Around {
  const others = programme.entries.filter((e) => e.slot.status === 'confirmed' && e.session.id !== entry.session.id)
  const inHall = entry.hall ? others.filter((e) => e.hall?.id === entry.hall?.id) : []
  return {
    previous: inHall.filter((e) => e.start < entry.start).at(-1) ?? null,
    next: inHall.find((e) => e.start >= entry.start) ?? null,
    parallel: others.filter((e) => e.start < entry.end && e.end > entry.start).slice(0, atMost),
    later: others.filter((e) => e.centre.id === entry.centre.id && e.start >= entry.end).slice(0, atMost),
  }
}
