import { describe, expect, it } from 'vitest'
import { parseBoothShape, parsePlanShapes } from './floor-plan.schema'

describe('parseBoothShape', () => {
  it('reads what it is meant to hold', () => {
    const sector = { kind: 'sector', cx: 310, cy: 205, inner: 76, outer: 102, from: -36, to: -12 }
    expect(parseBoothShape(JSON.stringify(sector))).toEqual(sector)
  })
  it.each([
    ['a flat rectangle', '{"kind":"rect","x":0,"y":0,"w":0,"h":10}'],
    ['a polygon of two points', '{"kind":"polygon","points":[[0,0],[1,1]]}'],
    ['a sector that runs backwards', '{"kind":"sector","cx":0,"cy":0,"inner":1,"outer":2,"from":20,"to":10}'],
    ['a ring turned inside out', '{"kind":"sector","cx":0,"cy":0,"inner":5,"outer":2,"from":0,"to":10}'],
    ['an unknown kind', '{"kind":"star"}'],
    ['broken JSON', '{'],
  ])('refuses %s', (_, json) => {
    expect(() => parseBoothShape(json)).toThrow()
  })
})

describe('parsePlanShapes', () => {
  it('reads an empty plan and a wall', () => {
    expect(parsePlanShapes('[]')).toEqual([])
    expect(parsePlanShapes('[{"kind":"wall","points":[[0,0],[10,0]]}]')).toHaveLength(1)
  })
  it('refuses a label without words', () => {
    expect(() => parsePlanShapes('[{"kind":"label","x":1,"y":1,"text":{"ru":"","en":""}}]')).toThrow()
  })
})
