import { describe, expect, it } from 'vitest'
import { plans } from '../../../prisma/seed/floor-plans'
import { emptyDocument, planDocument, readPlanDocument, type PlanDocument } from './plan-document.schema'
import { planProblems } from './plan-problems.rules'
import { largestSvg, readPlanSvg } from './svg.read'
import { planSvg } from './svg.write'

const demo = plans.map(({ width, height, shapes, booths }): PlanDocument => planDocument.parse({ ...emptyDocument(width, height), shapes, booths }))
const svg = (content: string, viewBox = '0 0 400 300') => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${content}</svg>`
const shapesOf = (text: string, width = 400) => {
  const result = readPlanSvg(text, { width })
  return result.ok ? result.booths.map(({ code, shape }) => ({ code, ...shape })) : result.code
}

describe('a plan as a file', () => {
  it.each(demo)('comes back from JSON as it was', (document) => {
    expect(readPlanDocument(JSON.stringify(document))).toEqual(document)
    expect(planProblems(document.booths, document)).toEqual([])
  })
  it.each(demo)('comes back from SVG with every booth and what it is', (document) => {
    const result = readPlanSvg(planSvg(document, 'Зал <&> "1"'), document)
    if (!result.ok) throw new Error(result.code)
    expect(result.booths).toEqual(document.booths)
    expect(result.skipped).toBe(0)
  })
  it('is drawn to scale', () => {
    const [root] = /<svg [^>]*>/.exec(planSvg(emptyDocument(620, 400), 'Зал'))!
    expect(root).toContain('width="62000mm" height="40000mm" viewBox="0 0 620 400"')
  })
  it.each(['', '{', 'null', '[]', '{"format":"other"}', JSON.stringify({ ...emptyDocument(100, 100), extra: 1 }), JSON.stringify({ ...emptyDocument(100, 100), width: 1e9 })])(
    'is not read from %s',
    (text) => expect(readPlanDocument(text)).toBeNull(),
  )
})

describe('booths of an SVG', () => {
  it('are its rectangles, polygons and paths of lines with ids', () => {
    expect(
      shapesOf(svg('<g transform="translate(10 20)"><rect id="А-1" width="30" height="20"/><polygon id="А-2" points="0,50 30,50 30,80"/><path id="booth-А_3" d="M100 0h30v30H100z"/></g><rect width="5" height="5"/>')),
    ).toEqual([
      { code: 'А-1', kind: 'rect', x: 10, y: 20, w: 30, h: 20 },
      { code: 'А-2', kind: 'polygon', points: [[10, 70], [40, 70], [40, 100]] },
      { code: 'А 3', kind: 'polygon', points: [[110, 20], [140, 20], [140, 50], [110, 50]] },
    ])
  })
  it('fill the hall, whatever the unit of the drawing, and keep their turn', () => {
    expect(shapesOf(svg('<rect id="Я1" x="100" y="50" width="200" height="100" transform="rotate(90 200 100)"/>', '0 0 4000 3000'))).toEqual([
      { code: 'Я1', kind: 'rect', x: 10, y: 5, w: 20, h: 10, rotation: 90 },
    ])
    expect(shapesOf(svg('<rect id="Я1" x="5" y="5" width="10" height="10"/>', '5 5 40 30'))).toEqual([{ code: 'Я1', kind: 'rect', x: 0, y: 0, w: 100, h: 100 }])
  })
  it('are not its curves, nor what has no size', () => {
    const result = readPlanSvg(svg('<rect id="А-1" width="30" height="20"/><path id="А-2" d="M0 0C1 1 2 2 3 3Z"/><rect id="А-3" width="0" height="9"/><rect id="А-4"/>'), { width: 400 })
    expect(result).toMatchObject({ ok: true, skipped: 3 })
  })
  it.each([
    ['unsafe', `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${svg('<rect id="&b;" width="3" height="3"/>')}`],
    ['unsafe', svg('<script>alert(1)</script><rect id="А-1" width="3" height="3"/>')],
    ['unsafe', svg('<rect id="А-1" width="3" height="3" onload="alert(1)"/>')],
    ['unsafe', svg('<foreignObject/><rect id="А-1" width="3" height="3"/>')],
    ['unsafe', svg('<a href="javascript:alert(1)"><rect id="А-1" width="3" height="3"/></a>')],
    ['large', svg(`<!--${'x'.repeat(largestSvg)}-->`)],
    ['large', svg('<g/>'.repeat(20_001) + '<rect id="А-1" width="3" height="3"/>')],
    ['syntax', svg('<g>'.repeat(3_000) + '</g>'.repeat(3_000))],
    ['syntax', '<svg'],
    ['syntax', 'words'],
    ['syntax', '<html><rect id="А-1" width="3" height="3"/></html>'],
    ['syntax', '<svg xmlns="http://www.w3.org/2000/svg"><rect id="А-1" width="3" height="3"/></svg>'],
    ['empty', svg('<circle id="А-1" r="3"/>')],
  ])('are refused: %s', (code, text) => expect(shapesOf(text)).toBe(code))
})
