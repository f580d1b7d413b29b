import { groupBy } from '~/lib/group-by'
import { pick, type Locale } from '~/i18n/locale'
import { changeLine, type ChangeSource } from './change-line.rules'
import { isMaterial, type Change } from './release.rules'
import type { ReleaseContent, ReleasedSession } from './release.schema'

/** What a change is above all, the weightiest first: a slot that is elsewhere and called otherwise is moved. */
export const changeGroups = ['cancelled', 'revived', 'moved', 'retimed', 'rehalled', 'new', 'retitled', 'people', 'reworded', 'resized'] as const
export type ChangeGroup = (typeof changeGroups)[number]

/** Which group a change belongs to. @param was the session as the release before has it */
export function groupOf({ kinds }: Pick<Change, 'kinds'>, was: About | null, is: About | null): ChangeGroup {
  if (kinds.includes('new')) return 'new'
  if (kinds.includes('cancelled')) return 'cancelled'
  if (kinds.includes('revived')) return 'revived'
  if (kinds.includes('retimed')) return kinds.includes('rehalled') ? 'moved' : 'retimed'
  if (kinds.includes('rehalled')) return 'rehalled'
  if (was && is && !sameText(was.session.title, is.session.title)) return 'retitled'
  if (was && is && was.people !== is.people) return 'people'
  return kinds.includes('retexted') ? 'reworded' : 'resized'
}

/** A session, and whom it names, in words that differ when what is read of them does. */
type About = { session: ReleasedSession; people: string }

export type GroupedChanges = {
  group: ChangeGroup
  /** How many people get mail for it. */
  told: number
  lines: (ReturnType<typeof changeLine> & {
    /** What it was called, where it is called otherwise; else null. */
    former: string | null
    told: number
  })[]
}[]

/** The changes of a release by what they are, weightiest first; `registered` counts people by slot. */
export function groupChanges(
  { changes, previous, registered, ...source }: ChangeSource & { changes: readonly Change[]; content: ReleaseContent; previous: ReleaseContent | null; registered: ReadonlyMap<string, number> },
  locale: Locale,
): GroupedChanges {
  const before = previous ? abouts(previous) : new Map<string, About>()
  const after = abouts(source.content)
  const lines = changes.map((change) => {
    const was = (change.before && before.get(change.before.sessionId)) ?? null
    const is = after.get(change.sessionId) ?? null
    const renamed = was && is && !sameText(was.session.title, is.session.title)
    const told = change.before && isMaterial(change) ? (registered.get(change.slotId) ?? 0) : 0
    return { group: groupOf(change, was, is), line: { ...changeLine(change, source, locale), former: renamed ? pick(was.session.title, locale) : null, told } }
  })
  const groups = groupBy(lines, ({ group }) => group)
  return changeGroups.flatMap((group) => {
    const found = (groups.get(group) ?? []).map(({ line }) => line)
    return found.length > 0 ? [{ group, told: found.reduce((sum, { told }) => sum + told, 0), lines: found }] : []
  })
}

function abouts({ sessions, people, hosts }: ReleaseContent): Map<string, About> {
  const named = new Map<string, unknown>([...people, ...hosts].map((one) => [one.id, one]))
  return new Map(sessions.map((session) => [session.id, { session, people: JSON.stringify([...session.speakerIds, ...session.hostIds].map((id) => named.get(id) ?? id)) }]))
}

function sameText(a: { ru: string; en: string }, b: { ru: string; en: string }): boolean {
  return a.ru === b.ru && a.en === b.en
}
