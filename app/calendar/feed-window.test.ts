import { expect, it } from 'vitest'
import { inFeedWindow } from './feed-window'
import { allDaySample, timedSample } from './samples.testing'

const onDay = (date: string) => new Date(`${date}T12:00:00Z`)

it.each([
  // The sample is on 23 June 2027.
  ['2025-12-01', false],
  ['2026-01-01', true],
  ['2027-06-23', true],
  ['2027-08-20', true],
  ['2027-08-24', false],
])('on %s a session shows: %s', (date, shown) => {
  expect(inFeedWindow(timedSample(), onDay(date))).toBe(shown)
})

it.each([
  ['2027-06-29', true],
  ['2027-07-02', false],
])('on %s a cancelled session shows: %s', (date, shown) => {
  expect(inFeedWindow(timedSample({ status: 'CANCELLED' }), onDay(date))).toBe(shown)
})

it('counts from the end of an event of several days', () => {
  expect(inFeedWindow(allDaySample(), onDay('2027-08-26'))).toBe(true)
  expect(inFeedWindow(allDaySample(), onDay('2027-08-28'))).toBe(false)
})

it('always shows what happens every year', () => {
  expect(inFeedWindow(allDaySample({ yearly: 'last-sunday-of-june' }), onDay('2050-01-01'))).toBe(true)
})
