import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { fileNameParameters } from './file-name'

/** A body of a feed with what serving it needs; worth keeping as long as the data has not changed. */
export type PreparedFeed = { identity: Uint8Array<ArrayBuffer>; gzip: Uint8Array<ArrayBuffer>; etag: string }

export type FeedResponse = {
  body: string | PreparedFeed
  contentType: string
  /**
   * When the content changed last. It may only grow, also when something is deleted: Apple Calendar asks
   * by it and would never load the feed again. Left out when there is no such moment.
   */
  lastModified?: Date
  /** Content-Disposition, where the answer may be kept as a file. */
  disposition?: string
  /** For one person: no shared cache keeps it, and no other site learns its address. */
  private?: boolean
  /** A date in If-Modified-Since that lies after it is no date of ours, and is ignored. */
  now: Date
}

export type CalendarResponse = Omit<FeedResponse, 'contentType' | 'disposition'> & {
  /** `attachment` downloads, `inline` is for feeds. `title` is what a person calls it. */
  disposition: { type: 'attachment' | 'inline'; title: string }
}

/** Compresses a body and computes its strong ETag, the SHA-256 of its bytes, in quotes. */
export function prepareFeed(body: string): PreparedFeed {
  const identity = new TextEncoder().encode(body)
  const digest = createHash('sha256').update(identity).digest('hex')
  return { identity, gzip: new Uint8Array(gzipSync(identity)), etag: `"${digest}"` }
}

/** The answer to a GET or HEAD for a calendar. */
export function calendarResponse(request: Request, { disposition, ...options }: CalendarResponse): Response {
  return feedResponse(request, {
    ...options,
    contentType: 'text/calendar; charset=utf-8',
    disposition: `${disposition.type}; ${fileNameParameters(disposition.title, 'ics')}`,
  })
}

/**
 * The answer to a GET or HEAD for a feed: 200, or 304 where the client has these very bytes. gzip
 * when the client accepts it, under an ETag of its own. There is no cookie and no redirect in it.
 */
export function feedResponse(request: Request, options: FeedResponse): Response {
  const { body, lastModified, disposition, now } = options
  const { identity, gzip, etag: identityTag } = typeof body === 'string' ? prepareFeed(body) : body
  const compressed = acceptsGzip(request.headers.get('Accept-Encoding'))
  const bytes = compressed ? gzip : identity
  const etag = compressed ? identityTag.replace(/"$/, '-gz"') : identityTag
  const headers = new Headers({
    ETag: etag,
    'Cache-Control': `${options.private ? 'private' : 'public'}, max-age=300`,
    Vary: 'Accept-Encoding',
    // robots.txt must let Google's importer in; this keeps the feed out of search results instead.
    'X-Robots-Tag': 'noindex',
  })
  if (lastModified) headers.set('Last-Modified', lastModified.toUTCString())
  if (options.private) headers.set('Referrer-Policy', 'no-referrer')
  if (isFresh(request.headers, { etag, lastModified, now })) return new Response(null, { status: 304, headers })

  headers.set('Content-Type', options.contentType)
  if (disposition) headers.set('Content-Disposition', disposition)
  headers.set('Content-Length', String(bytes.byteLength))
  if (compressed) headers.set('Content-Encoding', 'gzip')
  return new Response(request.method === 'HEAD' ? null : bytes, { headers })
}

type Validators = { etag: string; lastModified?: Date; now: Date }

/** Whether the client's copy is still good. If-None-Match wins (RFC 9110, section 13.2.2). */
export function isFresh(headers: Headers, { etag, lastModified, now }: Validators): boolean {
  const noneMatch = headers.get('If-None-Match')
  if (noneMatch !== null) return matchesEtag(noneMatch, etag)
  const since = parseHttpDate(headers.get('If-Modified-Since') ?? '')
  if (!lastModified || !since || since > now) return false
  // The header knows no fractions of a second.
  return Math.floor(lastModified.getTime() / 1000) * 1000 <= since.getTime()
}

/** Whether a value of If-None-Match, a list or `*`, holds the tag by weak comparison (RFC 9110, 13.1.2). */
export function matchesEtag(value: string, etag: string): boolean {
  if (value.trim() === '*') return true
  const tags = value.match(/(?:W\/)?"[^"]*"/g) ?? []
  return tags.some((tag) => tag.replace(/^W\//, '') === etag.replace(/^W\//, ''))
}

const httpDate = /^(Sun|Mon|Tue|Wed|Thu|Fri|Sat), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/

/**
 * An HTTP date in the one form that may be sent (RFC 9110, section 5.6.7); anything else is undefined,
 * so that nobody gets a 304 for a date we did not understand.
 */
export function parseHttpDate(value: string): Date | undefined {
  const date = httpDate.test(value) ? new Date(value) : undefined
  return date && !Number.isNaN(date.getTime()) ? date : undefined
}

/** Whether Accept-Encoding allows gzip, by name or by `*`, with a weight above 0 (RFC 9110, 12.5.3). */
export function acceptsGzip(value: string | null): boolean {
  const weights = new Map(
    (value ?? '').split(',').map((part) => {
      const [coding = '', weight = 'q=1'] = part.trim().toLowerCase().split(/\s*;\s*/)
      return [coding, Number(weight.replace(/^q=/, ''))] as const
    }),
  )
  return (weights.get('gzip') ?? weights.get('*') ?? 0) > 0
}
