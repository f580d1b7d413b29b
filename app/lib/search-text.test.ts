import { describe, expect, test } from 'vitest'
import { foldText, matchesSearch } from './search-text'

test.each([
  ['Щётка', 'щетка'],
  ['ЁЖ', 'еж'],
  // ё and й written as a letter and a mark.
  ['е\u0308ж', 'еж'],
  ['и\u0306од', 'йод'],
  ['«Красносельский  Ювелирпром»', 'красносельский ювелирпром'],
  ['„Топаз“ ‘x’ "y" O’Neil', 'топаз x y oneil'],
  ['мастер-класс — скань', 'мастер класс скань'],
  ['№\u00a012,\u202fзал\tА\nБ', '№ 12, зал а б'],
  ['Filigree FOR Beginners', 'filigree for beginners'],
  ['  ', ''],
])('%j is folded to %j', (text, folded) => {
  expect(foldText(text)).toBe(folded)
  expect(foldText(folded)).toBe(folded)
})

describe('search', () => {
  const text = foldText('«Всё о скани»: мастер-класс Ёлкиной, зал 8.5')

  test.each(['', '  ', 'все', 'ВСЁ', 'скан', 'класс мастер', 'ёлкиной всё', 'скани:', '(скани)', 'зал 8.5', '—'])('finds %j', (query) => {
    expect(matchesSearch(text, query)).toBe(true)
  })

  test.each(['эмаль', 'скань', 'скани эмаль', '8.6', '%', '_', '.*'])('does not find %j', (query) => {
    expect(matchesSearch(text, query)).toBe(false)
  })
})
