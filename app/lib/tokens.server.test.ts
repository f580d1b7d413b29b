import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { hashToken, newCode, newToken, signId, verifyId } from './tokens.server'

vi.stubEnv('BASE_URL', 'https://festival.example.org')
vi.stubEnv('SESSION_SECRET', 'a secret for tests, long enough for everybody')

test('tokens are 256 random bits that need no escaping in an address', () => {
  const tokens = new Set(Array.from({ length: 1000 }, newToken))
  expect(tokens.size).toBe(1000)
  for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/)
})

test('a hash is SHA-256 in hex', () => {
  // FIPS 180-2, appendix B.1.
  expect(hashToken('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test('codes hold nothing that is mistaken for something else, and every sign comes up', () => {
  const seen = new Set(Array.from({ length: 500 }, () => newCode(8)).flatMap((code) => [...code]))
  expect([...seen].sort().join('')).toBe('23456789ABCDEFGHJKLMNPQRSTUVWXYZ')
  expect(newCode(8)).toHaveLength(8)
})

test('a signed id comes back for its purpose only', () => {
  const token = signId('ticket', '7d0e2f6c')
  expect(token).toMatch(/^7d0e2f6c\.[A-Za-z0-9_-]{43}$/)
  expect(verifyId('ticket', token)).toBe('7d0e2f6c')
  expect(verifyId('feed', token)).toBeNull()
  // Purpose and id are not simply glued together.
  expect(verifyId('ticket:7d', `0e2f6c.${token.split('.')[1]}`)).toBeNull()
})

test.each(['', '.', 'id', 'id.', '.mac', 'id.mac', `${'x'.repeat(10_000)}.y`, 'id.\u0000', 'идентификатор.подпись'])('%j is not signed by us', (token) => {
  expect(verifyId('ticket', token)).toBeNull()
})

test('one changed sign anywhere makes a signed id worthless', () => {
  const token = signId('ticket', '7d0e2f6c')
  const sign = fc.constantFrom(...'ABCDEFabcdef0123456789-_.')
  fc.assert(
    fc.property(fc.nat(token.length - 1), sign, (at, other) => {
      fc.pre(token[at] !== other)
      const forged = token.slice(0, at) + other + token.slice(at + 1)
      expect(verifyId('ticket', forged)).toBeNull()
    }),
  )
})

test('an id may hold dots', () => {
  expect(verifyId('ticket', signId('ticket', 'a.b.c'))).toBe('a.b.c')
})
