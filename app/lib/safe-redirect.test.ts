import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safePath } from './safe-redirect'

const fallback = '/ru'
const ours = 'https://festival.example.org'

test.each([
  '/',
  '/ru',
  '/ru/programme?day=2027-06-24&centre=kostroma#register',
  '/en/exhibitor',
  '/ru/programme/%D1%81%D0%BA%D0%B0%D0%BD%D1%8C',
  '/a?next=https://elsewhere.example',
  '/a?next=//elsewhere.example',
])('%s is ours', (path) => {
  expect(safePath(path, fallback)).toBe(path)
})

test('a path is written as a browser would', () => {
  expect(safePath('/ru/../en', fallback)).toBe('/en')
  expect(safePath('/скань', fallback)).toBe('/%D1%81%D0%BA%D0%B0%D0%BD%D1%8C')
})

describe('what leads elsewhere is refused', () => {
  test.each([
    'https://evil.example',
    'http:evil.example',
    'https:/evil.example',
    '//evil.example',
    '///evil.example',
    '////evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '\\/evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/\r\n/evil.example',
    '\t//evil.example',
    ' //evil.example',
    '/\u0000/evil.example',
    '//evil.example@festival.example.org',
    '//festival.example.org@evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/a/..//evil.example',
    '/%2e%2e//evil.example',
    '/./\\evil.example',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'mailto:a@evil.example',
    'evil.example',
    '?next=/ru',
    '#x',
    '',
    '/ru\r\nset-cookie: a=b',
    `/${'a'.repeat(2000)}`,
  ])('%j', (target) => {
    expect(safePath(target, fallback)).toBe(fallback)
  })

  test.each([undefined, null, 1, {}, ['/ru'], Symbol('x')])('not a text: %s', (target) => {
    expect(safePath(target, fallback)).toBe(fallback)
  })
})

test('whatever is asked for, a browser stays with us', () => {
  const piece = fc.oneof(
    fc.constantFrom('/', '\\', '//', '..', '.', '@', ':', '%2f', '%5c', '%09', '\t', '\n', ' ', '?', '#', 'evil.example', 'http:', 'javascript:', '／', '。', '\u2028'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  )
  const target = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(fc.oneof(target, target.map((rest) => `/${rest}`)), (text) => {
      const path = safePath(text, fallback)
      expect(new URL(path, `${ours}/ru/sign-in`).origin).toBe(ours)
      // It goes into a header.
      expect(path).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/)
      expect(safePath(path, 'other')).toBe(path)
    }),
    { numRuns: 20_000 },
  )
}, 60_000)
