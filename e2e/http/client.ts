import http, { type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'
import { linkIn, type Mailbox } from '../fixtures/mail'

/** An answer as it came over the wire: nothing followed, nothing decompressed. */
export type Answer = { status: number; headers: IncomingHttpHeaders; bytes: Buffer; text: string }

export type Ask = {
  method?: string
  headers?: OutgoingHttpHeaders
  body?: string | Buffer
  /** Sends the body in chunks, so without Content-Length. */
  chunked?: boolean
}

export type Form = Record<string, string | string[]> | [string, string][]

const agent = new http.Agent({ maxSockets: 256 })

/** One request by Node's plain client, which sends whatever headers it is told to, Host included. */
export function ask(url: string, { method = 'GET', headers = {}, body, chunked = false }: Ask = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = body !== undefined && !chunked ? { 'content-length': Buffer.byteLength(body) } : {}
    const request = http.request(url, { method, agent, headers: { ...length, ...headers } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const bytes = Buffer.concat(chunks)
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes, text: bytes.toString('utf8') })
      })
    })
    request.on('error', reject)
    request.end(body)
  })
}

/** A form as a browser encodes it. */
export function encode(form: Form): string {
  const pairs = Array.isArray(form)
    ? form
    : Object.entries(form).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one]))
  return new URLSearchParams(pairs).toString()
}

export type Client = {
  get: (path: string, options?: Ask) => Promise<Answer>
  /** Sends a form as our own page would: with our Origin and the browser's word that it is the same site. */
  post: (path: string, form: Form, options?: Ask) => Promise<Answer>
  /** Any request with this client's cookie and address. */
  ask: (path: string, options: Ask) => Promise<Answer>
  cookie: () => string
  /** Signs in by a real mail. @throws Error when a step is refused */
  signIn: (email: string, mailbox: Pick<Mailbox, 'to' | 'waitFor'>) => Promise<Client>
}

/**
 * A browser without scripts, as a server sees it: keeps its cookies, follows nothing.
 * @param ip told in X-Forwarded-For, which a product started with TRUST_PROXY=1 believes
 * @param session a cookie it has from the beginning, "name=value"
 */
export function client(base: string, ip?: string, session?: string): Client {
  const jar = new Map<string, string>(session ? [session.split(/=(.*)/s).slice(0, 2) as [string, string]] : [])
  const send = async (path: string, options: Ask): Promise<Answer> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...(cookie && { cookie }), ...(ip && { 'x-forwarded-for': ip }), ...options.headers }
    const answer = await ask(base + path, { ...options, headers })
    for (const line of answer.headers['set-cookie'] ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value) jar.set(name, value)
      else jar.delete(name)
    }
    return answer
  }
  const self: Client = {
    ask: send,
    get: (path, options = {}) => send(path, options),
    post: (path, form, options = {}) =>
      send(path, {
        method: 'POST',
        body: encode(form),
        ...options,
        headers: { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8', ...ownPage(base), ...options.headers },
      }),
    cookie: () => [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
    signIn: async (email, mailbox) => {
      const after = mailbox.to(email).length
      const asked = await self.post('/ru/sign-in.data', { email, next: '' })
      if (asked.status >= 300) throw new Error(`Asking for a link for ${email}: ${asked.status}`)
      const mail = await mailbox.waitFor(email, (one) => one.text.includes('/sign-in/'), { after, timeout: 60_000 })
      const used = await self.post(new URL(linkIn(mail, /\/sign-in\//)).pathname, {})
      if (used.status !== 302) throw new Error(`Using the link of ${email}: ${used.status}`)
      return self
    },
  }
  return self
}

/** What a browser says about a form of our own page. */
export const ownPage = (base: string) => ({ origin: base, 'sec-fetch-site': 'same-origin' })

/** Runs the jobs with so many under way at once; results in order. */
export async function inParallel<T, R>(items: readonly T[], width: number, job: (item: T, index: number) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const lane = async () => {
    for (let index = next++; index < items.length; index = next++) results[index] = await job(items[index]!, index)
  }
  await Promise.all(Array.from({ length: width }, lane))
  return results
}

/** How many answers came with each status: { 302: 20, 409: 180 }. */
export function tally(answers: readonly Pick<Answer, 'status'>[]): Record<number, number> {
  const counts: Record<number, number> = {}
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1
  return counts
}

/** What no answer may show to anybody: stack traces, paths of files, words of the libraries below us. */
export function innards(text: string): string[] {
  const signs = [/\n\s+at .+:\d+:\d+/, /node_modules/, /\/(?:work|tmp|home|root|app)\/[\w.-]+\//, /Prisma|libsql|SQLITE_|ECONNREFUSED/, /TypeError|RangeError|ReferenceError|SyntaxError/]
  return signs.flatMap((sign) => sign.exec(text)?.[0] ?? [])
}

/** Where a redirect leads, in a document's answer or in the data of a scripted page. */
export function redirectOf(answer: Answer): string | undefined {
  return answer.headers.location ?? (answer.status === 202 ? /"(\/[^"]*)"/.exec(answer.text)?.[1] : undefined)
}
