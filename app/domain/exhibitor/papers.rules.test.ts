import { describe, expect, it } from 'vitest'
import { missingForPapers, type ForPapers } from './papers.rules'

const nothing: ForPapers = {
  payerType: 'company', kpp: null, legalAddress: '', bankName: '', bic: '', account: '', signatoryName: '', signatoryPost: '', signatoryBasis: '',
}
const bank = { bankName: 'Банк', bic: '043469623', account: '40702810429000000123' }
const signatory = { signatoryName: 'Лапина Е. С.', signatoryPost: 'директор', signatoryBasis: 'Устава' }

describe('what is missing before a contract', () => {
  it.each([
    ['company', ['kpp', 'legalAddress', 'bankName', 'bic', 'account', 'signatoryName', 'signatoryPost', 'signatoryBasis']],
    ['sole_trader', ['legalAddress', 'bankName', 'bic', 'account']],
    ['self_employed', ['legalAddress']],
    ['individual', ['legalAddress']],
    ['kazakhstan', ['legalAddress', 'bankName', 'account', 'signatoryName', 'signatoryPost', 'signatoryBasis']],
  ])('of %s', (payerType, missing) => expect(missingForPapers({ ...nothing, payerType })).toEqual(missing))

  it('is nothing once all is given', () => {
    expect(missingForPapers({ ...nothing, kpp: '440101001', legalAddress: 'Кострома', ...bank, ...signatory })).toEqual([])
    expect(missingForPapers({ ...nothing, payerType: 'sole_trader', legalAddress: 'Кострома', ...bank })).toEqual([])
    expect(missingForPapers({ ...nothing, payerType: 'other_country', legalAddress: 'Berlin', bankName: 'Bank', account: 'DE02', ...signatory })).toEqual([])
  })
})
