import type { LocalizedText } from '~/i18n/locale'
import { indexed, isReworded, kindsOf, type Change } from './release.rules'
import type { ReleaseContent } from './release.schema'

/** How a slot differs between two documents. */
export type Difference = Change & {
  /** Of its session, for the link. */
  slug: string
  /** What the session was called, where it is called otherwise; else null. */
  formerTitle: LocalizedText | null
}

/**
 * How the later of two documents of an edition differs from the earlier, slot by slot in order of time. A slot
 * that came and was cancelled in between is in neither programme, and so no difference.
 */
export function differencesBetween(earlier: ReleaseContent, later: ReleaseContent): Difference[] {
  const was = indexed(earlier)
  const is = indexed(later)
  return later.slots.flatMap((slot): Difference[] => {
    const before = was.slots.get(slot.id) ?? null
    const gone = slot.status === 'cancelled' && before?.status !== 'confirmed'
    const kinds = gone ? [] : before ? kindsOf(before, slot, isReworded(was, before, is, slot)) : ['new' as const]
    if (kinds.length === 0) return []
    const { id, slug, centreId, title } = is.sessions.get(slot.sessionId)!
    const formerTitle = before ? was.sessions.get(before.sessionId)!.title : title
    const renamed = formerTitle.ru !== title.ru || formerTitle.en !== title.en
    return [{ slotId: slot.id, sessionId: id, slug, centreId, title, formerTitle: renamed ? formerTitle : null, kinds, before, after: slot }]
  })
}
