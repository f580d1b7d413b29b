import { expect, test } from 'vitest'
import { sampleDraft } from './draft.testing'
import { releaseIssues } from './release-issues.rules'
import { nextRelease, type Draft } from './release.rules'

const now = new Date('2027-05-01T10:00:00Z')

/** What is said of an edit of the sample, which is published; everything has an English title there but «Пайка». */
function issues(edit: (draft: Draft) => void, { centreId = null as string | null, registered = {} as Record<string, number> } = {}) {
  const previous = nextRelease(null, sampleDraft(), null, now).content
  const draft = sampleDraft()
  draft.sessions.find(({ id }) => id === 'solder')!.title.en = 'Soldering'
  edit(draft)
  const found = releaseIssues({ draft, ...nextRelease(previous, draft, centreId, now), registered: new Map(Object.entries(registered)), centreId }, 'ru')
  return found.map(({ kind, lines }) => [kind, lines.map((line) => line.slotId), lines.map((line) => line.note)])
}
const slot = (draft: Draft, id: string) => draft.slots.find((one) => one.id === `${id}-slot`)!
const session = (draft: Draft, id: string) => draft.sessions.find((one) => one.id === id)!

test('a plan without a slip says nothing', () => {
  expect(issues(() => {})).toEqual([])
})

test('what drops out although visitors registered is said first, with how many', () => {
  const registered = { 'filigree-slot': 7, 'solder-slot': 0 }
  const edit = (draft: Draft) => {
    slot(draft, 'filigree').startsAt = null
    session(draft, 'solder').cancelled = true
  }
  expect(issues(edit, { registered })).toEqual([
    ['dropped', ['filigree-slot'], ['7']],
    ['unscheduled', ['filigree'], ['']],
  ])
})

test('no hall, no English title, no seats where one registers as a rule', () => {
  const edit = (draft: Draft) => {
    slot(draft, 'filigree').hallId = null
    session(draft, 'solder').title.en = ''
    slot(draft, 'stone').capacity = null
    session(draft, 'stone').format = 'excursion'
  }
  expect(issues(edit).map(([kind, slots]) => [kind, slots])).toEqual([
    ['hallless', ['filigree-slot']],
    ['untranslated', ['solder-slot']],
    ['seatless', ['stone-slot']],
  ])
  expect(issues(edit, { centreId: 'krasnoyarsk' }).map(([kind]) => kind)).toEqual(['seatless'])
})

test('a lecture without seats is as it should be; a session at two times is named once for want of a title', () => {
  const edit = (draft: Draft) => {
    Object.assign(session(draft, 'solder'), { format: 'lecture', title: { ru: 'Пайка', en: '' } })
    slot(draft, 'solder').capacity = null
    draft.slots.push({ ...slot(draft, 'solder'), id: 'again-slot', startsAt: new Date('2027-06-25T07:00:00Z') })
  }
  expect(issues(edit)).toMatchObject([['untranslated', ['solder-slot'], ['']]])
})
