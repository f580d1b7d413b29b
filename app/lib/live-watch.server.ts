/** One open page. `send` gets the message's number and its text; `end` is called when the watch stops. */
export type Listener = { send: (id: string, message: string) => void; end: () => void }

export type LiveWatch = {
  /**
   * Tells a listener everything, then every change.
   * @param after number of the last message it has heard; while the watch remembers it, only what it missed is told
   * @returns a function that ends it; null when there are too many listeners, in all or from this address
   */
  listen: (listener: Listener, client: { ip: string; after: string | null }) => (() => void) | null
  /** Looks at once: something was changed by this very process. Call it after the command returned. */
  wake: () => void
  /** Ends every listener and looks no more. */
  stop: () => Promise<void>
}

/** What is watched. */
export type Watched = {
  /** Reads how things are: what has changed since the last look as a message, null for nothing, and a message of everything. */
  look: () => Promise<{ changed: string | null; whole: () => string }>
  /** Nobody listens: what was known grows old, and the next look is a first one. */
  forget: () => void
}

/** So long a wake waits for others of its kind, in milliseconds: a rush is one look, not a hundred. */
const gathering = 30

const limits = { inAll: 5_000, perAddress: 200, remembered: 200 }

/**
 * Watches something for open pages. While anybody listens it looks once in `every` milliseconds, and at once
 * when woken, and says what has changed. The database is the truth, so changes of other processes are seen
 * all the same.
 */
export function watchLive({ look: read, forget: forgetWhatWasRead }: Watched, every: number): LiveWatch {
  const listeners = new Map<Listener, string>()
  const waiting = new Set<Listener>()
  const life = crypto.randomUUID()
  let count = 0
  let past: { count: number; text: string }[] = []
  let known = false
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> | null = null
  let again = false
  let stopped = false

  const idOf = (n: number) => `${life}.${n}`

  async function look() {
    const { changed, whole } = await read()
    if (known && changed !== null) {
      past = [...past, { count: (count += 1), text: changed }].slice(-limits.remembered)
      for (const listener of listeners.keys()) if (!waiting.has(listener)) listener.send(idOf(count), changed)
    }
    known = true
    if (waiting.size === 0) return
    const everything = whole()
    for (const listener of waiting) listener.send(idOf(count), everything)
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

  /** Message numbers go on, but none before is remembered. */
  function forget() {
    clearTimeout(timer)
    known = false
    past = []
    count += 1
    forgetWhatWasRead()
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
    if (!known || !(heard <= count) || (heard < count && !past.some((one) => one.count === heard + 1))) return null
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
