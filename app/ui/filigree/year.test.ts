import { describe, expect, it } from 'vitest'
import { yearOnRing } from './year'

describe('yearOnRing', () => {
  it('has a scroll for each of the 52 weeks between two last Sundays of June', () => {
    expect(yearOnRing('2026-06-28', '2027-06-27', '2026-11-22')).toMatchObject({ days: 364, weeks: 52, elapsed: 147, laid: 21 })
  })
  it('has 53 where the next one falls a week later', () => {
    expect(yearOnRing('2023-06-25', '2024-06-30', '2023-06-25')).toMatchObject({ days: 371, weeks: 53, elapsed: 0, laid: 0 })
  })
  it('is full on the day itself, and stays so after it', () => {
    expect(yearOnRing('2026-06-28', '2027-06-27', '2027-06-27')).toMatchObject({ laid: 52, today: 1 })
    expect(yearOnRing('2026-06-28', '2027-06-27', '2027-07-04')).toMatchObject({ laid: 52, today: 1 })
  })
  it('lays a scroll when its week is over, not before', () => {
    expect(yearOnRing('2026-06-28', '2027-06-27', '2026-07-04').laid).toBe(0)
    expect(yearOnRing('2026-06-28', '2027-06-27', '2026-07-05').laid).toBe(1)
  })
  it('puts twelve first days of months round the ring, July first', () => {
    const { monthStarts, monthMiddles } = yearOnRing('2026-06-28', '2027-06-27', '2026-06-28')
    expect(monthStarts).toHaveLength(12)
    expect(monthStarts[0]).toBeCloseTo(3 / 364)
    expect(monthMiddles[0]).toEqual({ month: 6, at: 18 / 364 })
  })
  it('survives an edition that chose its own date', () => {
    expect(yearOnRing('2026-06-28', '2027-05-30', '2026-12-01')).toMatchObject({ days: 336, weeks: 48 })
  })
})
