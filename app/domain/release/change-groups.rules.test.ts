import { describe, expect, test } from 'vitest'
import { groupChanges } from './change-groups.rules'
import { sampleDraft } from './draft.testing'
import { nextRelease, type Draft } from './release.rules'

/** What is said of an edit of the sample, which is published. */
function grouped(edit: (draft: Draft) => void, registered: Record<string, number> = {}) {
  const now = new Date('2027-05-01T10:00:00Z')
  const previous = nextRelease(null, sampleDraft(), null, now).content
  const draft = sampleDraft()
  edit(draft)
  const next = nextRelease(previous, draft, null, now)
  return groupChanges({ ...next, previous, previousHalls: previous.halls, registered: new Map(Object.entries(registered)) }, 'ru')
}
const slot = (draft: Draft, id: string) => draft.slots.find((one) => one.id === `${id}-slot`)!
const session = (draft: Draft, id: string) => draft.sessions.find((one) => one.id === id)!

describe('changes are told by what they are', () => {
  test.each<[string, (draft: Draft) => void, string]>([
    ['another day or time', (draft) => (slot(draft, 'filigree').startsAt = new Date('2027-06-25T07:00:00Z')), 'retimed'],
    ['another hall', (draft) => (slot(draft, 'filigree').hallId = 'arena'), 'rehalled'],
    ['both', (draft) => Object.assign(slot(draft, 'filigree'), { hallId: 'arena', duration: 60 }), 'moved'],
    ['another title', (draft) => (session(draft, 'filigree').title = { ru: 'Зернь', en: '' }), 'retitled'],
    ['a title and a place', (draft) => (Object.assign(slot(draft, 'filigree'), { hallId: 'arena' }), (session(draft, 'filigree').title = { ru: 'Зернь', en: '' })), 'rehalled'],
    ['another person', (draft) => (session(draft, 'filigree').speakerIds = ['orlov']), 'people'],
    ['a person called otherwise', (draft) => (draft.people[0]!.role = { ru: 'глава мастерской', en: '' }), 'people'],
    ['a host', (draft) => (session(draft, 'filigree').hostIds = ['vetrovy']), 'people'],
    ['other words', (draft) => (session(draft, 'filigree').abstract = { ru: 'Иначе', en: '' }), 'reworded'],
    ['other seats', (draft) => (slot(draft, 'filigree').capacity = 5), 'resized'],
    ['cancelled', (draft) => (session(draft, 'filigree').cancelled = true), 'cancelled'],
  ])('%s', (_, edit, group) => {
    expect(grouped(edit)).toMatchObject([{ group, lines: [{ slotId: 'filigree-slot' }] }])
  })

  test('the weightiest first, with how many people are told of each, and of words nobody', () => {
    const changes = grouped(
      (draft) => {
        session(draft, 'stone').cancelled = true
        slot(draft, 'solder').hallId = 'workshop'
        session(draft, 'filigree').title = { ru: 'Зернь', en: '' }
      },
      { 'stone-slot': 3, 'solder-slot': 4, 'filigree-slot': 5 },
    )
    expect(changes.map(({ group, told }) => [group, told])).toEqual([['cancelled', 3], ['rehalled', 4], ['retitled', 0]])
    expect(changes[2]!.lines[0]).toMatchObject({ title: 'Зернь', former: 'Скань для начинающих', told: 0 })
  })
})
