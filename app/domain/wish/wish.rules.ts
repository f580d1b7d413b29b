/** As many booths or categories as one may wish for. */
export const wishLimit = 5

/** What is wished for, as forms and lists name it: a booth or a category by its id. */
export type WishTarget = `booth:${string}` | `category:${string}`

export type WishVerb = 'wish' | 'unwish' | 'wish-up' | 'wish-down'
export const wishVerbs: readonly WishVerb[] = ['wish', 'unwish', 'wish-up', 'wish-down']

/**
 * The wishes, the dearest first, after one has been added at the end, taken out, or moved one place. What is
 * there already is not added again; what is not there, or at the end it is moved to, changes nothing.
 * @returns null where there would be more than wishLimit
 */
export function changedWishes<T extends string>(wishes: readonly T[], verb: WishVerb, target: T): T[] | null {
  const at = wishes.indexOf(target)
  if (verb === 'wish') {
    if (at >= 0) return [...wishes]
    return wishes.length < wishLimit ? [...wishes, target] : null
  }
  const others = wishes.filter((wish) => wish !== target)
  if (verb === 'unwish' || at < 0) return others
  const to = Math.max(0, at + (verb === 'wish-up' ? -1 : 1))
  return [...others.slice(0, to), target, ...others.slice(to)]
}

/** The target of a row of BoothWish. */
export function targetOf({ boothId, categoryId }: { boothId: string | null; categoryId: string | null }): WishTarget {
  return boothId === null ? `category:${categoryId ?? ''}` : `booth:${boothId}`
}

/** The columns of BoothWish that say a target. */
export function columnsOf(target: WishTarget): { boothId: string } | { categoryId: string } {
  const id = target.slice(target.indexOf(':') + 1)
  return target.startsWith('booth:') ? { boothId: id } : { categoryId: id }
}

type Wisher = { submittedAt: Date | null; exact: boolean }

/** Who is asked first: whoever wishes for that very booth, then whoever wishes for its category; among equals the first to have applied. */
export function inTurn<T extends Wisher>(wishers: readonly T[]): T[] {
  const sent = ({ submittedAt }: Wisher) => submittedAt?.getTime() ?? Infinity
  return [...wishers].sort((a, b) => Number(b.exact) - Number(a.exact) || sent(a) - sent(b))
}
