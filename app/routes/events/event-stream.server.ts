import type { AppLoadContext } from '@remix-run/node'
import type { LiveWatch } from '~/lib/live-watch.server'
import { refusal } from '../guard.server'

/** A comment that often keeps proxies from taking silence for death, in milliseconds. */
const heartbeat = 20_000

/** So long a stream lives at most; the browser then asks again and misses nothing. */
const lifetime = 30 * 60_000

/** What a watch tells as server-sent events (WHATWG HTML, section 9.2). @throws 429 when too many listen */
export function eventStream(request: Request, context: AppLoadContext, listen: LiveWatch['listen']): Response {
  const headers = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' }
  if (request.method === 'HEAD') return new Response(null, { headers })
  let close = () => {}
  const encoder = new TextEncoder()
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string) => controller.enqueue(encoder.encode(text))
      const end = () => {
        close()
        controller.close()
      }
      const leave = listen(
        { send: (id, message) => write(`id: ${id}\ndata: ${message}\n\n`), end },
        { ip: context.ip, after: request.headers.get('last-event-id') },
      )
      if (!leave) throw refusal(429)
      const beat = setInterval(() => write(': still here\n\n'), heartbeat)
      const over = setTimeout(end, lifetime)
      request.signal.addEventListener('abort', end)
      close = () => {
        clearInterval(beat)
        clearTimeout(over)
        request.signal.removeEventListener('abort', end)
        leave()
      }
      // Browsers ask again after so long; the first line also opens the way through proxies.
      write('retry: 2000\n\n')
    },
    cancel: () => close(),
  })
  return new Response(stream, { headers })
}
