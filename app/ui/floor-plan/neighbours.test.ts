import { describe, expect, it } from 'vitest'
import { directionOf, neighbourOf } from './neighbours'

const places = [
  { id: 'A1', x: 0, y: 0 },
  { id: 'A2', x: 30, y: 0 },
  { id: 'A3', x: 60, y: 0 },
  { id: 'B1', x: 0, y: 30 },
  { id: 'B2', x: 30, y: 30 },
  { id: 'far', x: 300, y: 10 },
]
const at = (id: string) => places.find((place) => place.id === id)!
const go = (from: string, key: string) => neighbourOf(at(from), places, directionOf(key)!)?.id ?? null

describe('arrow keys on a plan', () => {
  it('walk along rows and columns, one booth at a time', () => {
    expect(go('A1', 'ArrowRight')).toBe('A2')
    expect(go('A2', 'ArrowRight')).toBe('A3')
    expect(go('A2', 'ArrowDown')).toBe('B2')
    expect(go('B2', 'ArrowLeft')).toBe('B1')
    expect(go('B1', 'ArrowUp')).toBe('A1')
  })
  it('cross an aisle where a row ends', () => expect(go('A3', 'ArrowRight')).toBe('far'))
  it('stay where nothing lies ahead', () => {
    expect(go('A1', 'ArrowUp')).toBeNull()
    expect(go('far', 'ArrowRight')).toBeNull()
  })
  it('are no other keys', () => expect(directionOf('a')).toBeNull())
})
