import type { PlanEdit, PlanEditResult } from './plan-edit.schema'
import type { Schedule, ScheduleItem, ScheduleMessage } from './schedule.rules'
import { kinds } from '../session/session.schema'

/** One thing that became another; null before: it is new, null after: it is gone. */
export type Change = { id: string; before: ScheduleItem | null; after: ScheduleItem | null }
/** What was done at once, and is taken back at once. */
export type Step = { key: number; changes: readonly Change[] }
/** A step on its way to the database, with the versions that were seen when it was made, by id. */
export type Pending = { step: Step; seen: Readonly<Record<string, number>> }

export type EditorState = {
  /** As the database last told. */
  told: ReadonlyMap<string, ScheduleItem>
  /** As it is shown: what was told with all that waits to be sent. */
  items: ReadonlyMap<string, ScheduleItem>
  revision: number
  waiting: readonly Pending[]
  past: readonly Step[]
  future: readonly Step[]
  selected: readonly string[]
  /** What the database calls a thing that the editor called otherwise. */
  renamed: Readonly<Record<string, string>>
  /** A step that somebody else was quicker than: theirs stands until it is decided. */
  stale: Pending | null
  /** Why the last step was not taken; `elsewhere`: somebody else has moved since what was to be taken back. */
  refused: 'forbidden' | 'invalid' | 'published' | 'elsewhere' | null
  nextKey: number
}

export type EditorAction =
  | { type: 'edit'; changes: readonly Change[]; selected?: readonly string[] }
  | { type: 'undo' | 'redo' | 'dismiss' }
  | { type: 'select'; ids: readonly string[] }
  | { type: 'told'; message: ScheduleMessage }
  | { type: 'answered'; answer: PlanEditResult }
  /** The first step in the row has nothing left to send, or what it moves is gone. */
  | { type: 'spent' | 'overtaken' }
  | { type: 'decided'; for: 'mine' | 'theirs' }

const mostSteps = 300

/** The editor as it opens a schedule. */
export function openSchedule({ items, revision }: Pick<Schedule, 'items' | 'revision'>): EditorState {
  const told = new Map(items.map((item) => [item.id, item]))
  return { told, items: told, revision, waiting: [], past: [], future: [], selected: [], renamed: {}, stale: null, refused: null, nextKey: 1 }
}

/** Pure: the same state and action give the same state, and the one before is left as it was. */
export function reduceSchedule(state: EditorState, action: EditorAction): EditorState {
  switch (action.type) {
    case 'edit':
      return action.changes.length === 0 ? state : edit(state, action.changes, action.selected)
    case 'undo':
      return step(state, state.past.at(-1), { past: state.past.slice(0, -1) }, 'back')
    case 'redo':
      return step(state, state.future[0], { future: state.future.slice(1) }, 'forth')
    case 'dismiss':
      return { ...state, refused: null }
    case 'select':
      return shown({ ...state, selected: action.ids })
    case 'told':
      return told(state, action.message)
    case 'answered':
      return answered(state, action.answer)
    case 'spent':
      return shown({ ...state, waiting: state.waiting.slice(1) })
    case 'overtaken':
      return setAside(state)
    case 'decided':
      return decided(state, action.for)
  }
}

/** What the database knows a thing by. */
export function nameNow(renamed: EditorState['renamed'], id: string): string {
  let name = id
  for (let next = renamed[name]; next !== undefined; next = renamed[name]) name = next
  return name
}

/** Whether two states of a thing stand alike: what else they say does not count. */
export function standAlike(a: ScheduleItem | null | undefined, b: ScheduleItem | null | undefined): boolean {
  if (!a || !b) return isAway(a) && isAway(b)
  return a.hallId === b.hallId && a.start === b.start && a.duration === b.duration && (a.type === 'slot' || (a.title.ru === b.title.ru && a.title.en === b.title.en && a.hidden === b.hidden))
}
/** Gone, or back in the tray: the last slot of a session never leaves altogether. */
const isAway = (item: ScheduleItem | null | undefined) => !item || (item.type === 'slot' && item.start === null)

function edit(state: EditorState, changes: readonly Change[], selected: readonly string[] = state.selected): EditorState {
  const made: Step = { key: state.nextKey, changes }
  return shown({
    ...state,
    waiting: [...state.waiting, pendingOf(made, state)],
    past: [...state.past, made].slice(-mostSteps),
    future: [],
    selected,
    refused: null,
    nextKey: state.nextKey + 1,
  })
}

function step(state: EditorState, taken: Step | undefined, rest: Partial<EditorState>, way: 'back' | 'forth'): EditorState {
  if (!taken) return state
  const changes = way === 'forth' ? taken.changes : taken.changes.map(({ id, before, after }) => ({ id, before: after, after: before })).reverse()
  const isUntouched = changes.every(({ id, before }) => standAlike(state.items.get(nameNow(state.renamed, id)), before))
  if (!isUntouched) return { ...state, ...rest, refused: 'elsewhere' }
  const made: Step = { key: taken.key, changes }
  const history = way === 'back' ? { future: [taken, ...state.future] } : { past: [...state.past, taken] }
  return shown({
    ...state,
    ...rest,
    ...history,
    waiting: [...state.waiting, pendingOf(made, state)],
    selected: changes.flatMap(({ id, after }) => (after ? [id] : [])),
    refused: null,
  })
}

const pendingOf = (made: Step, { items, renamed }: EditorState): Pending => ({
  step: made,
  seen: Object.fromEntries(made.changes.flatMap(({ id }) => {
    const item = items.get(nameNow(renamed, id))
    return item ? [[id, item.version]] : []
  })),
})

/** What others did: it never takes away what waits here. */
function told(state: EditorState, { revision, full, items, gone }: ScheduleMessage): EditorState {
  if (full) return shown({ ...state, told: new Map(items.map((item) => [item.id, item])), revision })
  return shown({ ...state, told: merged(state.told, items, gone), revision: Math.max(revision, state.revision) })
}

function merged(known: EditorState['told'], items: readonly ScheduleItem[], gone: readonly string[]): EditorState['told'] {
  const next = new Map(known)
  // An answer and a message may cross on their way: the higher version is the later one.
  for (const item of items) if ((next.get(item.id)?.version ?? -1) <= item.version) next.set(item.id, item)
  for (const id of gone) next.delete(id)
  return next
}

function answered(state: EditorState, answer: PlanEditResult): EditorState {
  const [first, ...rest] = state.waiting
  if (!first) return state
  if (!answer.ok && answer.code !== 'stale') return shown({ ...forget(state, first.step.key), waiting: rest, refused: answer.code })
  const next = { ...state, told: merged(state.told, answer.items, answer.gone), revision: Math.max(answer.revision, state.revision) }
  if (!answer.ok) return setAside(next)
  const renamed = { ...state.renamed, ...answer.added }
  const versions = new Map(answer.items.map(({ id, version }) => [id, version]))
  // What was done to the same things meanwhile saw them as this step left them.
  const seesIt = ({ step: later, seen }: Pending): Pending => ({
    step: later,
    seen: Object.fromEntries(Object.entries(seen).map(([id, version]) => [id, versions.get(nameNow(renamed, id)) ?? version])),
  })
  return shown({ ...next, renamed, waiting: rest.map(seesIt) })
}

/** The first step in the row waits for a decision; those behind it wait with it. */
const setAside = (state: EditorState): EditorState => shown({ ...state, stale: state.waiting[0] ?? null, waiting: state.waiting.slice(1) })

/** Theirs: the step is given up. Mine: it is sent once more, over what is there now. */
function decided(state: EditorState, way: 'mine' | 'theirs'): EditorState {
  if (!state.stale) return state
  const { step: mine } = state.stale
  if (way === 'theirs') return shown({ ...forget(state, mine.key), stale: null })
  const again: Step = { ...mine, changes: mine.changes.map((change) => ({ ...change, before: state.told.get(nameNow(state.renamed, change.id)) ?? null })) }
  return shown({ ...state, stale: null, waiting: [pendingOf(again, { ...state, items: state.told }), ...state.waiting] })
}

const forget = (state: EditorState, key: number): EditorState => ({
  ...state,
  past: state.past.filter((other) => other.key !== key),
  future: state.future.filter((other) => other.key !== key),
})

/** The state with its items and its selection brought up to date. */
function shown(state: EditorState): EditorState {
  let items = state.told
  if (state.waiting.length > 0) {
    const next = new Map(state.told)
    for (const { step: { changes } } of state.waiting)
      for (const change of changes) {
        const id = nameNow(state.renamed, change.id)
        if (change.after) next.set(id, standingLike(next.get(id), { ...change.after, id }))
        else next.delete(id)
      }
    items = next
  }
  const selected = [...new Set(state.selected.map((id) => nameNow(state.renamed, id)))].filter((id) => items.has(id))
  return { ...state, items, selected }
}

/** A thing as it is told, where a step puts it. */
function standingLike(known: ScheduleItem | undefined, { hallId, start, duration, title, hidden, ...rest }: ScheduleItem): ScheduleItem {
  if (!known) return { hallId, start, duration, title, hidden, ...rest }
  return known.type === 'slot' ? { ...known, hallId, start, duration } : { ...known, hallId, start, duration, title, hidden }
}

/**
 * What the first step in the row asks of the database; `overtaken` when what it moves is gone, so that
 * its author has to decide.
 */
export function editsToSend({ waiting, told: known, renamed }: EditorState): PlanEdit[] | 'overtaken' {
  const edits: PlanEdit[] = []
  for (const change of waiting[0]?.step.changes ?? []) {
    const id = nameNow(renamed, change.id)
    const now = known.get(id)
    const version = waiting[0]!.seen[change.id] ?? now?.version ?? 0
    if (!now && change.after && change.before) return 'overtaken'
    if (!change.after) {
      if (now) edits.push(now.type === 'slot' ? { do: 'remove-slot', slotId: id, version } : { do: 'remove-break', breakId: id, version })
    } else edits.push(now ? changeOf(id, version, change.after) : additionOf(id, change.after))
  }
  return edits
}

function changeOf(id: string, version: number, { type, hallId, start, duration, title, hidden }: ScheduleItem): PlanEdit {
  if (type === 'slot') return { do: 'place', slotId: id, version, hallId, start, duration }
  return { do: 'change-break', breakId: id, version, hallId, start: start ?? 0, duration, titleRu: title.ru, titleEn: title.en, hidden }
}

function additionOf(key: string, item: ScheduleItem): PlanEdit {
  const { hallId, start, duration, title, centreId } = item
  if (item.type === 'break') return { do: 'add-break', key, centreId, hallId, start: start ?? 0, duration, titleRu: title.ru, titleEn: title.en, hidden: item.hidden }
  if (item.sessionId) return { do: 'add-slot', key, sessionId: item.sessionId, hallId, start, duration }
  const kind = kinds.find((known) => known === item.kind) ?? 'educational'
  return { do: 'add-session', key, centreId, hallId, start: start ?? 0, duration, titleRu: title.ru, kind }
}

/** What a step that was overtaken wanted and what is there instead, thing by thing, only where they differ. */
export function disputed({ stale, told: known, renamed }: EditorState): { id: string; mine: ScheduleItem | null; theirs: ScheduleItem | null }[] {
  return (stale?.step.changes ?? []).flatMap(({ id, after }) => {
    const theirs = known.get(nameNow(renamed, id)) ?? null
    return theirs?.version === stale?.seen[id] || standAlike(theirs, after) ? [] : [{ id, mine: after, theirs }]
  })
}

