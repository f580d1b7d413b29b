import { describe, expect, test } from 'vitest'
import { negotiateLocale, pick } from './locale'

describe('the language for a newcomer', () => {
  test.each<[string | undefined, string | null, 'ru' | 'en']>([
    ['en', 'ru', 'en'],
    ['ru', 'en', 'ru'],
    ['de', 'en', 'en'],
    [undefined, null, 'ru'],
    [undefined, '', 'ru'],
    [undefined, 'en', 'en'],
    [undefined, 'en-GB,en;q=0.9,ru;q=0.8', 'en'],
    [undefined, 'ru;q=0.8, en;q=0.9', 'en'],
    [undefined, 'de-DE,de;q=0.9,en;q=0.5', 'en'],
    [undefined, 'de,fr;q=0.9', 'ru'],
    [undefined, 'en;q=0', 'ru'],
    [undefined, 'en;q=0, *', 'ru'],
    [undefined, '*', 'ru'],
    [undefined, 'EN-us', 'en'],
    [undefined, 'ru,en', 'ru'],
    [undefined, 'en ; q=0.4 , ru ; q=0.5', 'ru'],
    [undefined, ';;;,,q=1;=en', 'ru'],
    [undefined, `${'x,'.repeat(5000)}en`, 'en'],
  ])('saved %s, accepted %j: %s', (saved, accepted, locale) => {
    expect(negotiateLocale(saved, accepted)).toBe(locale)
  })
})

test('a text that is not translated is Russian, never the reverse', () => {
  expect(pick({ ru: 'Скань', en: 'Filigree' }, 'en')).toBe('Filigree')
  expect(pick({ ru: 'Скань', en: 'Filigree' }, 'ru')).toBe('Скань')
  expect(pick({ ru: 'Скань', en: '  ' }, 'en')).toBe('Скань')
  expect(pick({ ru: '', en: 'Filigree' }, 'ru')).toBe('')
})
