import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleDraft } from './draft.testing'
import { isMaterial, nextRelease, type Draft } from './release.rules'
import { releaseContent, type ReleaseContent } from './release.schema'

const first = new Date('2027-05-01T10:00:00Z')
const second = new Date('2027-05-02T10:00:00Z')
const third = new Date('2027-05-03T10:00:00Z')

/** As it comes back from the database. */
const stored = (content: ReleaseContent) => releaseContent.parse(JSON.parse(JSON.stringify(content)))

/** The release of the sample, then `edit` of the plan, then the release that follows. */
function afterEdit(edit: (draft: Draft) => void, centreId: string | null = null) {
  const draft = sampleDraft()
  const before = stored(nextRelease(null, draft, null, first).content)
  edit(draft)
  const next = nextRelease(before, draft, centreId, second)
  return { draft, before, ...next, content: stored(next.content), kinds: next.changes.map((c) => [c.slotId, ...c.kinds]) }
}

const slotOf = (content: ReleaseContent, id: string) => content.slots.find((slot) => slot.id === id)!
const sessionOf = <T extends { id: string }>(draft: { sessions: T[] }, id: string) => draft.sessions.find((session) => session.id === id)!
const planned = (draft: Draft, id: string) => draft.slots.find((slot) => slot.id === id)!
const without = <T extends { id: string }>(rows: T[], ...ids: string[]) => rows.filter((row) => !ids.includes(row.id))

test('a first release holds what is scheduled and not cancelled', () => {
  const draft = sampleDraft()
  sessionOf(draft, 'solder').cancelled = true
  planned(draft, 'stone-slot').startsAt = null
  const { content, changes } = nextRelease(null, draft, null, first)
  expect(content.slots).toEqual([
    {
      id: 'filigree-slot',
      sessionId: 'filigree',
      hallId: 'workshop',
      startsAt: '2027-06-24T07:00:00.000Z',
      endsAt: '2027-06-24T08:30:00.000Z',
      capacity: 20,
      note: { ru: '', en: '' },
      status: 'confirmed',
      sequence: 0,
      createdAt: first.toISOString(),
      changedAt: first.toISOString(),
      previous: null,
    },
  ])
  expect(content.sessions.map((session) => session.id)).toEqual(['filigree'])
  expect(content.people.map((person) => person.id)).toEqual(['vetrova'])
  expect(content.halls.map((hall) => hall.id)).toEqual(['workshop'])
  expect(changes.map((c) => c.kinds)).toEqual([['new']])
  expect(isMaterial(changes[0]!)).toBe(false)
})

test('the same plan again changes nothing', () => {
  const { before, content, changes } = afterEdit(() => {})
  expect(changes).toEqual([])
  expect(JSON.stringify(content)).toBe(JSON.stringify(before))
})

test('another time raises SEQUENCE and remembers the former one', () => {
  const { content, changes, kinds } = afterEdit((draft) => (planned(draft, 'filigree-slot').startsAt = new Date('2027-06-24T09:00:00Z')))
  expect(kinds).toEqual([['filigree-slot', 'retimed']])
  expect(isMaterial(changes[0]!)).toBe(true)
  expect(slotOf(content, 'filigree-slot')).toMatchObject({
    sequence: 1,
    startsAt: '2027-06-24T09:00:00.000Z',
    endsAt: '2027-06-24T10:30:00.000Z',
    createdAt: first.toISOString(),
    changedAt: second.toISOString(),
    previous: {
      startsAt: '2027-06-24T07:00:00.000Z',
      endsAt: '2027-06-24T08:30:00.000Z',
      hallId: 'workshop',
      movedAt: second.toISOString(),
    },
  })
})

test('another length is another time', () => {
  const { content, kinds } = afterEdit((draft) => (planned(draft, 'filigree-slot').duration = 60))
  expect(kinds).toEqual([['filigree-slot', 'retimed']])
  expect(slotOf(content, 'filigree-slot').sequence).toBe(1)
})

test('another hall raises SEQUENCE; the former one stays readable', () => {
  const { content, kinds } = afterEdit((draft) => {
    planned(draft, 'filigree-slot').hallId = 'arena'
    draft.halls = without(draft.halls, 'workshop')
  })
  expect(kinds).toEqual([['filigree-slot', 'rehalled']])
  expect(slotOf(content, 'filigree-slot')).toMatchObject({ sequence: 1, hallId: 'arena', previous: { hallId: 'workshop' } })
  expect(content.halls.map((hall) => hall.id)).toContain('workshop')
})

test('where it stood before the last move stays through later releases', () => {
  const { draft, content } = afterEdit((d) => (planned(d, 'filigree-slot').hallId = 'arena'))
  sessionOf(draft, 'filigree').title = { ru: 'Скань', en: '' }
  const later = nextRelease(content, draft, null, third).content
  expect(slotOf(later, 'filigree-slot').previous).toEqual(slotOf(content, 'filigree-slot').previous)
  expect(later.halls.map((hall) => hall.id)).toContain('workshop')
})

describe('words and seats never touch SEQUENCE', () => {
  const edits: [string, (draft: Draft) => void, string[][]][] = [
    ['title', (d) => (sessionOf(d, 'filigree').title = { ru: 'Скань', en: '' }), [['filigree-slot', 'retexted']]],
    ['abstract', (d) => (sessionOf(d, 'filigree').abstract = { ru: 'О скани', en: '' }), [['filigree-slot', 'retexted']]],
    ['age mark', (d) => (sessionOf(d, 'filigree').ageMark = 12), [['filigree-slot', 'retexted']]],
    ['speakers', (d) => (sessionOf(d, 'filigree').speakerIds = ['orlov', 'vetrova']), [['filigree-slot', 'retexted']]],
    ['name of a speaker', (d) => (d.people[0]!.name = { ru: 'Анна Северова', en: '' }), [['filigree-slot', 'retexted']]],
    ['name of a hall', (d) => (d.halls[0]!.name = { ru: 'Кузница', en: '' }), [['filigree-slot', 'retexted']]],
    [
      'city of a centre, which every place ends with',
      (d) => (d.centres[0]!.city = { ru: 'Красное-на-Волге', en: '' }),
      [['filigree-slot', 'retexted'], ['solder-slot', 'retexted']],
    ],
    ['capacity', (d) => (planned(d, 'filigree-slot').capacity = 30), [['filigree-slot', 'resized']]],
    ['no registration any more', (d) => (planned(d, 'filigree-slot').capacity = null), [['filigree-slot', 'resized']]],
  ]
  test.each(edits)('%s', (_, edit, expected) => {
    const { content, changes, kinds } = afterEdit(edit)
    expect(kinds).toEqual(expected)
    expect(changes.some(isMaterial)).toBe(false)
    expect(slotOf(content, 'filigree-slot')).toMatchObject({ sequence: 0, changedAt: second.toISOString(), previous: null })
  })
})

describe('what was published stays as cancelled', () => {
  const ways: [string, (draft: Draft) => void][] = [
    ['the session was cancelled', (d) => (sessionOf(d, 'filigree').cancelled = true)],
    ['the slot has no time any more', (d) => (planned(d, 'filigree-slot').startsAt = null)],
    ['the slot was deleted', (d) => (d.slots = without(d.slots, 'filigree-slot'))],
    [
      'slot, session, hall and speaker were deleted',
      (d) => {
        d.slots = without(d.slots, 'filigree-slot')
        d.sessions = without(d.sessions, 'filigree')
        d.halls = without(d.halls, 'workshop')
        d.people = without(d.people, 'vetrova')
      },
    ],
  ]
  test.each(ways)('%s', (_, edit) => {
    const { draft, before, content, changes, kinds } = afterEdit(edit)
    expect(kinds).toEqual([['filigree-slot', 'cancelled']])
    expect(isMaterial(changes[0]!)).toBe(true)
    expect(slotOf(content, 'filigree-slot')).toEqual({
      ...slotOf(before, 'filigree-slot'),
      status: 'cancelled',
      sequence: 1,
      changedAt: second.toISOString(),
    })
    expect(content.sessions).toEqual(before.sessions)
    expect(content.halls).toEqual(before.halls)
    expect(content.people).toEqual(before.people)
    // Once, not with every release.
    const again = nextRelease(content, draft, null, third)
    expect(again.changes).toEqual([])
    expect(again.content).toEqual(content)
  })
})

test('a session taken up again is told with a higher SEQUENCE', () => {
  const { draft, content } = afterEdit((d) => (sessionOf(d, 'filigree').cancelled = true))
  sessionOf(draft, 'filigree').cancelled = false
  planned(draft, 'filigree-slot').hallId = 'arena'
  const next = nextRelease(content, draft, null, third)
  expect(next.changes.map((c) => c.kinds)).toEqual([['revived', 'rehalled']])
  expect(isMaterial(next.changes[0]!)).toBe(true)
  expect(slotOf(next.content, 'filigree-slot')).toMatchObject({ status: 'confirmed', sequence: 2, createdAt: first.toISOString() })
})

test('a renamed hall is one change, also where another slot in it was cancelled in the same release', () => {
  const { draft, content } = afterEdit((d) => {
    d.slots.push({ ...planned(d, 'filigree-slot'), id: 'later-slot', sessionId: 'solder', startsAt: new Date('2027-06-24T10:00:00Z') })
    sessionOf(d, 'filigree').cancelled = true
  })
  draft.halls[0]!.name = { ru: 'Кузница', en: 'Forge' }
  planned(draft, 'solder-slot').startsAt = null
  planned(draft, 'solder-slot').hallId = 'workshop'
  const renamed = nextRelease(content, draft, null, third)
  expect(renamed.content.halls.find((hall) => hall.id === 'workshop')?.name.ru).toBe('Кузница')
  expect(nextRelease(renamed.content, draft, null, third).changes).toEqual([])
})

describe('the part of one centre', () => {
  const editBoth = (d: Draft) => {
    planned(d, 'filigree-slot').startsAt = new Date('2027-06-24T09:00:00Z')
    planned(d, 'stone-slot').startsAt = new Date('2027-06-24T05:00:00Z')
    sessionOf(d, 'stone').title = { ru: 'Камни', en: '' }
    d.halls[2]!.name = { ru: 'Тайга', en: '' }
    d.centres[1]!.description = { ru: 'Новое описание', en: '' }
    d.people[1]!.role = { ru: 'бригадир', en: '' }
    d.sessions.push({ ...sessionOf(d, 'stone'), id: 'secret', slug: 'secret' })
    d.slots.push({ ...planned(d, 'stone-slot'), id: 'secret-slot', sessionId: 'secret' })
  }

  test('leaves every other centre as it was', () => {
    const { before, content, kinds } = afterEdit(editBoth, 'kostroma')
    expect(kinds).toEqual([['filigree-slot', 'retimed']])
    const others = ({ centres, halls, people, sessions, slots }: ReleaseContent) => ({
      centre: centres.find((centre) => centre.id === 'krasnoyarsk'),
      hall: halls.find((hall) => hall.id === 'siberia'),
      person: people.find((person) => person.id === 'orlov'),
      sessions: sessions.filter((session) => session.centreId === 'krasnoyarsk'),
      slots: slots.filter((slot) => slot.sessionId === 'stone'),
    })
    expect(JSON.stringify(others(content))).toBe(JSON.stringify(others(before)))
  })

  test('and the others follow with their own release', () => {
    const { draft, content } = afterEdit(editBoth, 'kostroma')
    const next = nextRelease(content, draft, 'krasnoyarsk', third)
    expect(next.changes.map((c) => [c.slotId, ...c.kinds])).toEqual([['stone-slot', 'retimed', 'retexted'], ['secret-slot', 'new']])
  })

  test('a session that moves to another centre neither disappears nor doubles', () => {
    const move = (d: Draft) => {
      sessionOf(d, 'filigree').centreId = 'krasnoyarsk'
      planned(d, 'filigree-slot').hallId = 'siberia'
    }
    const left = afterEdit(move, 'kostroma')
    expect(left.changes).toEqual([])
    expect(left.content).toEqual(left.before)
    const arrived = afterEdit(move, 'krasnoyarsk')
    expect(arrived.kinds).toEqual([['filigree-slot', 'rehalled', 'retexted']])
    expect(arrived.content.slots.filter((slot) => slot.id === 'filigree-slot')).toHaveLength(1)
  })

  test('a speaker of two centres stays as published until all is published, then calendars of both are told the moment', () => {
    const draft = sampleDraft()
    sessionOf(draft, 'stone').speakerIds = ['vetrova']
    const before = stored(nextRelease(null, draft, null, first).content)
    draft.people[0]!.name = { ru: 'Анна Северова', en: '' }
    for (const centreId of ['kostroma', 'krasnoyarsk']) expect(nextRelease(before, draft, centreId, second).content).toEqual(before)
    const next = nextRelease(before, draft, null, second)
    expect(stored(next.content)).toEqual(next.content)
    expect(next.changes.map((c) => [c.slotId, ...c.kinds])).toEqual([['filigree-slot', 'retexted'], ['stone-slot', 'retexted']])
    expect(slotOf(next.content, 'stone-slot')).toMatchObject({ sequence: 0, changedAt: second.toISOString() })
    expect(nextRelease(next.content, draft, null, third).changes).toEqual([])
  })

  test('a new session of a speaker of another centre names them as that centre has them', () => {
    const { content } = afterEdit((d) => {
      sessionOf(d, 'solder').speakerIds = ['orlov', 'vetrova']
      for (const person of d.people) person.role = { ru: 'бригадир', en: '' }
    }, 'kostroma')
    expect(content.people.map((person) => [person.id, person.role.ru])).toEqual([['orlov', 'огранщик'], ['vetrova', 'бригадир']])
  })
})

// ---- Any sequence of edits and releases ----------------------------------------------------------

type Step = (draft: Draft) => void
const sessionIds = ['filigree', 'solder', 'stone', 'extra-1', 'extra-2']
const slotIds = sessionIds.map((id) => `${id}-slot`)
const anyOf = <T>(...values: T[]) => fc.constantFrom(...values)
const onSlot = (change: (slot: Draft['slots'][number], value: number) => void) =>
  fc.tuple(anyOf(...slotIds), fc.nat(3)).map(([id, value]): Step => (draft) => {
    const slot = draft.slots.find((s) => s.id === id)
    if (slot) change(slot, value)
  })
const onSession = (change: (session: Draft['sessions'][number], value: number) => void) =>
  fc.tuple(anyOf(...sessionIds), fc.nat(3)).map(([id, value]): Step => (draft) => {
    const session = draft.sessions.find((s) => s.id === id)
    if (session) change(session, value)
  })

const editStep: fc.Arbitrary<Step> = fc.oneof(
  onSlot((slot, hour) => (slot.startsAt = new Date(Date.UTC(2027, 5, 24, 6 + hour)))),
  onSlot((slot) => (slot.startsAt = null)),
  onSlot((slot, n) => (slot.hallId = [null, 'workshop', 'arena', 'siberia'][n]!)),
  onSlot((slot, n) => (slot.capacity = [null, 10, 20, 30][n]!)),
  onSlot((slot, n) => (slot.duration = 30 + 30 * n)),
  onSession((session, n) => (session.title = { ru: `Название ${n}`, en: '' })),
  onSession((session, n) => (session.cancelled = n > 1)),
  onSession((session, n) => (session.speakerIds = [[], ['vetrova'], ['orlov'], ['orlov', 'vetrova']][n]!)),
  onSession((session, n) => (session.centreId = n > 1 ? 'kostroma' : 'krasnoyarsk')),
  fc.tuple(fc.nat(2), fc.nat(3)).map(([hall, n]): Step => (draft) => (draft.halls[hall]!.name = { ru: `Зал ${n}`, en: '' })),
  fc.tuple(fc.nat(1), fc.nat(3)).map(([person, n]): Step => (draft) => (draft.people[person]!.role = { ru: `Роль ${n}`, en: '' })),
  fc.tuple(fc.nat(1), fc.nat(2)).map(([centre, n]): Step => (draft) => (draft.centres[centre]!.city = { ru: `Город ${n}`, en: '' })),
  anyOf(...slotIds).map((id): Step => (draft) => (draft.slots = without(draft.slots, id))),
  anyOf('extra-1', 'extra-2').map((id): Step => (draft) => {
    if (draft.sessions.some((session) => session.id === id)) return
    draft.sessions.push({ ...sessionOf(sampleDraft(), 'solder'), id, slug: id })
    draft.slots.push({ ...planned(sampleDraft(), 'solder-slot'), id: `${id}-slot`, sessionId: id })
  }),
)

test('whatever happens to a plan, its releases keep their promises', () => {
  const release = fc.record({ release: anyOf<string | null>(null, 'kostroma', 'krasnoyarsk') })
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 4, arbitrary: editStep }, release), { maxLength: 40 }), (steps) => {
      const draft = sampleDraft()
      let current: ReleaseContent | null = null
      let hours = 0
      for (const step of steps) {
        if (typeof step === 'function') {
          step(draft)
          continue
        }
        hours += 1
        const now = new Date(first.getTime() + hours * 3_600_000)
        const { content, changes } = nextRelease(current, draft, step.release, now)

        expect(stored(content)).toEqual(content)
        expectComplete(content)
        expectFollows(current, content, step.release, now)
        expect(changes.map((c) => c.slotId).sort()).toEqual(changedSlots(current, content))
        const again = nextRelease(content, draft, step.release, new Date(now.getTime() + 60_000))
        expect(again.changes).toEqual([])
        expect(JSON.stringify(again.content)).toBe(JSON.stringify(content))
        current = stored(content)
      }
      // After a release of everything, the public sees exactly the plan.
      const { content } = nextRelease(current, draft, null, second)
      const alive = draft.slots.filter((slot) => slot.startsAt && !sessionOf(draft, slot.sessionId).cancelled)
      expect(content.slots.filter((slot) => slot.status === 'confirmed').map((slot) => slot.id).sort()).toEqual(alive.map((slot) => slot.id).sort())
    }),
    { numRuns: 200 },
  )
}, 30_000)

/** Everything a slot or a session refers to is there, once. */
function expectComplete(content: ReleaseContent) {
  const ids = (rows: { id: string }[]) => {
    const set = new Set(rows.map((row) => row.id))
    expect(set.size).toBe(rows.length)
    return set
  }
  const [centres, halls, people, sessions] = [ids(content.centres), ids(content.halls), ids(content.people), ids(content.sessions)]
  ids(content.slots)
  for (const slot of content.slots) {
    expect(sessions).toContain(slot.sessionId)
    if (slot.hallId) expect(halls).toContain(slot.hallId)
    if (slot.previous?.hallId) expect(halls).toContain(slot.previous.hallId)
  }
  for (const session of content.sessions) {
    expect(centres).toContain(session.centreId)
    for (const id of session.speakerIds) expect(people).toContain(id)
  }
}

/** SEQUENCE against the former release: one more for time, place and status, the same for anything else. */
function expectFollows(before: ReleaseContent | null, after: ReleaseContent, scope: string | null, now: Date) {
  for (const was of before?.slots ?? []) {
    const is = slotOf(after, was.id)
    expect(is, `${was.id} was published and must not disappear`).toBeDefined()
    const told = was.startsAt !== is.startsAt || was.endsAt !== is.endsAt || was.hallId !== is.hallId || was.status !== is.status
    expect(is.sequence).toBe(was.sequence + (told ? 1 : 0))
    expect(is.createdAt).toBe(was.createdAt)
    expect([was.changedAt, now.toISOString()]).toContain(is.changedAt)
    const formerCentre = sessionOf(before!, was.sessionId).centreId
    const centreId = sessionOf(after, is.sessionId).centreId
    if (scope && formerCentre !== scope && centreId !== scope) expect(is).toEqual(was)
  }
}

/** The slots of which a visitor reads something else than before. */
function changedSlots(before: ReleaseContent | null, after: ReleaseContent): string[] {
  const shown = (content: ReleaseContent, id: string) => {
    const slot = content.slots.find((s) => s.id === id)
    if (!slot) return null
    const session = sessionOf(content, slot.sessionId)
    const centre = content.centres.find((c) => c.id === session.centreId)!
    const people = session.speakerIds.map((personId) => content.people.find((person) => person.id === personId))
    const { startsAt, endsAt, hallId, capacity, status } = slot
    return JSON.stringify([startsAt, endsAt, capacity, status, session, centre.city, content.halls.find((hall) => hall.id === hallId), people])
  }
  return after.slots
    .map((slot) => slot.id)
    .filter((id) => !before || shown(before, id) !== shown(after, id))
    .sort()
}

describe('the exhibitors that hold a session', () => {
  const host = (draft: Draft, ...ids: string[]) => {
    sessionOf(draft, 'filigree').hostIds = ids
  }

  test('are kept by the release with their names, and no others', () => {
    const { content } = afterEdit((draft) => host(draft, 'vetrovy'))
    expect(sessionOf(content, 'filigree').hostIds).toEqual(['vetrovy'])
    expect(content.hosts).toEqual([{ id: 'vetrovy', slug: 'vetrovy', name: { ru: 'Мастерская Ветровых', en: 'Vetrov Family Workshop' } }])
  })

  test('are words: calendars are not told of another one, nor of another name', () => {
    const draft = sampleDraft()
    host(draft, 'vetrovy')
    const before = stored(nextRelease(null, draft, null, first).content)
    draft.hosts[0]!.name = { ru: 'Ветровы', en: 'The Vetrovs' }
    const renamed = nextRelease(before, draft, null, second)
    host(draft, 'vetrovy', 'samorodok')
    const joined = nextRelease(stored(renamed.content), draft, null, third)
    for (const { content, changes } of [renamed, joined]) {
      expect(changes.map((change) => [change.slotId, ...change.kinds])).toEqual([['filigree-slot', 'retexted']])
      expect(changes.some(isMaterial)).toBe(false)
      expect(slotOf(content, 'filigree-slot').sequence).toBe(0)
    }
  })

  test('of another centre stay as they were published while one centre publishes', () => {
    const { kinds, content } = afterEdit((draft) => {
      host(draft, 'vetrovy')
      sessionOf(draft, 'stone').hostIds = ['samorodok']
    }, 'krasnoyarsk')
    expect(kinds).toEqual([['stone-slot', 'retexted']])
    expect(content.hosts.map(({ id }) => id)).toEqual(['samorodok'])
  })

  test('a release from before there were any reads as one without, and nothing in it has changed', () => {
    const draft = sampleDraft()
    const { hosts: _, sessions, ...old } = nextRelease(null, draft, null, first).content
    const written = { ...old, sessions: sessions.map(({ hostIds: __, ...session }) => session) }
    const read = releaseContent.parse(JSON.parse(JSON.stringify(written)))
    expect(read.hosts).toEqual([])
    expect(nextRelease(read, draft, null, second).changes).toEqual([])
  })
})

test('a note of a slot and what somebody does at a session are read by visitors: their change is one, and moves nothing', () => {
  const { content } = nextRelease(null, sampleDraft(), null, first)
  const noted = sampleDraft()
  planned(noted, 'filigree-slot').note = { ru: 'Часть 1', en: 'Part 1' }
  sessionOf(noted, 'stone').parts = { orlov: 'jury' }
  const { changes } = nextRelease(content, noted, null, second)
  expect(changes.map((change) => [change.slotId, change.kinds, isMaterial(change)])).toEqual([
    ['filigree-slot', ['retexted'], false],
    ['stone-slot', ['retexted'], false],
  ])
})
