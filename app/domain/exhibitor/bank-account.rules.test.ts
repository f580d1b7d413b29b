import { describe, expect, it } from 'vitest'
import { isAccount, isCorrAccount } from './requisites.rules'

describe('a settlement account', () => {
  it.each([
    // The worked example of the Bank of Russia's order.
    ['049805746', '40602810700000000025'],
    ['043469623', '40702810429000000123'],
    ['043469623', '40802810729000004567'],
    ['044525225', '40702810938000012345'],
    // The treasury's accounts have a key of another kind.
    ['017003983', '03100643000000014100'],
  ])('%s %s is right', (bic, account) => expect(isAccount(bic, account)).toBe(true))

  it.each([
    ['049805746', '40602810800000000025'],
    ['043469623', '40702810529000000123'],
    ['044525225', '40702810038000012345'],
    // The right account of another bank.
    ['044525225', '40702810429000000123'],
    ['044525225', '4070281093800001234'],
    ['04452522', '40702810938000012345'],
    ['', ''],
  ])('%s %s is wrong', (bic, account) => expect(isAccount(bic, account)).toBe(false))
})

describe('a correspondent account', () => {
  it.each([
    ['044525225', '30101810400000000225'],
    ['043469623', '30101810200000000623'],
    ['049805746', '30101810800000000746'],
    ['017003983', '40102810445370000059'],
    ['004525988', '40102810545370000003'],
  ])('%s %s is right', (bic, account) => expect(isCorrAccount(bic, account)).toBe(true))

  it.each([
    ['044525225', '30101810200000000623'],
    ['043469623', '30101810300000000623'],
    ['043469623', '40702810429000000623'],
    ['043469623', ''],
  ])('%s %s is wrong', (bic, account) => expect(isCorrAccount(bic, account)).toBe(false))
})
