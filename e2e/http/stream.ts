import http, { type IncomingHttpHeaders } from 'node:http'
import type { LiveMessage } from '~/domain/booth/live-states.rules'

export type Heard<M> = { id: string; message: M; at: number }

export type Stream<M> = {
  status: number
  headers: IncomingHttpHeaders
  /** The first message that fits, of those not asked for yet. @throws Error when none comes in time */
  next: (fits?: (message: M) => boolean, timeout?: number) => Promise<Heard<M>>
  /** Resolves when the server ends the stream. */
  ended: Promise<void>
  close: () => void
}

/** Opens the stream of the booths' states, or another one, as a browser's EventSource would. */
export function openStream<M = LiveMessage>(base: string, headers: Record<string, string> = {}, address = '/events/booths'): Promise<Stream<M>> {
  return new Promise((resolve, reject) => {
    const request = http.request(base + address, { agent: false, headers: { accept: 'text/event-stream', 'accept-encoding': 'gzip, br', ...headers } })
    request.on('error', reject)
    request.on('response', (response) => {
      const heard: Heard<M>[] = []
      let rest = ''
      let look = () => {}
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        const events = (rest + chunk).split('\n\n')
        rest = events.pop() ?? ''
        for (const event of events) {
          const data = /^data: (.*)$/m.exec(event)?.[1]
          if (data) heard.push({ id: /^id: (.*)$/m.exec(event)?.[1] ?? '', message: JSON.parse(data) as M, at: performance.now() })
        }
        look()
      })
      const ended = new Promise<void>((done) => response.on('close', () => done()))
      response.on('error', () => {})
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        ended,
        close: () => void request.destroy(),
        next: (fits = () => true, timeout = 10_000) =>
          new Promise((found, lost) => {
            const timer = setTimeout(() => lost(new Error(`Nothing of the kind was heard within ${timeout} ms`)), timeout)
            look = () => {
              for (let one = heard.shift(); one; one = heard.shift()) {
                if (!fits(one.message)) continue
                clearTimeout(timer)
                look = () => {}
                return found(one)
              }
            }
            look()
          }),
      })
    })
    request.end()
  })
}
