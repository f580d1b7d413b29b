import { describe, expect, it } from 'vitest'
import { formatPhone, parsePhone } from './phone.rules'

describe('parsePhone', () => {
  it.each([
    ['8 (4942) 35-12-34', '+74942351234'],
    ['89106601234', '+79106601234'],
    ['9106601234', '+79106601234'],
    ['+7 910 660–12–34', '+79106601234'],
    ['7 910 660 12 34', '+79106601234'],
    ['+7\u00a0701\u00a0123\u00a045\u00a067', '+77011234567'],
    ['+375 29 123-45-67', '+375291234567'],
    ['+374 10 123456', '+37410123456'],
    ['+996 555 123456', '+996555123456'],
    ['0049 30 1234567', '+49301234567'],
  ])('reads %s', (text, e164) => expect(parsePhone(text)).toBe(e164))

  it.each(['+7 910 660-12', '+7 100 123-45-67', '12345', 'позвоните нам', '+7 910 660-12-34 доб. 5', '+1', ''])(
    'refuses «%s»',
    (text) => expect(parsePhone(text)).toBeNull(),
  )
})

describe('formatPhone', () => {
  it('prints numbers as people here write them', () => {
    expect(formatPhone('+74942351234')).toBe('+7\u00a0(4942)\u00a035-12-34')
    expect(formatPhone('+74943221234')).toBe('+7\u00a0(49432)\u00a02-12-34')
    expect(formatPhone('+79106601234')).toBe('+7\u00a0910\u00a0660-12-34')
    expect(formatPhone('+73912001234')).toBe('+7\u00a0(391)\u00a0200-12-34')
    expect(formatPhone('+375291234567')).toBe('+375291234567')
  })
})
