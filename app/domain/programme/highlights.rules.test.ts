import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleDraft } from '../release/draft.testing'
import { nextRelease, type Draft } from '../release/release.rules'
import { centreSummary, dayHighlights, nowAndNext } from './highlights.rules'
import { indexProgramme } from './programme.rules'

type Planned = { start: string; minutes?: number; session?: 'filigree' | 'solder' | 'stone'; format?: string }

/** A programme of the given slots, by id, each a session of its own modelled on one of the sample. */
function programmeOf(slots: Record<string, Planned>, cancelled: string[] = []) {
  const sample = sampleDraft()
  const draft: Draft = { ...sample, sessions: [], slots: [] }
  for (const [id, { start, minutes = 60, session = 'solder', format = 'lecture' }] of Object.entries(slots)) {
    const model = sample.sessions.find((s) => s.id === session)!
    draft.sessions.push({ ...model, id, slug: id, format })
    draft.slots.push({ ...sample.slots.find((s) => s.sessionId === session)!, id, sessionId: id, startsAt: new Date(start), duration: minutes })
  }
  const before = nextRelease(null, structuredClone(draft), null, new Date('2027-05-01T10:00:00Z')).content
  for (const session of draft.sessions) session.cancelled = cancelled.includes(session.id)
  const { content } = nextRelease(before, draft, null, new Date('2027-05-02T10:00:00Z'))
  return indexProgramme({ id: 'release', number: 2, name: '', publishedAt: new Date('2027-05-02T10:00:00Z') }, content)
}

describe('now and next', () => {
  const programme = programmeOf(
    {
      over: { start: '2027-06-24T06:00:00Z' },
      running: { start: '2027-06-24T07:30:00Z' },
      starting: { start: '2027-06-24T08:00:00Z' },
      soon: { start: '2027-06-24T10:59:00Z' },
      later: { start: '2027-06-24T11:00:00Z' },
      off: { start: '2027-06-24T08:00:00Z' },
    },
    ['off'],
  )
  const shown = (now: string, atMost?: number) => nowAndNext(programme, new Date(now), 'ru', atMost).map((line) => [line.slotId, line.isNow])

  test('what is on, then what begins within three hours; nothing over, later or cancelled', () => {
    expect(shown('2027-06-24T08:00:00Z')).toEqual([
      ['running', true],
      ['starting', true],
      ['soon', false],
    ])
  })

  test('no more than asked for, and nothing at all outside the festival', () => {
    expect(shown('2027-06-24T08:00:00Z', 2)).toHaveLength(2)
    expect(shown('2027-06-20T08:00:00Z')).toEqual([])
    expect(shown('2027-06-30T08:00:00Z')).toEqual([])
  })
})

describe('highlights of a day', () => {
  test('three, in order of time, with another centre among them', () => {
    const programme = programmeOf({
      early: { start: '2027-06-24T06:00:00Z' },
      second: { start: '2027-06-24T07:00:00Z' },
      third: { start: '2027-06-24T08:00:00Z' },
      siberia: { start: '2027-06-24T09:00:00Z', session: 'stone' },
    })
    const [day, ...none] = dayHighlights(programme, 'ru')
    expect(none).toEqual([])
    expect(day!.day).toBe('2027-06-24')
    expect(day!.items.map((item) => item.slotId)).toEqual(['early', 'second', 'siberia'])
    // Moscow time for all, the centre's own beside it.
    expect(day!.items.map((item) => [item.time, item.place])).toEqual([
      ['09:00', 'Кострома'],
      ['10:00', 'Кострома'],
      ['12:00', 'Красноярск, 16:00'],
    ])
  })

  test('are always in order of time, none twice, none cancelled', () => {
    const planned = fc.record({
      hour: fc.integer({ min: 0, max: 71 }),
      session: fc.constantFrom('filigree' as const, 'solder' as const, 'stone' as const),
      format: fc.constantFrom('lecture', 'exhibition_sale'),
      off: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(planned, { maxLength: 15 }), fc.integer({ min: 1, max: 5 }), (slots, perDay) => {
        const ids = slots.map((_, n) => `slot-${n}`)
        const programme = programmeOf(
          Object.fromEntries(slots.map(({ hour, session, format }, n) => [ids[n]!, { start: new Date(Date.UTC(2027, 5, 23, hour)).toISOString(), session, format }])),
          ids.filter((_, n) => slots[n]!.off),
        )
        for (const { day, items } of dayHighlights(programme, 'en', perDay)) {
          const entries = items.map((item) => programme.bySlot.get(item.slotId)!)
          const starts = entries.map((entry) => entry.start.getTime())
          expect(starts).toEqual([...starts].sort((a, b) => a - b))
          expect(new Set(entries).size).toBe(entries.length)
          expect(entries.every((entry) => entry.day === day && entry.slot.status === 'confirmed')).toBe(true)
          const possible = programme.entries.filter((entry) => entry.day === day && entry.slot.status === 'confirmed').length
          expect(entries.length).toBe(Math.min(perDay, possible))
        }
      }),
      { numRuns: 100 },
    )
  }, 30_000)
})

test('what each centre offers: sessions that take place, days, the usual venue', () => {
  const programme = programmeOf(
    {
      a: { start: '2027-06-24T06:00:00Z' },
      b: { start: '2027-06-25T06:00:00Z' },
      off: { start: '2027-06-23T06:00:00Z' },
    },
    ['off'],
  )
  expect(centreSummary(programme, 'ru')).toMatchObject([
    { slug: 'kostroma', sessions: 2, venue: 'Ледовая арена', from: '2027-06-24', to: '2027-06-25' },
    { slug: 'krasnoyarsk', sessions: 0, venue: null, from: null, to: null },
  ])
})
