import { describe, expect, it } from 'vitest'
import { boothState, compareCodes, foldCode, holdUntil } from './booth.rules'

const now = new Date('2027-03-01T10:00:00Z')
const free = { blocked: false, claim: null }

describe('boothState', () => {
  it('is free until somebody claims it', () => expect(boothState(free, now)).toBe('free'))
  it('is held for twenty minutes and free at the very end of them', () => {
    const held = { blocked: false, claim: { kind: 'held', expiresAt: holdUntil(now) } }
    expect(boothState(held, now)).toBe('held')
    expect(boothState(held, new Date('2027-03-01T10:19:59.999Z'))).toBe('held')
    expect(boothState(held, new Date('2027-03-01T10:20:00Z'))).toBe('free')
  })
  it.each(['reserved', 'confirmed'])('is taken once %s, whatever the time', (kind) => {
    expect(boothState({ blocked: false, claim: { kind, expiresAt: null } }, new Date('2099-01-01T00:00:00Z'))).toBe('taken')
  })
  it('is blocked when it is not for sale', () => expect(boothState({ ...free, blocked: true }, now)).toBe('blocked'))
})

it('finds a code however it is typed', () => {
  expect(foldCode(' а – 12')).toBe(foldCode('А-12'))
})

it('counts as people do', () => {
  expect(['В-1', 'А-10', 'А-2'].sort(compareCodes)).toEqual(['А-2', 'А-10', 'В-1'])
})
