import { indexed, isReworded, kindsOf, type Draft } from './release.rules'
import type { ReleasedSlot } from './release.schema'

/** A release by the ids of what it holds. */
export type IndexedRelease = ReturnType<typeof indexed<ReleasedSlot>>

/**
 * The slots of a plan that the next release would tell something else of than the last one, or anything at
 * all. A plan of some sessions does. What the last release holds and the plan does not is left out.
 */
export function unpublishedSlots(last: IndexedRelease | null, draft: Draft): Set<string> {
  const plan = indexed({ ...draft, sessions: draft.sessions.map(({ cancelled: _, ...session }) => session) })
  const cancelled = new Set(draft.sessions.filter((session) => session.cancelled).map(({ id }) => id))
  const found = new Set<string>()
  for (const { startsAt, duration, ...slot } of draft.slots) {
    const was = last?.slots.get(slot.id)
    const isOn = startsAt !== null && !cancelled.has(slot.sessionId)
    if (!isOn) {
      if (was && was.status !== 'cancelled') found.add(slot.id)
      continue
    }
    const is = { ...slot, startsAt: startsAt.toISOString(), endsAt: new Date(startsAt.getTime() + duration * 60_000).toISOString(), status: 'confirmed' as const }
    if (!was || kindsOf(was, is, isReworded(last!, was, plan, is)).length > 0) found.add(slot.id)
  }
  return found
}
