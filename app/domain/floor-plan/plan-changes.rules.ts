import { isLive } from '../booth/booth.rules'
import type { DocumentBooth } from './plan-document.schema'

/** A booth as it stands in the database, with whoever claims it. */
export type StandingBooth = {
  id: string
  code: string
  category: string
  /** JSON. */
  shape: string
  area: number
  openSides: number
  equipped: boolean
  blocked: boolean
  position: number
}

/** What is about to change: nothing of a claimed booth may without its holder being told. */
export type PlanChanges = {
  added: (DocumentBooth & { position: number })[]
  removed: StandingBooth[]
  changed: { before: StandingBooth; after: DocumentBooth & { position: number }; what: Change[] }[]
}

/** `category` and `blocked` change what was agreed on; the others may with a reason. `position` is nobody's business. */
export type Change = 'code' | 'shape' | 'sides' | 'equipped' | 'category' | 'blocked' | 'position'
const neverOfTaken: readonly Change[] = ['category', 'blocked']

/** Why a change of a claimed booth is refused: `never`, or until a reason is given. */
export type TakenChange = { code: string; what: ('removed' | Change)[]; never: boolean }

/** The document beside what stands. An id that the plan does not know makes a new booth. */
export function planChanges(standing: readonly StandingBooth[], wanted: readonly DocumentBooth[]): PlanChanges {
  const known = new Map(standing.map((booth) => [booth.id, booth]))
  const changes: PlanChanges = { added: [], removed: [], changed: [] }
  const seen = new Set<string>()
  for (const [position, booth] of wanted.entries()) {
    const before = booth.id === undefined || seen.has(booth.id) ? undefined : known.get(booth.id)
    if (!before) {
      changes.added.push({ ...booth, position })
      continue
    }
    seen.add(before.id)
    const after = { ...booth, position }
    const what = differences(before, after)
    if (what.length > 0) changes.changed.push({ before, after, what })
  }
  changes.removed = standing.filter((booth) => !seen.has(booth.id))
  return changes
}

function differences(before: StandingBooth, after: DocumentBooth & { position: number }): Change[] {
  const is: Record<Change, boolean> = {
    code: before.code !== after.code,
    shape: canonical(JSON.parse(before.shape)) !== canonical(after.shape),
    sides: before.openSides !== after.openSides,
    equipped: before.equipped !== after.equipped,
    category: before.category !== after.category,
    blocked: before.blocked !== after.blocked,
    position: before.position !== after.position,
  }
  return (Object.keys(is) as Change[]).filter((key) => is[key])
}

/** The same text for the same shape, in whatever order its properties were written. */
function canonical(shape: object): string {
  const entries = Object.entries(shape).filter(([key, value]) => !(key === 'rotation' && value === 0))
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** What of the changes concerns somebody's booth, in the order of the codes given. */
export function takenChanges(
  { removed, changed }: PlanChanges,
  claims: ReadonlyMap<string, { kind: string; expiresAt: Date | null }>,
  now: Date,
): TakenChange[] {
  const isTaken = ({ id }: { id: string }) => {
    const claim = claims.get(id)
    return claim !== undefined && isLive(claim, now)
  }
  return [
    ...removed.filter(isTaken).map(({ code }): TakenChange => ({ code, what: ['removed'], never: true })),
    ...changed
      .filter(({ before, what }) => isTaken(before) && what.some((change) => change !== 'position'))
      .map(({ before, what }): TakenChange => ({
        code: before.code,
        what: what.filter((change) => change !== 'position'),
        never: what.some((change) => neverOfTaken.includes(change)),
      })),
  ]
}
