import { describe, expect, test } from 'vitest'
import { sampleDraft } from '../release/draft.testing'
import { nextRelease } from '../release/release.rules'
import { releasedPersonOf, withConsents, type PublicPerson } from './person.rules'

const vetrova: PublicPerson = {
  ...{ id: 'vetrova', slug: 'vetrova', nameRu: 'Анна Ветрова', nameEn: 'Anna Vetrova', roleRu: 'мастер-сканщик', roleEn: 'filigree master' },
  ...{ bioRu: 'Работает сканью.', bioEn: '', consentAt: new Date('2027-02-01T10:00:00Z'), agreedRu: '', agreedEn: '', photos: [{ hash: 'aa' }] },
}
const nothing = { ru: '', en: '' }
const bare = { role: nothing, bio: nothing, photo: null }

describe('a release says of a person', () => {
  test('all of it with their consent', () => {
    expect(releasedPersonOf(vetrova)).toEqual({
      ...{ id: 'vetrova', slug: 'vetrova', name: { ru: 'Анна Ветрова', en: 'Anna Vetrova' }, role: { ru: 'мастер-сканщик', en: 'filigree master' } },
      ...{ bio: { ru: 'Работает сканью.', en: '' }, photo: 'aa' },
    })
  })
  test('the name alone without it, or the name they agreed to', () => {
    const without = { ...vetrova, consentAt: null }
    expect(releasedPersonOf(without)).toMatchObject({ name: { ru: 'Анна Ветрова', en: 'Anna Vetrova' }, ...bare })
    expect(releasedPersonOf({ ...without, agreedRu: 'Анна В.' })).toMatchObject({ name: { ru: 'Анна В.', en: '' }, ...bare })
  })
})

describe('of a release that was published with consent', () => {
  const draft = sampleDraft()
  draft.people[0] = releasedPersonOf(vetrova)
  const { content } = nextRelease(null, draft, null, new Date('2027-03-01T10:00:00Z'))
  const shown = (people: PublicPerson[]) => withConsents(content, people).people.find((person) => person.id === 'vetrova')

  test('all stays while it holds, whatever else is written about them since', () => {
    expect(shown([{ ...vetrova, nameRu: 'Анна Зимина', roleRu: 'другое', bioRu: 'Ещё не опубликовано' }])).toEqual(draft.people[0])
  })
  test('the name alone stays once it is withdrawn, or the person is gone', () => {
    expect(shown([{ ...vetrova, consentAt: null, agreedRu: 'А. В.', agreedEn: 'A. V.' }])).toMatchObject({ name: { ru: 'А. В.', en: 'A. V.' }, ...bare })
    expect(shown([])).toMatchObject({ name: { ru: 'Анна Ветрова', en: 'Anna Vetrova' }, ...bare })
  })
  test('a photo that was exchanged or taken off is not shown', () => {
    for (const photos of [[{ hash: 'bb' }], []]) expect(shown([{ ...vetrova, photos }])).toEqual({ ...draft.people[0], photo: null })
  })
})
