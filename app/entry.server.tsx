import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { withoutPadding } from './server/html-stream.server'

export { startServer } from './server/start.server'

/** Milliseconds. Nothing in a page is deferred: only a server far behind its work comes near this. */
const abortAfter = 60_000

/** Renders a page as a stream: robots get it whole, browsers from the first byte on. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let started = false
    const whenReady = isbot(request.headers.get('user-agent')) ? 'onAllReady' : 'onShellReady'
    const { pipe, abort } = renderToPipeableStream(<RemixServer context={remixContext} url={request.url} nonce={nonce} />, {
      nonce,
      [whenReady]() {
        started = true
        const body = withoutPadding()
        headers.set('content-type', 'text/html; charset=utf-8')
        keepPrivate(headers)
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
        pipe(body)
      },
      onShellError: reject,
      onError(error) {
        status = 500
        if (started) console.error(error)
      },
    })
    setTimeout(abort, abortAfter).unref()
  })
}

/** The data of pages, which scripts fetch instead of the whole page. */
export function handleDataRequest(response: Response): Response {
  keepPrivate(response.headers)
  return response
}

/** A page may show who is signed in: no shared cache keeps it, and one's own asks before showing it again. */
function keepPrivate(headers: Headers): void {
  if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-cache')
}

/** Errors of loaders and actions: logged whole here, shown as a plain page there. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  // A 404 or 403 that we threw is an answer, not a fault.
  if (!request.signal.aborted && !isRouteErrorResponse(error)) console.error(error)
}
