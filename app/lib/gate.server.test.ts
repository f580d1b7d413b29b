import { describe, expect, it } from 'vitest'
import { createGate } from './gate.server'

describe('a gate', () => {
  it('lets a few work at once, the others in their order, and turns away who comes too late', async () => {
    const gate = createGate(2, 2)
    let atOnce = 0
    let most = 0
    const order: number[] = []
    const ends: (() => void)[] = []
    const work = (n: number) => async () => {
      order.push(n)
      atOnce += 1
      most = Math.max(most, atOnce)
      await new Promise<void>((end) => ends.push(end))
      atOnce -= 1
      return n
    }
    const runs = [1, 2, 3, 4, 5].map((n) => gate.run(work(n)))
    expect(await runs[4]).toBeNull()
    while (order.length < 4 || ends.length > 0) {
      ends.shift()?.()
      await Promise.resolve()
    }
    expect(await Promise.all(runs.slice(0, 4))).toEqual([1, 2, 3, 4].map((value) => ({ value })))
    expect(most).toBe(2)
    expect(order).toEqual([1, 2, 3, 4])
  })

  it('is open again after work that failed', async () => {
    const gate = createGate(1, 0)
    await expect(gate.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(await gate.run(() => Promise.resolve('well'))).toEqual({ value: 'well' })
  })
})
