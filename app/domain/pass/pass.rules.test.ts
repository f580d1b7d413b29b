import { describe, expect, it } from 'vitest'
import { cleanPlate, isRussianPlate, passLimit, passProblem } from './pass.rules'

const byArea = { passesPerBooth: null, carsPerBooth: 1 }

describe('passes', () => {
  it.each([
    ['a booth of 3 m² has two people', [{ area: 300 }], 2],
    ['a booth of 9 m² three', [{ area: 900 }], 3],
    ['a started 3 m² counts', [{ area: 910 }], 4],
    ['booths add up', [{ area: 900 }, { area: 400 }], 5],
    ['no booth, nobody', [], 0],
  ])('%s', (_what, booths, expected) => expect(passLimit('person', booths, byArea, [])).toBe(expected))

  it('go by the number the edition says, and cars always do', () => {
    expect(passLimit('person', [{ area: 900 }, { area: 900 }], { passesPerBooth: 5, carsPerBooth: 1 }, [])).toBe(10)
    expect(passLimit('car', [{ area: 900 }, { area: 900 }], { passesPerBooth: 5, carsPerBooth: 2 }, [])).toBe(4)
    expect(passLimit('car', [{ area: 900 }], { passesPerBooth: null, carsPerBooth: 0 }, [])).toBe(0)
  })

  it('grow with the services that bring some', () => {
    const orders = [{ quantity: 2, service: { peopleEach: 1, carsEach: 0 } }, { quantity: 3, service: { peopleEach: 0, carsEach: 2 } }, { quantity: 9, service: { peopleEach: 0, carsEach: 0 } }]
    expect(passLimit('person', [{ area: 900 }], byArea, orders)).toBe(5)
    expect(passLimit('car', [{ area: 900 }], byArea, orders)).toBe(7)
  })

  it('are asked for by whoever takes part, up to but not including the last instant', () => {
    const until = new Date('2027-06-14T21:00:00Z')
    const before = new Date(until.getTime() - 1)
    expect(passProblem({ state: 'paid', passesUntil: until }, before)).toBeNull()
    expect(passProblem({ state: 'paid', passesUntil: until }, until)).toBe('late')
    expect(passProblem({ state: 'paid', passesUntil: null }, until)).toBeNull()
    for (const state of ['draft', 'submitted', 'cancelled', 'closed']) expect(passProblem({ state, passesUntil: null }, before)).toBe('wrong-state')
  })
})

describe('plates', () => {
  it.each([
    ['a 123 bc 44', 'А123ВС44'],
    ['А123ВС 144', 'А123ВС144'],
    ['M-777-MM-77', 'М777ММ77'],
    ['ав 12344', 'АВ12344'],
    ['1234 ав 44', '1234АВ44'],
    ['7766 AB-7', '7766AB7'],
    ['DE 1234 XY', 'DE1234XY'],
  ])('«%s» is kept as %s', (typed, kept) => expect(cleanPlate(typed)).toBe(kept))

  it.each(['А123ВС44', 'А123ВС144', 'АВ12344', 'АВ123444', '1234АВ44'])('%s looks Russian', (plate) => expect(isRussianPlate(plate)).toBe(true))
  it.each(['Ж123ВС44', 'А12ВС44', 'DE1234XY', ''])('%s does not', (plate) => expect(isRussianPlate(plate)).toBe(false))
})
