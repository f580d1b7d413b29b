import { describe, expect, test } from 'vitest'
import { parseForm } from '~/lib/parse-form'
import { leadersIn, proposalAnswered, proposalDraft, proposalSent } from './proposal.schema'

const form = (fields: Record<string, string | string[]>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) data.append(name, one)
  return data
}
const complete = {
  titleRu: 'Эмаль',
  abstractRu: 'О цвете',
  kind: 'educational',
  format: 'lecture',
  language: 'ru',
  ageMark: '0',
  duration: '45',
  centreId: 'kostroma',
  leader1Ru: 'Мария Зимина',
  consent: 'on',
}

describe('a proposal', () => {
  test('is kept as a draft with nothing in it', () => {
    expect(parseForm(proposalDraft, form({}))).toMatchObject({ ok: true, data: { titleRu: '', seats: '', ageMark: '', days: [], consent: false } })
  })

  test('is sent with all that is asked for; an age mark of nought is one', () => {
    expect(parseForm(proposalSent, form(complete))).toMatchObject({ ok: true, data: { ageMark: 0, duration: 45 } })
  })

  test.each(Object.keys(complete))('is not sent without %s', (field) => {
    const { [field as 'titleRu']: _, ...rest } = complete
    const parsed = parseForm(proposalSent, form(rest))
    expect(parsed.ok ? [] : Object.keys(parsed.errors)).toEqual([field])
  })

  test('says all that is missing at once, also beside what is wrong', () => {
    const parsed = parseForm(proposalSent, form({ ...complete, titleRu: '', duration: 'час', kind: '' }))
    expect(parsed.ok ? {} : parsed.errors).toEqual({ titleRu: 'required', duration: 'duration.invalid', kind: 'choose' })
  })

  test('is sent again with an answer only', () => {
    expect(parseForm(proposalAnswered, form(complete))).toMatchObject({ ok: false, errors: { answer: 'required' } })
  })

  test.each([
    ['kind', 'secret', 'choose'],
    ['ageMark', '7', 'choose'],
    ['seats', '0', 'capacity.invalid'],
    ['leader1Ru', 'Зимина, Мария', 'leader.name'],
    ['leader2RoleEn', 'a | b', 'leader.role'],
    ['titleRu', 'ю'.repeat(201), 'tooLong'],
    ['days', 'вчера', 'date.invalid'],
  ])('is not even kept with nonsense in %s', (field, value, error) => {
    expect(parseForm(proposalDraft, form({ [field]: value }))).toMatchObject({ ok: false, errors: { [field]: error } })
  })

  test('names its days in order and once, and only people with a name', () => {
    const parsed = parseForm(proposalDraft, form({ days: ['2027-06-25', '2027-06-24', '2027-06-25'], leader1RoleRu: 'гравёр', leader3En: 'Jane Doe' }))
    if (!parsed.ok) throw new Error('refused')
    expect(parsed.data.days).toEqual(['2027-06-24', '2027-06-25'])
    expect(leadersIn(parsed.data)).toEqual([{ nameRu: '', roleRu: '', nameEn: 'Jane Doe', roleEn: '' }])
  })
})
