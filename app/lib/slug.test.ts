import fc from 'fast-check'
import { expect, test } from 'vitest'
import { freeSlug, slugOf } from './slug'

test.each([
  ['Красносельский Ювелирпром', 'krasnoselskiy-yuvelirprom'],
  ['Щётка & ёж', 'shchyotka-yozh'],
  ['«Скань» — для начинающих!', 'skan-dlya-nachinayushchih'],
  ['Filigree, for beginners', 'filigree-for-beginners'],
  ['A/B: 3+4', 'a-b-3-4'],
])('%j becomes %j', (text, slug) => {
  expect(slugOf(text)).toBe(slug)
})

test('nothing to write with leaves the fallback', () => {
  expect(slugOf('')).toBe('x')
  expect(slugOf('♦ — !', 'session')).toBe('session')
})

test('a long one is cut at a word', () => {
  expect(slugOf('Круглый стол о пробирном надзоре и клеймении ювелирных изделий')).toBe('kruglyy-stol-o-probirnom-nadzore-i-kleymenii-yuvelirnyh')
  expect(slugOf('a'.repeat(100))).toBe('a'.repeat(60))
})

test('whatever the text, a slug can stand in an address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 150 }), (text) => {
      const slug = slugOf(text)
      expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(slug.length).toBeLessThanOrEqual(60)
    }),
    { numRuns: 1000 },
  )
}, 30_000)

test('the first number that is free', () => {
  const taken = new Set(['skan', 'skan-2', 'skan-4'])
  expect(freeSlug('Скань', (slug) => taken.has(slug))).toBe('skan-3')
  expect(freeSlug('Зернь', (slug) => taken.has(slug))).toBe('zern')
})
