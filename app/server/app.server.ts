import { randomBytes } from 'node:crypto'
import { createRequestHandler } from '@remix-run/express'
import type { AppLoadContext, ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express from 'express'
import helmet from 'helmet'
import type { Database } from '~/db/client.server'
import { isMigrated } from '~/db/migrate.server'
import { viewerOf } from '~/domain/login/login.queries.server'
import { now } from '~/lib/clock.server'
import type { Env } from '~/lib/env.server'
import type { LiveWatch } from '~/lib/live-watch.server'
import { readSessionToken } from '~/lib/session-cookie.server'
import { narrowBuild } from './narrow-build'
import { limitBody, onlyForms, onlyOurHosts, onlyReadableAddresses, onlySameOrigin } from './guards.server'

/** Forms of ours are small; those with files have limits of their own (guards.server.ts). */
const maxBody = 256 * 1024

/** The editor of a hall sends all of it: two thousand booths, every sign of JSON and Cyrillic as %XX. */
const planEditor = /^\/(ru|en)\/organizer\/plans\/[\w-]+\/edit(\.data)?$/
const maxPlan = 4 * 1024 * 1024

/** What partners' pages load or frame: the programme as a script, as data, and as a page without scripts. Nothing else. */
const forOtherSites = /^\/embed\/(programme\.js|(ru|en)\/programme(\.json)?)$/

export type Parts = {
  env: Env
  db: Database
  wakeMail: () => void
  warmFeeds: () => void
  booths: LiveWatch
  schedule: LiveWatch
  /** The Remix build; a function in development, where it changes. */
  build: ServerBuild | (() => Promise<ServerBuild>)
  /** Serves what the bundler holds, in development. */
  assets?: express.RequestHandler
}

/** The HTTP application: health, guards, static files, then Remix. */
export function createApp({ env, db, wakeMail, warmFeeds, booths, schedule, build, assets }: Parts): express.Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', env.trustProxy)

  app.get('/healthz', (_request, response) => void response.type('text/plain').send('ok\n'))
  app.get('/readyz', async (_request, response) => {
    const ready = await isMigrated(db).catch(() => false)
    response.status(ready ? 200 : 503).type('text/plain').send(ready ? 'ready\n' : 'the database does not answer or is not migrated\n')
  })

  app.use((_request, response, next) => {
    response.locals.nonce = randomBytes(16).toString('base64')
    next()
  })
  const ownHeaders = securityHeaders(env, { development: assets !== undefined, onOtherSites: false })
  const embedHeaders = securityHeaders(env, { development: assets !== undefined, onOtherSites: true })
  app.use((request, response, next) => (forOtherSites.test(request.path) ? embedHeaders : ownHeaders)(request, response, next))
  app.use(onlyOurHosts(env))
  app.use(onlyReadableAddresses)
  app.use(onlySameOrigin(env))
  app.use(onlyForms)
  app.use(planEditor, limitBody(maxPlan))
  app.use((request, response, next) => (planEditor.test(request.path) ? next() : limitBody(maxBody)(request, response, next)))

  // Pages, their data, scripts, styles. Calendars and data bring their own encodings, with an ETag for each.
  app.use(compression({ filter: (_request, response) => /^(text\/(html|css|javascript|x-script)|application\/javascript|image\/svg)/.test(String(response.getHeader('content-type'))) }))
  if (assets) app.use(assets)
  else {
    // Their names change with their content.
    app.use('/assets', express.static('build/client/assets', { immutable: true, maxAge: '1y' }))
    app.use('/filigree', express.static('build/client/filigree', { immutable: true, maxAge: '1y' }))
    app.use(['/assets', '/filigree'], (_request, response) => void response.status(404).type('text/plain').send('Not found\n'))
  }
  app.use(express.static(assets ? 'public' : 'build/client', { maxAge: assets ? 0 : '1h', redirect: false }))

  const getLoadContext = (request: express.Request, response: express.Response): AppLoadContext => {
    let viewer: ReturnType<typeof viewerOf> | undefined
    const findViewer = async () => {
      const token = await readSessionToken(request.headers.cookie ?? null)
      return token ? viewerOf(token, now(), db) : null
    }
    return {
      db,
      env,
      now,
      viewer: () => (viewer ??= findViewer()),
      ip: request.ip ?? '',
      nonce: String(response.locals.nonce),
      wakeMail,
      warmFeeds,
      wakeBooths: booths.wake,
      listenToBooths: booths.listen,
      wakeSchedule: schedule.wake,
      listenToSchedule: schedule.listen,
    }
  }
  // Anything but "development" keeps stack traces to ourselves.
  const remix = (part: typeof build) => createRequestHandler({ build: part, mode: assets ? 'development' : 'production', getLoadContext })
  app.all('*', typeof build === 'function' ? remix(build) : inParts(build, remix))
  return app
}

/** Answers by the part of the build that can. */
function inParts(build: ServerBuild, handlerOf: (part: ServerBuild) => express.RequestHandler): express.RequestHandler {
  const narrow = narrowBuild(build)
  const handlers = new Map<ServerBuild, express.RequestHandler>()
  return (request, response, next) => {
    const part = narrow(request.path)
    let handler = handlers.get(part)
    if (!handler) handlers.set(part, (handler = handlerOf(part)))
    return handler(request, response, next)
  }
}

function securityHeaders(env: Env, { development, onOtherSites }: { development: boolean; onOtherSites: boolean }): express.RequestHandler {
  const https = env.baseUrl.startsWith('https:')
  return helmet({
    // "no-referrer" would make browsers send "Origin: null" with forms posted without JavaScript.
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    strictTransportSecurity: https,
    ...(onOtherSites && { xFrameOptions: false, crossOriginResourcePolicy: { policy: 'cross-origin' } }),
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", (_request, response) => `'nonce-${String((response as express.Response).locals.nonce)}'`],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: development ? ["'self'", 'ws:'] : ["'self'"],
        frameSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: onOtherSites ? ['*'] : ["'self'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
  })
}
