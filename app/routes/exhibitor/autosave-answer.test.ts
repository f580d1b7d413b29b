import { describe, expect, it } from 'vitest'
import { readDraftAnswer } from './autosave-answer'

const state = async (answer: Parameters<typeof readDraftAnswer>[0]) => (await readDraftAnswer(answer)).state

describe('the answer to a draft', () => {
  it('says that it is kept only where the server says in which version', async () => {
    expect(await readDraftAnswer(Response.json({ version: 7 }))).toEqual({ state: 'kept', version: 7 })
    // The sign-in page, or anything else that is a page.
    expect(await state(new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }))).toBe('failed')
    expect(await state(Response.json({}))).toBe('failed')
  })

  it('tells a session that is over from no connection', async () => {
    const redirected = { ok: false, status: 0, type: 'opaqueredirect', json: () => Promise.reject(new Error('opaque')) } as const
    expect(await state(redirected)).toBe('signed-out')
    expect(await state(null)).toBe('failed')
    expect(await state(new Response('', { status: 502 }))).toBe('failed')
  })

  it('tells another device from another person or company, and both from too much', async () => {
    expect(await state(Response.json({ code: 'conflict' }, { status: 409 }))).toBe('conflict')
    expect(await state(Response.json({ code: 'another' }, { status: 409 }))).toBe('another')
    for (const status of [413, 422, 429]) expect(await state(new Response('', { status }))).toBe('too-much')
  })
})
