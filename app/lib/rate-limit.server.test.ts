import { expect, test } from 'vitest'
import { countUse } from './rate-limit.server'

const uses = async (count: number, what: Parameters<typeof countUse>[0]) => {
  const waits: number[] = []
  for (let n = 0; n < count; n += 1) waits.push(await countUse(what))
  return waits
}

test('five sign-in mails to one address in ten minutes, then a wait that is said in seconds', async () => {
  const waits = await uses(7, { signInEmail: 'anna@example.org', signInIp: '203.0.113.1' })
  expect(waits.slice(0, 5)).toEqual([0, 0, 0, 0, 0])
  for (const wait of waits.slice(5)) {
    expect(wait).toBeGreaterThan(590)
    expect(wait).toBeLessThanOrEqual(600)
  }
})

test('another address behind the same network is not held up', async () => {
  await uses(6, { signInEmail: 'boris@example.org', signInIp: '203.0.113.2' })
  expect(await countUse({ signInEmail: 'vera@example.org', signInIp: '203.0.113.2' })).toBe(0)
})

test('one thing used up leaves another as it was', async () => {
  await uses(6, { signInEmail: 'gleb@example.org' })
  expect(await countUse({ registerEmail: 'gleb@example.org' })).toBe(0)
})

test('changing addresses does not get past the limit of a network', async () => {
  const waits = []
  for (let n = 0; n < 402; n += 1) waits.push(await countUse({ signInEmail: `n${n}@example.org`, signInIp: '203.0.113.3' }))
  expect(waits.slice(0, 400).every((wait) => wait === 0)).toBe(true)
  expect(waits.slice(400).every((wait) => wait > 0)).toBe(true)
})
