import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** The environment, parsed once. Every name is described in .env.example. */
export type Env = {
  production: boolean
  port: number
  host: string | undefined
  /** Without a slash at the end. Links in mails and calendars start with it. */
  baseUrl: string
  databaseUrl: string
  dataDir: string
  smtpUrl: string | undefined
  /** `name` is null where MAIL_FROM gives none: the festival's, in the recipient's language. */
  mailFrom: { name: string | null; address: string }
  sessionSecret: string
  /** Addresses that organise the festival from their first sign-in, lower-cased. */
  organizers: string[]
  demo: boolean
  /** Instant the clock starts from, outside production. */
  festivalNow: Date | undefined
  /** Seconds between two looks at what time has brought: deadlines, offers, sweeping. */
  clockSeconds: number
  /** How many proxies in front of us to believe in X-Forwarded-For. */
  trustProxy: number
}

/** A wrong environment: one clear sentence for whoever starts the product. */
export class EnvError extends Error {}

const flag = z.enum(['0', '1'], 'must be 0 or 1')
const port = 'must be a port number'
const seconds = 'must be a number of seconds, 1 to 3600'
const proxies = 'must be a number of proxies, 0 to 10'
const schema = z.object({
  NODE_ENV: z.string().optional(),
  PORT: z.coerce.number(port).int(port).min(0, port).max(65_535, port).default(3000),
  HOST: z.string().optional(),
  BASE_URL: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^(file:.+|postgres(ql)?:\/\/.+)/, 'must start with file: or postgresql://')
    .optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/.+/, 'must start with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z.string().optional(),
  SESSION_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  ORGANIZERS: z.string().optional(),
  DEMO: flag.optional(),
  FESTIVAL_NOW: z.iso.datetime({ offset: true, error: 'must be an instant such as 2027-06-24T09:00:00Z' }).optional(),
  CLOCK_SECONDS: z.coerce.number(seconds).int(seconds).min(1, seconds).max(3_600, seconds).default(60),
  TRUST_PROXY: z.coerce.number(proxies).int(proxies).min(0, proxies).max(10, proxies).default(0),
})

/**
 * Reads and checks the environment; makes DATA_DIR and, outside production, the session secret in it.
 * @throws EnvError with one sentence that names the variable
 */
export function readEnv(source: NodeJS.ProcessEnv): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const name = String(issue?.path[0])
    // Passwords stand in addresses too, and what is printed at start is kept in logs.
    const value = /^(SESSION_SECRET|DATABASE_URL|SMTP_URL)$/.test(name) ? '' : ` (got “${String(given[name])}”)`
    throw new EnvError(`${name} ${issue?.message}${value}.`)
  }
  const e = parsed.data
  const production = e.NODE_ENV === 'production'
  if (production && e.FESTIVAL_NOW) throw new EnvError('FESTIVAL_NOW is for demos and tests: unset it in production.')
  if (production && !e.SESSION_SECRET) throw new EnvError('SESSION_SECRET is required in production: at least 32 characters.')
  if (production && !e.BASE_URL) throw new EnvError('BASE_URL is required in production: the address visitors use.')
  const dataDir = path.resolve(e.DATA_DIR)
  try {
    mkdirSync(dataDir, { recursive: true })
  } catch (error) {
    throw new EnvError(`DATA_DIR ${dataDir} cannot be made: ${error instanceof Error ? error.message : String(error)}.`)
  }
  const baseUrl = (e.BASE_URL ?? `http://localhost:${e.PORT}`).replace(/\/+$/, '')
  // Every address of ours begins at the root; a name or a question in it would end up in every mail.
  if (new URL(baseUrl).href !== `${new URL(baseUrl).origin}/`) {
    throw new EnvError(`BASE_URL must be an address without a path, such as https://festival.example.org (got “${e.BASE_URL}”).`)
  }
  return {
    production,
    port: e.PORT,
    host: e.HOST,
    baseUrl,
    databaseUrl: e.DATABASE_URL ?? `file:${path.join(dataDir, 'festival.db')}`,
    dataDir,
    smtpUrl: e.SMTP_URL,
    mailFrom: parseMailFrom(e.MAIL_FROM ?? `calendar@${new URL(baseUrl).hostname}`),
    sessionSecret: e.SESSION_SECRET ?? keptSecret(dataDir),
    organizers: parseOrganizers(e.ORGANIZERS ?? ''),
    demo: e.DEMO === undefined ? !production : e.DEMO === '1',
    festivalNow: e.FESTIVAL_NOW ? new Date(e.FESTIVAL_NOW) : undefined,
    clockSeconds: e.CLOCK_SECONDS,
    trustProxy: e.TRUST_PROXY,
  }
}

/** One address, and nothing that a mail program would take for two. */
const address = /[^\s<>()[\]\\,;:@"]+@[^\s<>()[\]\\,;:@"]+/.source
const bareAddress = new RegExp(`^(${address})$`)
const namedAddress = new RegExp(`^"?([^"<>]*?)"?\\s*<(${address})>$`)

function parseMailFrom(value: string): Env['mailFrom'] {
  const [, bare] = bareAddress.exec(value.trim()) ?? []
  const [, name, named] = namedAddress.exec(value.trim()) ?? []
  const found = bare ?? named
  if (!found) throw new EnvError(`MAIL_FROM must be an address such as "Festival" <calendar@example.org> (got “${value}”).`)
  return { name: name || null, address: found }
}

function parseOrganizers(value: string): string[] {
  const addresses = value.split(',').map((address) => address.trim().toLowerCase()).filter(Boolean)
  const wrong = addresses.find((address) => !z.email().safeParse(address).success)
  if (wrong) throw new EnvError(`ORGANIZERS must be addresses separated by commas, such as anna@example.org, ivan@example.org (got “${wrong}”).`)
  return addresses
}

function keptSecret(dataDir: string): string {
  const file = path.join(dataDir, 'session-secret')
  if (!existsSync(file)) {
    try {
      writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      // Another process was first: its secret is the one to use.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  const secret = readFileSync(file, 'utf8').trim()
  // Cut off by a full disk or an editor. A short secret would be as good as none.
  if (secret.length < 32) throw new EnvError(`The secret in ${file} is damaged: delete the file, and everybody signs in anew.`)
  return secret
}

let current: Env | undefined

/** The environment of this process. Whoever starts it may hand it over, once, before anybody asks. */
export function env(source: NodeJS.ProcessEnv = process.env): Env {
  return (current ??= readEnv(source))
}

/** For tests: the next to ask reads the environment anew. */
export function forgetEnv(): void {
  current = undefined
}
