import { describe, expect, it } from 'vitest'
import { assayDoubts, cleanMark } from './assay.rules'

const facts = { payerType: 'company', precious: true, assayNumber: 'ЮЛ7701041176', makersMark: 'АВМК', makersMarkYear: 2027 }

describe('assayDoubts', () => {
  it.each([
    ['nothing odd', {}, []],
    ['a sole trader', { assayNumber: 'ИП4400000001' }, []],
    ['no mark', { makersMark: '', makersMarkYear: null }, []],
    ['no number', { assayNumber: '' }, ['number-missing']],
    ['nothing in a maker from abroad without a number', { payerType: 'armenia', assayNumber: '', makersMark: '' }, []],
    ['a number of another form', { assayNumber: 'ХЮ4400000001' }, ['number-odd']],
    ['a digit too few', { assayNumber: 'ЮЛ770104117' }, ['number-odd']],
    ['Latin letters in the mark', { makersMark: 'ABMK' }, ['mark-odd']],
    ['a mark of last year', { makersMarkYear: 2026 }, ['mark-year']],
    ['a mark without a year', { makersMarkYear: null }, ['mark-year']],
    ['nobody who works without precious metals', { precious: false, assayNumber: '1', makersMark: '1' }, []],
  ] as const)('sees %s', (_what, changes, doubts) => expect(assayDoubts({ ...facts, ...changes }, 2027)).toEqual(doubts))
})

describe('cleanMark', () => {
  it('takes what is pasted', () => expect(cleanMark(' № юл 7701-041\u00a0176 ')).toBe('ЮЛ7701041176'))
})
