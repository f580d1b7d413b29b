/** So many of a service at a price, ordered then. */
export type Ordered = { quantity: number; late: boolean; price: number; orderedAt: Date }

/** What an application's orders of one service become, or why not. */
export type OrderChange =
  /** All its orders as they are from now on; null when nothing changes. */
  | { ok: true; orders: Ordered[] | null }
  /** Services are ordered with a draft and by those who take part. */
  | { ok: false; code: 'wrong-state' }
  /** Nobody can order it any more, or there never was such a service. */
  | { ok: false; code: 'gone' }
  | { ok: false; code: 'too-many' }
  /** What was ordered with a sent application stands: the organisers are to be asked. */
  | { ok: false; code: 'less' }

type OrderFacts = {
  mayOrder: boolean
  /** Less may be ordered too: of a draft, and by organisers. */
  mayTakeBack: boolean
  service: { maximum: number; withdrawn: boolean } | null
  orders: readonly Ordered[]
  /** What one more costs now. */
  today: { late: boolean; price: number; now: Date }
}

/**
 * What to do so that `wanted` of a service are ordered in all. What is new has the price of today, beside what
 * was ordered before at the price of its day; what is taken back is what was ordered last.
 */
export function changeOrder(wanted: number, { mayOrder, mayTakeBack, service, orders, today }: OrderFacts): OrderChange {
  if (!mayOrder) return { ok: false, code: 'wrong-state' }
  const before = orders.reduce((sum, order) => sum + order.quantity, 0)
  if (!service || (service.withdrawn && wanted > before)) return { ok: false, code: 'gone' }
  if (wanted === before) return { ok: true, orders: null }
  if (wanted > before && wanted > service.maximum) return { ok: false, code: 'too-many' }
  if (wanted < before && !mayTakeBack) return { ok: false, code: 'less' }
  return { ok: true, orders: wanted > before ? withMore(orders, wanted - before, today) : firstOf(orders, wanted) }
}

function withMore(orders: readonly Ordered[], more: number, { late, price, now }: OrderFacts['today']): Ordered[] {
  const isSame = (order: Ordered) => order.late === late && order.price === price
  if (!orders.some(isSame)) return [...orders, { quantity: more, late, price, orderedAt: now }]
  return orders.map((order) => (isSame(order) ? { ...order, quantity: order.quantity + more, orderedAt: now } : order))
}

function firstOf(orders: readonly Ordered[], wanted: number): Ordered[] {
  let left = wanted
  return [...orders]
    .sort((a, b) => a.orderedAt.getTime() - b.orderedAt.getTime() || a.price - b.price)
    .map((order) => {
      const quantity = Math.min(order.quantity, left)
      left -= quantity
      return { ...order, quantity }
    })
    .filter(({ quantity }) => quantity > 0)
}

/** Kopecks for one: with the surcharge for ordering late, half up. */
export function priceNow(price: number, late: boolean, latePercent: number): number {
  return late ? price + Math.floor((2 * price * latePercent + 100) / 200) : price
}

/** Whether an order of now is late: from the instant itself on. */
export const isLate = (lateFrom: Date | null, now: Date) => lateFrom !== null && now >= lateFrom
