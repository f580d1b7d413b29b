import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldCode } from '../booth/booth.rules'
import { emptyDocument, planDocument, type PlanDocument } from './plan-document.schema'
import { addCopies, addItem, alignItems, alignments, distributeItems, freePlace, keysWithin, moveItems, removeItems, repeatItems, reshapeItem, resizeItems, rotateItems, setBooths, snap } from './plan-edits.rules'
import { applyPatch, boothsOf, contentOf, documentOf, inverse, openEditor, patchBetween, reduceEditor, type Content, type EditorState } from './plan-editor.rules'
import { nextCodes } from './numbering.rules'
import { boundsOf, withCornerAfter, withCornerAt, withoutCorner } from './shape-moves.rules'

const booth = (code: string, x: number, y: number, w = 30, h = 30): PlanDocument['booths'][number] => ({
  id: `id-${code}`,
  code,
  category: 'row',
  shape: { kind: 'rect', x, y, w, h },
  openSides: 1,
  equipped: true,
  blocked: false,
})
const plan: PlanDocument = {
  ...emptyDocument(600, 400),
  shapes: [
    { kind: 'wall', points: [[0, 0], [600, 0]] },
    { kind: 'stage', x: 200, y: 0, w: 100, h: 40, text: { ru: 'Сцена', en: 'Stage' } },
    { kind: 'pillar', x: 300, y: 300, size: 8 },
  ],
  booths: [
    booth('А-1', 0, 100),
    booth('А-2', 30, 100),
    booth('А-3', 90, 100),
    { ...booth('К-1', 0, 0), shape: { kind: 'sector', cx: 400, cy: 200, inner: 60, outer: 90, from: -20, to: 20 } },
    { ...booth('И-1', 0, 0), shape: { kind: 'polygon', points: [[100, 200], [140, 200], [140, 240], [120, 250]] } },
  ],
}
let made = 0
const newKey = () => `new-${(made += 1)}`
const keyOf = (content: Content, code: string) => boothsOf(content).find((item) => item.code === code)!.key
const shapeOf = (content: Content, code: string) => boothsOf(content).find((item) => item.code === code)!.shape

/** Any edit that the page offers, by numbers. */
type Step = { what: number; pick: number[]; dx: number; dy: number }
const step = fc.record({ what: fc.nat(14), pick: fc.array(fc.nat(12), { maxLength: 4 }), dx: fc.integer({ min: -50, max: 50 }), dy: fc.integer({ min: -50, max: 50 }) })
function perform(content: Content, { what, pick, dx, dy }: Step): Content {
  const keys = [...new Set(pick.flatMap((n) => content.items[n % Math.max(1, content.items.length)]?.key ?? []))]
  const edits: (() => Content)[] = [
    () => moveItems(content, keys, dx, dy),
    () => rotateItems(content, keys, dx),
    () => resizeItems(content, keys, { x: 1, y: -1 }, dx, dy),
    () => alignItems(content, keys, alignments[Math.abs(dx) % 6]!),
    () => distributeItems(content, keys, dx > 0 ? 'x' : 'y'),
    () => removeItems(content, keys),
    () => repeatItems(content, keys, { count: 2, gap: 3, direction: 'down' }, newKey).content,
    () => addCopies(content, content.items.filter(({ key }) => keys.includes(key)), dx, dy, newKey).content,
    () => setBooths(content, keys, { blocked: dx > 0, category: 'ring' }),
    () => ({ ...content, width: Math.max(20, content.width + dx) }),
    () => ({ ...content, items: [...content.items].reverse() }),
    () => keys.reduce((all, key) => reshapeItem(all, key, (shape) => withCornerAt(shape, Math.abs(dx) % 4, [dy, dx])), content),
    () => keys.reduce((all, key) => reshapeItem(all, key, (shape) => withCornerAfter(shape, Math.abs(dx) % 5)), content),
    () => keys.reduce((all, key) => reshapeItem(all, key, (shape) => withoutCorner(shape, Math.abs(dx) % 5)), content),
    () => addItem(content, { key: newKey(), type: 'thing', shape: { kind: 'pillar', x: 10, y: 10, size: 8 } }),
  ]
  return edits[what]!()
}
const edited = (state: EditorState, one: Step) => reduceEditor(state, { type: 'edit', content: perform(state.content, one) })

describe('history', () => {
  it('takes any step back exactly, and does it again exactly', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        let state = openEditor(plan, 0)
        const seen = [state.content]
        for (const one of steps) {
          const past = state.past.length
          state = edited(state, one)
          if (state.past.length > past) seen.push(state.content)
        }
        for (const content of [...seen].reverse().slice(1)) {
          state = reduceEditor(state, { type: 'undo' })
          expect(state.content).toEqual(content)
        }
        expect(reduceEditor(state, { type: 'undo' })).toBe(state)
        for (const content of seen.slice(1)) {
          state = reduceEditor(state, { type: 'redo' })
          expect(state.content).toEqual(content)
        }
      }),
    )
  })
  it('has an inverse of every patch', () => {
    fc.assert(
      fc.property(step, step, (one, other) => {
        const before = perform(contentOf(plan), one)
        const after = perform(before, other)
        const patch = patchBetween(before, after)
        expect(applyPatch(before, patch)).toEqual(after)
        expect(applyPatch(after, inverse(patch))).toEqual(before)
      }),
    )
  })
  it('joins what belongs together to one step', () => {
    let state = openEditor(plan, 0)
    const keys = [keyOf(state.content, 'А-1')]
    for (let i = 0; i < 10; i += 1) state = reduceEditor(state, { type: 'edit', content: moveItems(state.content, keys, 1, 0), join: 'move' })
    expect(state.past).toHaveLength(1)
    expect(shapeOf(state.content, 'А-1')).toMatchObject({ x: 10 })
    expect(reduceEditor(state, { type: 'undo' }).content).toEqual(contentOf(plan))
  })
  it('forgets the way forwards after a new step, and nothing by an empty one', () => {
    let state = edited(openEditor(plan, 0), { what: 0, pick: [3], dx: 5, dy: 0 })
    state = reduceEditor(state, { type: 'undo' })
    expect(reduceEditor(state, { type: 'edit', content: state.content }).future).toHaveLength(1)
    expect(edited(state, { what: 0, pick: [4], dx: 5, dy: 0 }).future).toHaveLength(0)
  })
})

describe('what leaves the editor', () => {
  it('is what came in, until something is changed', () => {
    const state = openEditor(planDocument.parse(plan), 3)
    expect(documentOf(state.content, state.ids).document).toEqual(plan)
  })
  it('is a plan that can be read, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 10 }), (steps) => {
        const content = steps.reduce(perform, contentOf(plan))
        const { document } = documentOf(content, {})
        const wrong = planDocument.safeParse(JSON.parse(JSON.stringify(document))).error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
        expect(wrong).toBeUndefined()
      }),
    )
  })
  it('has every number once, however often things are copied', () => {
    fc.assert(
      fc.property(fc.array(step.filter(({ what }) => what === 6 || what === 7), { maxLength: 5 }), (steps) => {
        const codes = boothsOf(steps.reduce(perform, contentOf(plan))).map(({ code }) => foldCode(code))
        expect(new Set(codes).size).toBe(codes.length)
      }),
    )
  })
  it('keeps the ids of new booths once they are saved', () => {
    let state = reduceEditor(openEditor(plan, 0), { type: 'edit', content: repeatItems(contentOf(plan), ['id-А-3'], { count: 1, gap: 0, direction: 'right' }, () => 'fresh').content })
    state = reduceEditor(state, { type: 'saved', version: 1, content: state.content, ids: { fresh: 'from-database' } })
    expect(documentOf(state.content, state.ids).document.booths.at(-1)).toMatchObject({ id: 'from-database', code: 'А-4' })
    expect(reduceEditor(state, { type: 'undo' }).ids).toMatchObject({ fresh: 'from-database' })
  })
})

describe('edits', () => {
  it('number a row onwards and leave out what is used', () => {
    expect(nextCodes('А-1', ['А-1', 'а2', 'А-4'], 3)).toEqual(['А-3', 'А-5', 'А-6'])
    expect(nextCodes('Я09', [], 2)).toEqual(['Я10', 'Я11'])
    expect(nextCodes('Бар', ['Бар'], 1)).toEqual(['Бар-2'])
  })
  it('repeat a booth with a gap', () => {
    const { content, keys } = repeatItems(contentOf(plan), ['id-А-3'], { count: 2, gap: 5, direction: 'left' }, newKey)
    expect(keys).toHaveLength(3)
    expect(boothsOf(content).slice(-2)).toMatchObject([{ code: 'А-4', shape: { x: 55, y: 100 } }, { code: 'А-5', shape: { x: 20, y: 100 } }])
  })
  it('align and distribute by the frames of things', () => {
    const keys = ['id-А-1', 'id-А-2', 'id-А-3']
    const spread = distributeItems(contentOf(plan), keys, 'x')
    expect(boothsOf(spread).slice(0, 3).map(({ shape }) => boundsOf(shape).x)).toEqual([0, 45, 90])
    const aligned = alignItems(contentOf(plan), ['id-А-1', 'id-И-1'], 'bottom')
    expect(boothsOf(aligned).map(({ shape }) => boundsOf(shape)).map((box) => box.y + box.h)).toMatchObject({ 0: 250, 4: 250 })
  })
  it('resize a turned rectangle about its opposite corner', () => {
    const content = rotateItems(contentOf(plan), ['id-А-1'], 90)
    expect(shapeOf(content, 'А-1')).toMatchObject({ rotation: 90, x: 0, y: 100 })
    const wider = resizeItems(content, ['id-А-1'], { x: 1, y: 0 }, 0, 20)
    expect(boundsOf(shapeOf(wider, 'А-1'))).toMatchObject({ w: 30, h: 50 })
    expect(Math.round(boundsOf(shapeOf(wider, 'А-1')).y)).toBe(100)
  })
  it('turn a part of a ring along its ring', () => {
    expect(shapeOf(rotateItems(contentOf(plan), ['id-К-1'], 45), 'К-1')).toMatchObject({ cx: 400, cy: 200, from: 25, to: 65 })
  })
  it('move, add and remove corners, and leave as many as a shape needs', () => {
    const content = contentOf(plan)
    const key = keyOf(content, 'И-1')
    const points = (edited: Content) => {
      const shape = shapeOf(edited, 'И-1')
      return shape.kind === 'polygon' ? shape.points : []
    }
    expect(points(reshapeItem(content, key, (shape) => withCornerAt(shape, 3, [110.4, 260.6])))).toEqual([[100, 200], [140, 200], [140, 240], [110, 261]])
    expect(points(reshapeItem(content, key, (shape) => withCornerAfter(shape, 3)))).toEqual([[100, 200], [140, 200], [140, 240], [120, 250], [110, 225]])
    let fewer = content
    for (let i = 0; i < 5; i += 1) fewer = reshapeItem(fewer, key, (shape) => withoutCorner(shape, 0))
    expect(points(fewer)).toEqual([[140, 200], [140, 240], [120, 250]])
    const wall = { kind: 'wall' as const, points: [[0, 0], [600, 0]] as [number, number][] }
    expect(withCornerAfter(wall, 1).points).toEqual([[0, 0], [300, 0], [600, 0]])
    expect(withoutCorner(wall, 0)).toBe(wall)
  })
  it('find room for something new', () => {
    const [x, y] = freePlace(contentOf({ ...emptyDocument(60, 60), booths: [booth('А-1', 0, 0)] }), { w: 30, h: 30 })
    expect([x, y]).toEqual([30, 0])
  })
  it('choose what a frame holds wholly', () => {
    expect(keysWithin(contentOf(plan), { x: 0, y: 90, w: 70, h: 50 })).toEqual(['id-А-1', 'id-А-2'])
  })
  it('snap to edges and middles within reach only', () => {
    const others = [{ x: 100, y: 100, w: 30, h: 30 }]
    expect(snap({ x: 128, y: 97, w: 30, h: 30 }, others, 5)).toEqual({ dx: 2, dy: 3, lineX: 130, lineY: 100 })
    expect(snap({ x: 160, y: 200, w: 30, h: 30 }, others, 5)).toEqual({ dx: 0, dy: 0, lineX: null, lineY: null })
  })
})
