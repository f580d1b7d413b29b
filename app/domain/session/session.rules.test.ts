import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findOverlaps, parseSpeakers, writeSpeakers, type PlannedSlot } from './session.rules'

const at = (time: string) => new Date(`2027-06-24T${time}:00Z`)

function slot(id: string, from: string, to: string, more: Partial<PlannedSlot> = {}): PlannedSlot {
  return { slotId: id, sessionId: `session-${id}`, title: id, hallId: null, speakerIds: [], start: at(from), end: at(to), ...more }
}
const found = (slots: PlannedSlot[]) => findOverlaps(slots).map((o) => `${o.kind} ${o.subjectId}: ${[o.a.slotId, o.b.slotId].sort().join(' ')}`).sort()

describe('overlaps', () => {
  test('in one hall', () => {
    expect(found([slot('a', '10:00', '11:30', { hallId: 'arena' }), slot('b', '11:00', '12:00', { hallId: 'arena' })])).toEqual(['hall arena: a b'])
  })

  test('one that ends when the other begins is none', () => {
    expect(found([slot('a', '10:00', '11:00', { hallId: 'arena' }), slot('b', '11:00', '12:00', { hallId: 'arena' })])).toEqual([])
  })

  test('different halls, or none at all, are none', () => {
    expect(found([slot('a', '10:00', '11:00', { hallId: 'arena' }), slot('b', '10:00', '11:00', { hallId: 'workshop' })])).toEqual([])
    expect(found([slot('a', '10:00', '11:00'), slot('b', '10:00', '11:00')])).toEqual([])
  })

  test('one person in two halls, whatever the centres', () => {
    const kostroma = slot('a', '10:00', '11:00', { hallId: 'arena', speakerIds: ['vetrova'] })
    const krasnoyarsk = slot('b', '10:30', '11:30', { hallId: 'siberia', speakerIds: ['orlov', 'vetrova'] })
    expect(found([kostroma, krasnoyarsk])).toEqual(['speaker vetrova: a b'])
  })

  test('three at one time are three pairs; a long one meets all it spans', () => {
    const inArena = { hallId: 'arena' }
    expect(found([slot('a', '10:00', '12:00', inArena), slot('b', '10:30', '11:30', inArena), slot('c', '11:00', '13:00', inArena)])).toEqual([
      'hall arena: a b',
      'hall arena: a c',
      'hall arena: b c',
    ])
    expect(found([slot('all', '09:00', '18:00', inArena), slot('b', '10:00', '11:00', inArena), slot('c', '17:00', '18:00', inArena)])).toEqual([
      'hall arena: all b',
      'hall arena: all c',
    ])
  })

  test('agree with comparing every slot with every other', () => {
    const anySlot = fc.record({ hall: fc.constantFrom('x', 'y', null), from: fc.nat(20), length: fc.integer({ min: 1, max: 6 }) })
    fc.assert(
      fc.property(fc.array(anySlot, { maxLength: 12 }), (raw) => {
        const slots = raw.map(({ hall, from, length }, n) => ({
          ...slot(`s${n}`, '00:00', '00:01', { hallId: hall }),
          start: new Date(from * 60_000),
          end: new Date((from + length) * 60_000),
        }))
        const expected = slots.flatMap((a, i) =>
          slots
            .slice(i + 1)
            .filter((b) => a.hallId && a.hallId === b.hallId && a.start < b.end && b.start < a.end)
            .map((b) => `hall ${a.hallId}: ${[a.slotId, b.slotId].sort().join(' ')}`),
        )
        expect(found(slots)).toEqual(expected.sort())
      }),
    )
  })
})

describe('speakers, a line each', () => {
  test('name and craft in both languages', () => {
    expect(parseSpeakers('Анна Ветрова, мастер-сканщик | Anna Vetrova, filigree master\n\n  Семён Орлов  \r\nDavid Smith | ')).toEqual([
      { nameRu: 'Анна Ветрова', roleRu: 'мастер-сканщик', nameEn: 'Anna Vetrova', roleEn: 'filigree master' },
      { nameRu: 'Семён Орлов', roleRu: '', nameEn: '', roleEn: '' },
      { nameRu: 'David Smith', roleRu: '', nameEn: '', roleEn: '' },
    ])
  })

  test('a role keeps its commas; an English name alone stands for both', () => {
    expect(parseSpeakers('Анна Ветрова, скань, зернь')).toMatchObject([{ nameRu: 'Анна Ветрова', roleRu: 'скань, зернь' }])
    expect(parseSpeakers('| Anna Vetrova')).toMatchObject([{ nameRu: 'Anna Vetrova', nameEn: 'Anna Vetrova' }])
  })

  test('lines that name nobody are none', () => {
    expect(parseSpeakers(' \n | \n , \n|,')).toEqual([])
  })

  test('come back as they were written', () => {
    const word = fc.stringMatching(/^[A-Za-zА-Яа-яЁё0-9.«»-]{1,12}( [A-Za-zА-Яа-яЁё.-]{1,12})?$/)
    const person = fc
      .record({ nameRu: word, roleRu: fc.oneof(fc.constant(''), word), nameEn: fc.oneof(fc.constant(''), word), roleEn: word })
      .map((p) => ({ ...p, roleEn: p.nameEn ? p.roleEn : '' }))
    fc.assert(fc.property(fc.array(person, { maxLength: 5 }), (people) => void expect(parseSpeakers(writeSpeakers(people))).toEqual(people)))
  })
})
