import { createHash } from 'node:crypto'
import { matchesEtag } from '~/calendar/http.server'

/** Public data for other programs: strong ETag, 304, open to every origin for reading. */
export function answerData(request: Request, body: string, contentType: string): Response {
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`
  const headers = {
    etag,
    'content-type': contentType,
    'cache-control': 'public, max-age=60',
    'access-control-allow-origin': '*',
  }
  const known = request.headers.get('if-none-match')
  if (known !== null && matchesEtag(known, etag)) return new Response(null, { status: 304, headers })
  return new Response(body, { headers })
}

/** The same for a JSON value. */
export function answerJson(request: Request, value: unknown): Response {
  return answerData(request, JSON.stringify(value), 'application/json; charset=utf-8')
}
