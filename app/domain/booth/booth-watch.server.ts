import type { Database } from '~/db/client.server'
import { boothStates, type KnownExhibitors } from './booth-states.queries.server'
import { differences, type LiveBooth, type LiveMessage } from './live-states.rules'

/** One open plan. `send` gets the message's number and its text; `end` is called when the watch stops. */
export type Listener = { send: (id: string, message: string) => void; end: () => void }

export type BoothWatch = {
  /**
   * Tells a listener the states of all booths, then every change.
   * @param after number of the last message it has heard; while the watch remembers it, only what it missed is told
   * @returns a function that ends it; null when there are too many listeners, in all or from this address
   */
  listen: (listener: Listener, client: { ip: string; after: string | null }) => (() => void) | null
  /** Looks at once: a booth was changed by this very process. Call it after the command returned. */
  wake: () => void
  /** Ends every listener and looks no more. */
  stop: () => Promise<void>
}

/** So long a wake waits for others of its kind, in milliseconds: a rush is one look, not a hundred. */
const gathering = 30

const limits = { inAll: 5_000, perAddress: 200, remembered: 200 }

/**
 * Watches the booths for open plans. While anybody listens it reads their states once a second, and at once
 * when woken, and says what has changed. The database is the truth, so changes of other processes and holds
 * that run out are seen all the same.
 */
export function watchBooths({ db, now, every = 1_000 }: { db: Database; now: () => Date; every?: number }): BoothWatch {
  const listeners = new Map<Listener, string>()
  const waiting = new Set<Listener>()
  const life = crypto.randomUUID()
  const names: KnownExhibitors = new Map()
  let count = 0
  let past: { count: number; text: string }[] = []
  let states: ReadonlyMap<string, LiveBooth> | null = null
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> | null = null
  let again = false
  let stopped = false

  const idOf = (n: number) => `${life}.${n}`

  async function look() {
    const { booths, free } = await boothStates({ now: now(), names }, db)
    // Afterwards: what a page read meanwhile may be older. Where it is newer, the next look says so.
    const at = now().getTime()
    const changed = states ? differences(states, booths) : []
    states = booths
    if (changed.length > 0) {
      const text = textOf({ full: false, at, booths: changed, free })
      past = [...past, { count: (count += 1), text }].slice(-limits.remembered)
      for (const listener of listeners.keys()) if (!waiting.has(listener)) listener.send(idOf(count), text)
    }
    if (waiting.size === 0) return
    const whole = textOf({ full: true, at, booths: [...booths.values()], free })
    for (const listener of waiting) listener.send(idOf(count), whole)
    waiting.clear()
  }

  /** Looks after so long; one look at a time, and whoever is woken during one looks again after it. */
  function lookIn(milliseconds: number) {
    if (stopped || listeners.size === 0) return
    if (looking) {
      again = true
      return
    }
    clearTimeout(timer)
    timer = setTimeout(() => {
      looking = look()
        .catch((error: unknown) => console.error(error))
        .finally(() => {
          looking = null
          if (stopped || listeners.size === 0) return forget()
          lookIn(again ? gathering : every)
          again = false
        })
    }, milliseconds)
  }

  /** Nobody listens: what was known grows old. Message numbers go on, but none before is remembered. */
  function forget() {
    clearTimeout(timer)
    states = null
    past = []
    count += 1
    names.clear()
  }

  function listen(listener: Listener, { ip, after }: { ip: string; after: string | null }) {
    const fromThere = [...listeners.values()].filter((address) => address === ip).length
    if (stopped || listeners.size >= limits.inAll || fromThere >= limits.perAddress) return null
    listeners.set(listener, ip)
    const missed = missedSince(after)
    if (missed) for (const { count: n, text } of missed) listener.send(idOf(n), text)
    else waiting.add(listener)
    if (!missed) lookIn(0)
    return () => {
      listeners.delete(listener)
      waiting.delete(listener)
      if (listeners.size === 0 && !looking) forget()
    }
  }

  function missedSince(after: string | null) {
    const heard = Number(/^([\w-]+)\.(\d{1,12})$/.exec(after ?? '')?.[1] === life ? after!.split('.')[1] : NaN)
    if (states === null || !(heard <= count) || (heard < count && !past.some((one) => one.count === heard + 1))) return null
    return past.filter((one) => one.count > heard)
  }

  return {
    listen,
    wake: () => lookIn(gathering),
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      for (const listener of listeners.keys()) listener.end()
      listeners.clear()
      await looking
    },
  }
}

const textOf = (message: LiveMessage) => JSON.stringify(message)
