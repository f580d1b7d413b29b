import { describe, expect, test } from 'vitest'
import { changelogLines } from './changelog.rules'
import { differencesBetween } from './difference.rules'
import { sampleDraft } from './draft.testing'
import { nextRelease, type Draft } from './release.rules'
import type { ReleaseContent } from './release.schema'

const now = new Date('2027-05-01T10:00:00Z')

/** The release after another, of the sample plan with a change. */
function after(previous: ReleaseContent | null, change: (draft: Draft) => void = () => {}): ReleaseContent {
  const draft = sampleDraft()
  change(draft)
  return nextRelease(previous, draft, null, now).content
}
const first = after(null)
const slotOf = (draft: Draft, id: string) => draft.slots.find((slot) => slot.sessionId === id)!
const sessionOf = (draft: Draft, id: string) => draft.sessions.find((session) => session.id === id)!
const words = (earlier: ReleaseContent, later: ReleaseContent, locale: 'ru' | 'en' = 'ru') =>
  changelogLines(differencesBetween(earlier, later), { content: later, previousHalls: earlier.halls }, locale).flatMap(({ city, lines }) =>
    lines.map((line) => [city, line.title, ...line.words].join(' | ')),
  )

describe('what changed between two releases', () => {
  test('of the same plan is nothing', () => {
    expect(differencesBetween(first, after(first))).toEqual([])
  })

  test('a session moved, with both times in the zone of its centre', () => {
    const later = after(first, (draft) => {
      slotOf(draft, 'stone').startsAt = new Date('2027-06-25T05:30:00Z')
    })
    expect(words(first, later)).toEqual(['Красноярск | Камень | Перенесено: было 24 июня, 10:00–11:30 Крск, Сибирь, стало 25 июня, 12:30–14:00 Крск, Сибирь'])
  })

  test('another hall, in English too', () => {
    const later = after(first, (draft) => {
      slotOf(draft, 'filigree').hallId = 'arena'
    })
    expect(words(first, later, 'en')).toEqual([expect.stringMatching(/^Kostroma \| Filigree for beginners \| Another hall: from 24 June, 10:00–11:30 MSK, Workshop to 24 June, 10:00–11:30 MSK, Great Hall$/)])
  })

  test('cancelled, then on again; renamed; other seats', () => {
    const cancelled = after(first, (draft) => {
      sessionOf(draft, 'solder').cancelled = true
    })
    expect(words(first, cancelled)).toEqual([expect.stringContaining('Пайка | Отменено; было 24 июня')])
    const again = after(cancelled, (draft) => {
      sessionOf(draft, 'solder').title = { ru: 'Пайка серебра', en: '' }
      slotOf(draft, 'solder').capacity = 8
    })
    const [line] = words(cancelled, again)
    expect(line).toContain('Пайка серебра | Снова состоится: 24 июня')
    expect(line).toContain('| Новое название; прежнее — «Пайка» | Места: было 20 мест, стало 8 мест')
  })

  test('what came and was cancelled in between is in neither', () => {
    const without = nextRelease(null, { ...sampleDraft(), slots: sampleDraft().slots.filter((slot) => slot.sessionId !== 'solder') }, null, now).content
    const came = after(without)
    const gone = after(came, (draft) => {
      sessionOf(draft, 'solder').cancelled = true
    })
    expect(words(without, came)).toEqual([expect.stringContaining('Пайка | Новое событие: 24 июня')])
    expect(words(without, gone)).toEqual([])
  })
})
