import { describe, expect, it } from 'vitest'
import { differingFields } from './differing-fields'

describe('what differs from what is saved', () => {
  it('is named field by field, and spaces in numbers are no difference', () => {
    const saved = { version: '4', brandRu: 'Дом эмали', inn: '7707083893', contactPhone: '+7 910 660-12-34', precious: true, centreId: '' }
    const typed = { version: '3', brandRu: 'Дом эмалей', inn: '7707 083 893', contactPhone: '+7\u00a0910 660-12-34', precious: false, centreId: '' }
    expect(differingFields(typed, saved)).toEqual(['brandRu', 'precious'])
  })

  it('has a country only where one is asked for', () => {
    const saved = { payerType: 'company', country: 'RU' }
    expect(differingFields({ payerType: 'company', country: '' }, saved)).toEqual([])
    expect(differingFields({ payerType: 'other_country', country: 'TR' }, saved)).toEqual(['payerType', 'country'])
  })

  it('leaves out what the page does not know of the company', () => {
    expect(differingFields({ processing: true, actingFor: 'a', brandRu: 'А' }, { brandRu: 'А' })).toEqual([])
  })
})
