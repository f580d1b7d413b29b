export type Ordered = { quantity: number; late: boolean }

/** What an application's orders of one service become, or why not. */
export type OrderChange =
  | { ok: true; ordered: Ordered | null }
  /** Services are ordered with a draft and by those who take part. */
  | { ok: false; code: 'wrong-state' }
  /** Nobody can order it any more, or there never was such a service. */
  | { ok: false; code: 'gone' }
  | { ok: false; code: 'too-many' }
  /** What was ordered with a sent application stands: the organisers are to be asked. */
  | { ok: false; code: 'less' }

/**
 * What to do so that `wanted` of a service are ordered in all. More of it is ordered at the price of today,
 * beside what was ordered before; less only while the application is a draft.
 * @returns the row of today's price, by its new quantity (0: none); null when nothing changes
 */
export function changeOrder(
  wanted: number,
  facts: { draft: boolean; mayOrder: boolean; service: { maximum: number; withdrawn: boolean } | null; orders: readonly Ordered[]; late: boolean },
): OrderChange {
  const { service, orders, late } = facts
  if (!facts.mayOrder) return { ok: false, code: 'wrong-state' }
  const before = orders.reduce((sum, order) => sum + order.quantity, 0)
  if (!service || (service.withdrawn && wanted > before)) return { ok: false, code: 'gone' }
  if (wanted === before) return { ok: true, ordered: null }
  if (wanted > service.maximum) return { ok: false, code: 'too-many' }
  if (wanted < before && !facts.draft) return { ok: false, code: 'less' }
  const others = orders.filter((order) => order.late !== late).reduce((sum, order) => sum + order.quantity, 0)
  // Fewer than what was ordered at the other price: that order is changed, not today's.
  if (wanted < others) return { ok: true, ordered: { quantity: wanted, late: !late } }
  return { ok: true, ordered: { quantity: wanted - others, late } }
}

/** Kopecks for one: with the surcharge for ordering late, half up. */
export function priceNow(price: number, late: boolean, latePercent: number): number {
  return late ? price + Math.floor((2 * price * latePercent + 100) / 200) : price
}

/** Whether an order of now is late: from the instant itself on. */
export const isLate = (lateFrom: Date | null, now: Date) => lateFrom !== null && now >= lateFrom
