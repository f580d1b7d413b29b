import { expect, it } from 'vitest'
import { recentCache } from './recent-cache'

it('makes a value once, and again only when others have pushed it out', () => {
  const made: string[] = []
  const cache = recentCache<string>(2)
  const use = (key: string) => cache(key, () => (made.push(key), key.toUpperCase()))
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(use)).toEqual(['A', 'B', 'A', 'C', 'A', 'B'])
  // When c came, b had not been used for longest.
  expect(made).toEqual(['a', 'b', 'c', 'b'])
})

it('remembers nothing that failed', () => {
  const cache = recentCache<number>(2)
  expect(() => cache('a', () => { throw new Error('no') })).toThrow('no')
  expect(cache('a', () => 1)).toBe(1)
})
