import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlanEdit, PlanEditResult } from './plan-edit.schema'
import { addItems, placeItem, repeatItems, shiftItems, swapItems, takeOut } from './schedule-edits.rules'
import { disputed, editsToSend, openSchedule, reduceSchedule, type EditorState } from './schedule-editor.rules'
import type { ScheduleItem } from './schedule.rules'

const hour = 3_600_000
const ten = Date.parse('2027-06-25T07:00:00Z')

const slot = (id: string, more: Partial<ScheduleItem> = {}): ScheduleItem => ({
  id, type: 'slot', centreId: 'kostroma', hallId: 'a', start: ten, duration: 60, title: { ru: id, en: '' }, note: { ru: '', en: '' }, hidden: false,
  sessionId: `s-${id}`, siblings: 1, kind: 'educational', format: 'lecture', ageMark: 0, seats: null, cancelled: false, personIds: [], version: 0, unpublished: false, ...more,
})
const pause = (id: string, more: Partial<ScheduleItem> = {}) => slot(id, { type: 'break', sessionId: null, siblings: 0, kind: '', format: '', ...more })
const items = [slot('one'), slot('two', { hallId: 'b', start: ten + hour }), slot('three', { hallId: null, start: null }), pause('lunch', { hallId: null, start: ten + 3 * hour })]

/** A database as others see it: it takes edits all together or not at all, and counts versions. */
function database(rows: readonly ScheduleItem[]) {
  const plan = new Map(rows.map((item) => [item.id, item]))
  const titles = new Map(rows.map(({ sessionId, title }) => [sessionId, title]))
  let [revision, made] = [0, 0]
  const apply = (edits: readonly PlanEdit[]): PlanEditResult => {
    const asked = edits.flatMap((edit) => ('slotId' in edit ? [{ id: edit.slotId, version: edit.version }] : 'breakId' in edit ? [{ id: edit.breakId, version: edit.version }] : []))
    if (asked.some(({ id, version }) => plan.get(id)?.version !== version)) {
      const ids = asked.map(({ id }) => id)
      return { ok: false, code: 'stale', revision, items: ids.flatMap((id) => plan.get(id) ?? []), gone: ids.filter((id) => !plan.has(id)) }
    }
    revision += 1
    const [touched, gone, added]: [string[], string[], Record<string, string>] = [[], [], {}]
    const put = (item: ScheduleItem) => {
      plan.set(item.id, item)
      touched.push(item.id)
    }
    const drop = (id: string) => {
      plan.delete(id)
      gone.push(id)
    }
    for (const edit of edits) {
      if (edit.do === 'place') put({ ...plan.get(edit.slotId)!, hallId: edit.hallId, start: edit.start, duration: edit.duration, version: edit.version + 1 })
      else if (edit.do === 'change-break') put({ ...plan.get(edit.breakId)!, hallId: edit.hallId, start: edit.start, duration: edit.duration, title: { ru: edit.titleRu, en: edit.titleEn }, hidden: edit.hidden, version: edit.version + 1 })
      else if (edit.do === 'remove-break') drop(edit.breakId)
      else if (edit.do === 'remove-slot') {
        const { sessionId } = plan.get(edit.slotId)!
        const isLast = [...plan.values()].filter((other) => other.sessionId === sessionId).length === 1
        if (isLast) put({ ...plan.get(edit.slotId)!, hallId: null, start: null, version: edit.version + 1 })
        else drop(edit.slotId)
      } else {
        const id = (added[edit.key] = `db-${(made += 1)}`)
        if (edit.do === 'add-slot') put(slot(id, { sessionId: edit.sessionId, title: titles.get(edit.sessionId)!, hallId: edit.hallId, start: edit.start, duration: edit.duration }))
        else if (edit.do === 'add-break') put(pause(id, { hallId: edit.hallId, start: edit.start, duration: edit.duration, title: { ru: edit.titleRu, en: edit.titleEn }, hidden: edit.hidden }))
        else put(slot(id, { sessionId: `s-${id}`, hallId: edit.hallId, start: edit.start, duration: edit.duration, title: { ru: edit.titleRu, en: '' } }))
      }
    }
    return { ok: true, revision, items: touched.flatMap((id) => plan.get(id) ?? []), gone, added }
  }
  return { apply, rows: () => [...plan.values()], revision: () => revision }
}

/** Sends the first step that waits; what is answered reaches the editor. */
function send(state: EditorState, db: ReturnType<typeof database>): EditorState {
  const edits = editsToSend(state)
  if (edits === 'overtaken') return reduceSchedule(state, { type: 'overtaken' })
  if (edits.length === 0) return reduceSchedule(state, { type: 'spent' })
  return reduceSchedule(state, { type: 'answered', answer: db.apply(edits) })
}
function sendAll(state: EditorState, db: ReturnType<typeof database>): EditorState {
  let now = state
  while (now.waiting.length > 0 && !now.stale) now = send(now, db)
  return now
}
const opened = () => ({ state: openSchedule({ items, revision: 0 }), db: database(items) })
const edit = (state: EditorState, changes: Parameters<typeof addItems>[0] | ReturnType<typeof placeItem>) =>
  reduceSchedule(state, { type: 'edit', changes: changes as ReturnType<typeof placeItem> })
const standing = (all: Iterable<ScheduleItem>) => [...all].map(({ type, hallId, start, duration, title }) => `${type} ${title.ru} ${hallId} ${start} ${duration}`).sort()

describe('the editor of the schedule', () => {
  it('shows at once what was done and keeps it when it is answered', () => {
    const { state, db } = opened()
    const moved = edit(state, placeItem(state.items.get('one')!, { hallId: 'b', start: ten + 4 * hour }))
    expect(moved.items.get('one')).toMatchObject({ hallId: 'b', start: ten + 4 * hour })
    const after = sendAll(moved, db)
    expect(after.items.get('one')).toMatchObject({ hallId: 'b', start: ten + 4 * hour, version: 1 })
    expect(after.waiting).toEqual([])
  })

  it('sends what was done to a thing twice before the first answer, without calling itself overtaken', () => {
    const { state, db } = opened()
    let now = edit(state, placeItem(state.items.get('one')!, { start: ten + hour }))
    now = edit(now, placeItem(now.items.get('one')!, { start: ten + 2 * hour }))
    now = reduceSchedule(now, { type: 'undo' })
    now = sendAll(now, db)
    expect(now.stale).toBeNull()
    expect(db.rows().find(({ id }) => id === 'one')!.start).toBe(ten + hour)
  })

  it('keeps what waits when others change the rest', () => {
    const { state } = opened()
    const moved = edit(state, placeItem(state.items.get('one')!, { hallId: 'b' }))
    const theirs = slot('two', { hallId: 'c', version: 1 })
    const now = reduceSchedule(moved, { type: 'told', message: { revision: 1, full: false, items: [theirs], gone: ['lunch'] } })
    expect(now.items.get('one')!.hallId).toBe('b')
    expect(now.items.get('two')!.hallId).toBe('c')
    expect(now.items.has('lunch')).toBe(false)
  })

  it.each(['mine', 'theirs'] as const)('asks whose change is to stand when somebody was quicker: %s', (choice) => {
    const { state, db } = opened()
    db.apply([{ do: 'place', slotId: 'one', version: 0, hallId: 'c', start: ten, duration: 60 }])
    let now = edit(state, placeItem(state.items.get('one')!, { hallId: 'b' }))
    now = sendAll(now, db)
    expect(disputed(now)).toEqual([{ id: 'one', mine: expect.objectContaining({ hallId: 'b' }), theirs: expect.objectContaining({ hallId: 'c' }) }])
    expect(now.items.get('one')!.hallId).toBe('c')
    now = sendAll(reduceSchedule(now, { type: 'decided', for: choice }), db)
    expect(db.rows().find(({ id }) => id === 'one')!.hallId).toBe(choice === 'mine' ? 'b' : 'c')
    expect(now.past).toHaveLength(choice === 'mine' ? 1 : 0)
  })

  it('asks too when what it moves is gone, and can put it there again', () => {
    const start = [...items, slot('twin', { sessionId: 's-one' })]
    const db = database(start)
    let now = edit(openSchedule({ items: start, revision: 0 }), placeItem(start[0]!, { hallId: 'b' }))
    const answer = db.apply([{ do: 'remove-slot', slotId: 'one', version: 0 }])
    if (!answer.ok) throw new Error('refused')
    now = sendAll(reduceSchedule(now, { type: 'told', message: { ...answer, full: false } }), db)
    expect(now.stale).not.toBeNull()
    now = sendAll(reduceSchedule(now, { type: 'decided', for: 'mine' }), db)
    expect(db.rows().filter(({ sessionId }) => sessionId === 's-one').map(({ hallId }) => hallId).sort()).toEqual(['a', 'b'])
  })

  it('does not take back over the change of another', () => {
    const { state, db } = opened()
    let now = sendAll(edit(state, placeItem(state.items.get('one')!, { hallId: 'b' })), db)
    const answer = db.apply([{ do: 'place', slotId: 'one', version: 1, hallId: 'c', start: ten, duration: 60 }])
    if (!answer.ok) throw new Error('refused')
    now = reduceSchedule(now, { type: 'told', message: { ...answer, full: false } })
    now = sendAll(reduceSchedule(now, { type: 'undo' }), db)
    expect(now.refused).toBe('elsewhere')
    expect(now.items.get('one')!.hallId).toBe('c')
  })

  it('puts everything back that the database refuses, and says why', () => {
    const { state } = opened()
    const moved = edit(state, placeItem(state.items.get('one')!, { hallId: 'b' }))
    const now = reduceSchedule(moved, { type: 'answered', answer: { ok: false, code: 'forbidden' } })
    expect(now).toMatchObject({ refused: 'forbidden', past: [], waiting: [] })
    expect(standing(now.items.values())).toEqual(standing(items))
  })

  it('does not go back to an older state when an answer and a message cross', () => {
    const { state } = opened()
    const now = reduceSchedule(state, { type: 'told', message: { revision: 2, full: false, items: [slot('one', { hallId: 'c', version: 2 })], gone: [] } })
    const late = reduceSchedule(now, { type: 'told', message: { revision: 1, full: false, items: [slot('one', { hallId: 'b', version: 1 })], gone: [] } })
    expect(late.items.get('one')!.hallId).toBe('c')
    expect(late.revision).toBe(2)
  })

  it('after any run of edits, everything taken back is as it was, here and in the database; taken forth again it is as it became', () => {
    let made = 0
    const newKey = () => `new-${(made += 1)}`
    const deeds = (state: EditorState, [what, a, b, by]: [number, number, number, number]) => {
      const all = [...state.items.values()]
      const [one, two] = [all[a % all.length]!, all[b % all.length]!]
      const edits = [
        () => placeItem(one, { hallId: ['a', 'b', 'c'][by % 3]!, start: ten + by * 900_000 }),
        () => placeItem(one, { duration: 5 + by }),
        () => shiftItems([one, two], by - 20),
        () => (one === two || one.start === null || two.start === null ? [] : swapItems(one, two)),
        () => takeOut(one === two ? [one] : [one, two]),
        () => repeatItems([one], by * hour, newKey),
        () => addItems([pause(newKey(), { start: ten + by * hour })]),
        () => (one.type === 'break' ? [{ id: one.id, before: one, after: { ...one, title: { ru: `Пауза ${by}`, en: '' } } }] : []),
      ]
      return reduceSchedule(state, { type: 'edit', changes: edits[what]!() })
    }
    const deed = fc.tuple(fc.nat(7), fc.nat(9), fc.nat(9), fc.nat(40))
    fc.assert(
      fc.property(fc.array(fc.tuple(deed, fc.boolean()), { maxLength: 12 }), (run) => {
        const start = opened()
        let now = start.state
        for (const [what, isAnswered] of run) now = isAnswered ? sendAll(deeds(now, what), start.db) : deeds(now, what)
        const became = standing(now.items.values())
        const back = (way: 'undo' | 'redo') => {
          for (let n = 0; n < run.length; n += 1) now = reduceSchedule(now, { type: way })
          now = sendAll(now, start.db)
          expect(now.refused).toBeNull()
          expect(now.stale).toBeNull()
          expect(standing(start.db.rows())).toEqual(standing(now.items.values()))
        }
        back('undo')
        expect(standing(now.items.values())).toEqual(standing(items))
        back('redo')
        expect(standing(now.items.values())).toEqual(became)
      }),
      { numRuns: 300 },
    )
  })
})
