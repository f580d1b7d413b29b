import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseSpeakers, writeSpeakers } from './session.rules'

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
