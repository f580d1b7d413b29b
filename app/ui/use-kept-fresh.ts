import { useEffect, useState } from 'react'

/** What an address said last: the value, the server's time of it and this machine's, both in milliseconds. */
type Kept<T> = { value: T; serverTime: number; at: number }

const everyMs = 30_000
const patienceMs = 10_000

/**
 * The value of an address, asked for again every half a minute, and the server's present time. Without a network
 * the last value stays, also over a reload, and `lostSince` says from when it is. For pages that stand open for
 * days where nobody touches them; the server's answer carries its time in `x-server-time` (ISO).
 * @param initial what came with the page, and the server's time of it
 */
export function useKeptFresh<T>(address: string, initial: { value: T; serverTime: string }): { value: T; now: Date; lostSince: Date | null } {
  const came = Date.parse(initial.serverTime)
  const [kept, setKept] = useState<Kept<T>>({ value: initial.value, serverTime: came, at: 0 })
  const [now, setNow] = useState(came)
  const [lost, setLost] = useState(false)

  useEffect(() => {
    // A page out of a cache brings old data; what was kept since is newer.
    const stored = readKept<T>(address)
    let latest: Kept<T> = stored && stored.serverTime >= came ? stored : { value: initial.value, serverTime: came, at: Date.now() }
    const keep = (next: Kept<T>) => {
      latest = next
      setKept(next)
      writeKept(address, next)
    }
    const tick = () => setNow(tenSeconds(latest.serverTime + Date.now() - latest.at))
    const ask = async () => {
      try {
        const answer = await fetch(address, { cache: 'no-cache', signal: AbortSignal.timeout(patienceMs) })
        if (!answer.ok) throw new Error(`${answer.status}`)
        keep({ value: (await answer.json()) as T, serverTime: Date.parse(answer.headers.get('x-server-time') ?? '') || latest.serverTime, at: Date.now() })
        setLost(false)
      } catch {
        setLost(true)
      }
      tick()
    }
    keep(latest)
    tick()
    void ask()
    const asking = setInterval(() => void ask(), everyMs)
    const ticking = setInterval(tick, 1_000)
    const askNow = () => void ask()
    const events = ['online', 'offline'] as const
    for (const event of events) addEventListener(event, askNow)
    return () => {
      clearInterval(asking)
      clearInterval(ticking)
      for (const event of events) removeEventListener(event, askNow)
    }
    // The initial value is only where it begins.
  }, [address])

  return { value: kept.value, now: new Date(now), lostSince: lost ? new Date(kept.serverTime) : null }
}

/** A page needs no new picture more often. */
const tenSeconds = (ms: number) => Math.floor(ms / 10_000) * 10_000

function readKept<T>(address: string): Kept<T> | null {
  try {
    return JSON.parse(localStorage.getItem(`kept ${address}`) ?? 'null') as Kept<T> | null
  } catch {
    return null
  }
}

function writeKept<T>(address: string, kept: Kept<T>): void {
  try {
    localStorage.setItem(`kept ${address}`, JSON.stringify(kept))
  } catch {
    // Without storage it is kept as long as the page.
  }
}
