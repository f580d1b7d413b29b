import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ageMarks, kinds } from '../session/session.schema'
import { programmeQuery } from './programme.schema'

const query = (text: string) => programmeQuery(new URLSearchParams(text))
const empty = { day: undefined, centres: [], kinds: [], languages: [], age: undefined, q: '', free: false, view: 'list', part: undefined }

test('an address without filters asks for nothing', () => {
  expect(query('')).toEqual(empty)
})

test('every filter in an address', () => {
  expect(query('day=2027-06-24&centre=kostroma&centre=yenisey&kind=business&language=en&age=12&q=скань&free=1&view=grid&part=3')).toEqual({
    day: '2027-06-24',
    centres: ['kostroma', 'yenisey'],
    kinds: ['business'],
    languages: ['en'],
    age: 12,
    q: 'скань',
    free: true,
    view: 'grid',
    part: 3,
  })
  expect(query('day=all&age=0')).toEqual({ ...empty, day: 'all', age: 0 })
})

test.each([
  'day=tomorrow',
  'day=2027-6-4',
  'day=2027-06-24T00:00',
  'centre=../../etc/passwd',
  'centre=%3Cscript%3E',
  'centre=',
  'kind=secret',
  'kind=Business',
  'language=%D1%80%D1%83',
  'age=7',
  'age=-6',
  'age=six',
  'age=',
  'age=NaN',
  'free=yes',
  'view=map',
  'part=0',
  'part=-1',
  'part=2.5',
  'part=99999',
  'unknown=1',
])('%s makes no sense and is left out', (text) => {
  expect(query(text)).toEqual(empty)
})

test('whatever stands in an address, the filters have their form', () => {
  const name = fc.constantFrom('day', 'centre', 'kind', 'language', 'age', 'q', 'free', 'view', 'part', 'x')
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.string({ unit: 'binary', maxLength: 300 })), { maxLength: 60 }), (pairs) => {
      const asked = programmeQuery(new URLSearchParams(pairs))
      if (asked.day !== undefined) expect(asked.day).toMatch(/^(all|\d{4}-\d\d-\d\d)$/)
      if (asked.age !== undefined) expect(ageMarks).toContain(asked.age)
      for (const kind of asked.kinds) expect(kinds).toContain(kind)
      for (const word of [...asked.centres, ...asked.languages]) expect(word).toMatch(/^[a-z0-9-]+$/)
      expect(Math.max(asked.centres.length, asked.kinds.length, asked.languages.length)).toBeLessThanOrEqual(12)
      if (asked.part !== undefined) expect(asked.part).toBeGreaterThanOrEqual(1)
      expect(['list', 'grid']).toContain(asked.view)
      expect(asked.q.length).toBeLessThanOrEqual(200)
    }),
    { numRuns: 300 },
  )
}, 30_000)
