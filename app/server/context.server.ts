import type { Database } from '~/db/client.server'
import type { Env } from '~/lib/env.server'
import type { LiveWatch } from '~/lib/live-watch.server'
import type { Viewer } from '~/domain/user/viewer.rules'

/** What every loader and action gets as `context`: nothing in routes reaches for a global. */
export type Context = {
  db: Database
  env: Env
  now: () => Date
  /** Who is asking; read from the database once a request. */
  viewer: () => Promise<Viewer | null>
  /** Address of the client, for rate limits and the consent ledger. */
  ip: string
  /** Nonce of the Content-Security-Policy of this response. */
  nonce: string
  /** Tells the outbox worker that mail was queued. Call it after the command returned. */
  wakeMail: () => void
  /** Renders the events of a new release ahead of the first request for a feed. Call it after publishing. */
  warmFeeds: () => void
  /** Tells the open plans that booths have changed. Call it after the command returned. */
  wakeBooths: () => void
  /** Opens a stream of the booths' states. */
  listenToBooths: LiveWatch['listen']
  /** Tells the open editors that the schedule has changed. Call it after the command returned. */
  wakeSchedule: () => void
  /** Opens a stream of the schedule in progress. */
  listenToSchedule: LiveWatch['listen']
}

declare module '@remix-run/node' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface AppLoadContext extends Context {}
}
