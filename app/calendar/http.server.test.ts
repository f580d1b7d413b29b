import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { renderFeed } from './feed'
import { acceptsGzip, calendarResponse, matchesEtag, parseHttpDate, prepareFeed, type CalendarResponse } from './http.server'
import { manySamples, timedSample } from './samples.testing'

const events = manySamples(20)
const feed = (list = events) => renderFeed({ name: 'Программа', timeZone: 'Europe/Moscow', locale: 'ru', events: list })
const body = feed()
const changed = new Date('2027-02-01T10:00:00.500Z')
const now = new Date('2027-03-01T10:00:00Z')

const ask = (headers: Record<string, string> = {}, options: Partial<CalendarResponse> = {}, method = 'GET') =>
  calendarResponse(new Request('https://festival.example/cal/ru/programme.ics', { method, headers }), {
    body,
    lastModified: changed,
    disposition: { type: 'inline', title: 'Программа' },
    now,
    ...options,
  })

const etagOf = (response: Response) => response.headers.get('ETag') ?? ''
const headersOf = (response: Response) => Object.fromEntries(response.headers)

describe('4.4.20 a calendar over HTTP', () => {
  it('comes as UTF-8 text/calendar, cacheable, out of search results', async () => {
    const response = ask()
    expect(response.status).toBe(200)
    expect(headersOf(response)).toEqual({
      'cache-control': 'public, max-age=300',
      'content-disposition': `inline; filename="programma.ics"; filename*=UTF-8''${encodeURIComponent('Программа')}.ics`,
      'content-length': String(new TextEncoder().encode(body).length),
      'content-type': 'text/calendar; charset=utf-8',
      etag: expect.stringMatching(/^"[0-9a-f]{64}"$/),
      'last-modified': 'Mon, 01 Feb 2027 10:00:00 GMT',
      vary: 'Accept-Encoding',
      'x-robots-tag': 'noindex',
    })
    expect(await response.text()).toBe(body)
  })

  it('keeps a private one out of shared caches and its address out of Referer', () => {
    const response = ask({}, { private: true })
    expect(response.headers.get('Cache-Control')).toBe('private, max-age=300')
    expect(response.headers.get('Referrer-Policy')).toBe('no-referrer')
  })

  it('is an attachment when it is to be downloaded', () => {
    const response = ask({}, { disposition: { type: 'attachment', title: 'Скань' } })
    expect(response.headers.get('Content-Disposition')).toMatch(/^attachment; filename="skan\.ics"; /)
  })

  it('answers HEAD with the headers of GET and no body', async () => {
    for (const coding of ['identity', 'gzip']) {
      const headers = { 'Accept-Encoding': coding }
      const head = ask(headers, {}, 'HEAD')
      expect(headersOf(head)).toEqual(headersOf(ask(headers)))
      expect(await head.text()).toBe('')
    }
  })

  it('is compressed for those who accept it, under an ETag of its own', async () => {
    const response = ask({ 'Accept-Encoding': 'deflate, gzip;q=0.8' })
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(response.headers.get('Content-Encoding')).toBe('gzip')
    expect(response.headers.get('Content-Length')).toBe(String(bytes.length))
    expect(gunzipSync(bytes).toString()).toBe(body)
    expect(etagOf(response)).toBe(etagOf(ask()).replace(/"$/, '-gz"'))
  })

  it('has an ETag that changes with an edit, a cancellation and a deletion, not with the order', () => {
    const [first = timedSample(), ...rest] = events
    const etag = (list: typeof events) => prepareFeed(feed(list)).etag
    const variants = [
      events,
      [{ ...first, summary: 'Другое' }, ...rest],
      [{ ...first, status: 'CANCELLED' as const, sequence: 1 }, ...rest],
      rest,
    ].map(etag)
    expect(new Set(variants).size).toBe(4)
    expect(etag([...events].reverse())).toBe(variants[0])
  })

  it('serves a prepared body the same', () => {
    expect(headersOf(ask({}, { body: prepareFeed(body) }))).toEqual(headersOf(ask()))
  })
})

describe('4.4.20 304', () => {
  const etag = etagOf(ask())
  const lastModified = 'Mon, 01 Feb 2027 10:00:00 GMT'
  const stale = '"0000"'

  it.each([
    ['its ETag', { 'If-None-Match': etag }, 304],
    ['a weakened ETag, as proxies make', { 'If-None-Match': `W/${etag}` }, 304],
    ['a list with its ETag', { 'If-None-Match': `${stale}, W/"x,y",${etag}` }, 304],
    ['any', { 'If-None-Match': '*' }, 304],
    ['another ETag', { 'If-None-Match': stale }, 200],
    ['an unquoted ETag', { 'If-None-Match': etag.replaceAll('"', '') }, 200],
    ['another ETag and a fresh date: the ETag wins', { 'If-None-Match': stale, 'If-Modified-Since': lastModified }, 200],
    ['its ETag and an old date: the ETag wins', { 'If-None-Match': etag, 'If-Modified-Since': 'Thu, 01 Jan 2026 00:00:00 GMT' }, 304],
    ['its Last-Modified', { 'If-Modified-Since': lastModified }, 304],
    ['a later date', { 'If-Modified-Since': 'Tue, 02 Feb 2027 00:00:00 GMT' }, 304],
    ['an earlier date', { 'If-Modified-Since': 'Mon, 01 Feb 2027 09:59:59 GMT' }, 200],
    ['a bad date', { 'If-Modified-Since': 'yesterday' }, 200],
    ['a date in another form', { 'If-Modified-Since': '2027-02-02T00:00:00Z' }, 200],
    ['a date in the future', { 'If-Modified-Since': 'Fri, 01 Jan 2100 00:00:00 GMT' }, 200],
    ['the ETag of the compressed body without accepting it', { 'If-None-Match': etag.replace(/"$/, '-gz"') }, 200],
    ['nothing', {}, 200],
  ] as const)('%s', (_, headers, status) => {
    expect(ask(headers).status).toBe(status)
  })

  it('has no body, and the headers a cache needs', async () => {
    const response = ask({ 'If-None-Match': etag, 'Accept-Encoding': 'identity' })
    expect(headersOf(response)).toEqual({
      'cache-control': 'public, max-age=300',
      etag,
      'last-modified': lastModified,
      vary: 'Accept-Encoding',
      'x-robots-tag': 'noindex',
    })
    expect(await response.text()).toBe('')
  })

  it('follows the compressed body by its own ETag', () => {
    const compressed = etagOf(ask({ 'Accept-Encoding': 'gzip' }))
    expect(ask({ 'Accept-Encoding': 'gzip', 'If-None-Match': compressed }).status).toBe(304)
    expect(ask({ 'Accept-Encoding': 'gzip', 'If-None-Match': etag }).status).toBe(200)
  })

  it('needs a Last-Modified of ours to believe a date', () => {
    expect(ask({ 'If-Modified-Since': lastModified }, { lastModified: undefined }).status).toBe(200)
  })
})

describe('headers', () => {
  it.each([
    [null, false],
    ['', false],
    ['gzip', true],
    ['br, GZIP', true],
    ['gzip;q=0', false],
    ['gzip; q=0.001', true],
    ['*', true],
    ['*, gzip;q=0', false],
    ['identity', false],
  ])('Accept-Encoding: %s', (value, accepted) => {
    expect(acceptsGzip(value)).toBe(accepted)
  })

  it('compares tags whole', () => {
    expect(matchesEtag('"abcd"', '"abc"')).toBe(false)
    expect(matchesEtag('"a", "b"', 'W/"b"')).toBe(true)
    expect(matchesEtag(' * ', '"b"')).toBe(true)
    expect(matchesEtag('', '"b"')).toBe(false)
  })

  it('reads dates in the one form there is', () => {
    expect(parseHttpDate('Sun, 06 Nov 1994 08:49:37 GMT')).toEqual(new Date('1994-11-06T08:49:37Z'))
    expect(parseHttpDate('Sun, 99 Nov 1994 08:49:37 GMT')).toBeUndefined()
  })
})
