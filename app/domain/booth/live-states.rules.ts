import { pick, type Locale, type LocalizedText } from '~/i18n/locale'
import type { BoothState } from './booth.rules'
import type { BoothView, HallTab } from './plan-view.rules'

/** What an open plan is told of a booth; who has one is said once confirmed. */
export type LiveBooth = { id: string; state: BoothState; offered: boolean; exhibitor: { slug: string; brand: LocalizedText } | null }

/**
 * A message to an open plan. `full` names every booth that is not free, otherwise `booths` are those that
 * have changed. `at` is when they were read, in milliseconds of the server's clock; `free` counts by hall.
 */
export type LiveMessage = { full: boolean; at: number; booths: LiveBooth[]; free: Record<string, number> }

/** What a page has been told so far: from `since` on, the last time at `at`. */
export type LiveStates = { since: number; at: number; booths: ReadonlyMap<string, LiveBooth & { at: number }>; free: Record<string, number> }

/** What is known after a message. */
export function hear(known: LiveStates | null, { full, at, booths, free }: LiveMessage): LiveStates | null {
  const told = booths.map((booth) => [booth.id, { ...booth, at }] as const)
  if (full) return { since: at, at, booths: new Map(told), free }
  return known && { since: known.since, at, booths: new Map([...known.booths, ...told]), free }
}

/**
 * A booth as it is now: as the page was loaded, or as it was told since, whichever was read later. One's own
 * stays one's own until it is free again or not for sale.
 * @param loadedAt when the page's data were read, in milliseconds of the server's clock
 */
export function boothAsTold(booth: BoothView, known: LiveStates, loadedAt: number, locale: Locale): BoothView {
  const told = known.booths.get(booth.id) ?? { state: 'free' as const, offered: false, exhibitor: null, at: known.since }
  if (told.at < loadedAt) return booth
  const mine = booth.mine && (told.state === 'held' || told.state === 'taken')
  if (told.state === booth.state && told.offered === booth.offered && told.exhibitor?.slug === booth.exhibitor?.slug && mine === booth.mine) return booth
  const exhibitor = told.exhibitor && { slug: told.exhibitor.slug, brand: pick(told.exhibitor.brand, locale) }
  return { ...booth, state: told.state, offered: told.offered, exhibitor, mine }
}

/** A hall's tab with what is free in it now. */
export function tabAsTold(tab: HallTab, known: LiveStates, loadedAt: number): HallTab {
  return known.at < loadedAt ? tab : { ...tab, free: known.free[tab.slug] ?? tab.free }
}

/** The booths that are not as they were said to be: `before` and `after` name those that are not free. */
export function differences(before: ReadonlyMap<string, LiveBooth>, after: ReadonlyMap<string, LiveBooth>): LiveBooth[] {
  const changed = [...after.values()].filter((booth) => !isSame(before.get(booth.id), booth))
  const freed = [...before.keys()].filter((id) => !after.has(id)).map((id): LiveBooth => ({ id, state: 'free', offered: false, exhibitor: null }))
  return [...changed, ...freed]
}

function isSame(one: LiveBooth | undefined, other: LiveBooth): boolean {
  return one !== undefined && one.state === other.state && one.offered === other.offered && one.exhibitor?.slug === other.exhibitor?.slug
}
