import { expect, it } from 'vitest'
import { fitsFilter, moneyStateOf } from './application-filter.rules'

const requisites = { payerType: 'self_employed', kpp: '', legalAddress: 'Кострома', bankName: '', bic: '', account: '', signatoryName: '', signatoryPost: '', signatoryBasis: '' }
type Facts = Parameters<typeof fitsFilter>[0]
const facts = (changes: Partial<Facts> = {}) => ({ state: 'paid', exhibitor: { ...requisites, centre: { slug: 'kostroma' } }, booths: [{ hall: 'arena', category: 'row' }, { hall: 'galereya', category: 'corner' }], ...changes }) as Facts

it('shows who has a booth of a hall or category, a centre, a state of the money, all of them together', () => {
  expect(fitsFilter(facts(), {})).toBe(true)
  expect(fitsFilter(facts(), { hall: 'galereya', category: 'row', centre: 'kostroma', money: 'paid' })).toBe(true)
  expect(fitsFilter(facts(), { hall: 'nowhere' })).toBe(false)
  expect(fitsFilter(facts({ booths: [] }), { category: 'row' })).toBe(false)
  expect(fitsFilter(facts({ exhibitor: { ...facts().exhibitor, centre: null } }), { centre: 'kostroma' })).toBe(false)
  expect(fitsFilter(facts({ state: 'partly_paid' }), { money: 'paid' })).toBe(false)
})

it('shows whose requisites are not enough for a contract', () => {
  expect(fitsFilter(facts(), { papers: 'missing' })).toBe(false)
  expect(fitsFilter(facts({ exhibitor: { ...facts().exhibitor, legalAddress: '' } }), { papers: 'missing' })).toBe(true)
})

it('says nothing of the money of those who do not take part', () => {
  expect(['submitted', 'cancelled', 'approved', 'invoiced', 'partly_paid', 'moved_in'].map(moneyStateOf)).toEqual([null, null, 'unpaid', 'unpaid', 'part', 'paid'])
})
