import { pick, type Locale, type LocalizedText } from '~/i18n/locale'
import { formatWhen } from '~/i18n/when'
import { isMaterial, type Change, type Draft } from './release.rules'
import type { ReleaseContent } from './release.schema'

export const issueKinds = ['dropped', 'unscheduled', 'hallless', 'untranslated', 'seatless'] as const
export type IssueKind = (typeof issueKinds)[number]

export type IssueLine = { slotId: string; sessionId: string; title: string; note: string }
/** Something to look at before publishing, with the sessions it is about. */
export type Issue = { kind: IssueKind; lines: IssueLine[] }

/** Formats for which one registers as a rule. */
const byRegistration = ['masterclass', 'training', 'excursion']

/**
 * What may be forgotten in the release that would come next, of one centre or of all (`centreId` null): sessions
 * that drop out although visitors registered, those without a time, a hall, an English title, or seats where one
 * registers as a rule. All of them may be published. @param registered people by slot
 */
export function releaseIssues(
  { draft, content, changes, registered, centreId }: { draft: Draft; content: ReleaseContent; changes: readonly Change[]; registered: ReadonlyMap<string, number>; centreId: string | null },
  locale: Locale,
): Issue[] {
  const inScope = (session: { centreId: string }) => centreId === null || session.centreId === centreId
  const sessions = new Map(content.sessions.map((session) => [session.id, session]))
  const zones = new Map(content.centres.map((centre) => [centre.id, centre.timeZone]))
  const line = (slotId: string, session: { id: string; title: LocalizedText }, note = ''): IssueLine => ({ slotId, sessionId: session.id, title: pick(session.title, locale), note })

  const shown = content.slots.flatMap((slot) => {
    const session = sessions.get(slot.sessionId)!
    if (slot.status !== 'confirmed' || !inScope(session)) return []
    return { slot, session, note: formatWhen(new Date(slot.startsAt), new Date(slot.endsAt), zones.get(session.centreId)!, locale) }
  })
  const dropped = changes.flatMap((change) => {
    const people = registered.get(change.slotId) ?? 0
    return change.kinds.includes('cancelled') && isMaterial(change) && people > 0 ? line(change.slotId, { id: change.sessionId, title: change.title }, String(people)) : []
  })
  const timed = new Set(draft.slots.filter(({ startsAt }) => startsAt).map(({ sessionId }) => sessionId))
  const untranslated = shown.filter(({ session }, k) => session.title.en === '' && shown.findIndex((other) => other.session === session) === k)
  const found: Record<IssueKind, IssueLine[]> = {
    dropped,
    unscheduled: draft.sessions.filter((session) => inScope(session) && !session.cancelled && !timed.has(session.id)).map((session) => line(session.id, session)),
    hallless: shown.filter(({ slot }) => slot.hallId === null).map(({ slot, session, note }) => line(slot.id, session, note)),
    untranslated: untranslated.map(({ slot, session }) => line(slot.id, session)),
    seatless: shown.filter(({ slot, session }) => slot.capacity === null && byRegistration.includes(session.format)).map(({ slot, session, note }) => line(slot.id, session, note)),
  }
  return issueKinds.flatMap((kind) => (found[kind].length > 0 ? { kind, lines: found[kind] } : []))
}
