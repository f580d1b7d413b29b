/**
 * A long list in parts of nearly the same length, none over `atMost`, so that a page of a great festival is no
 * heavier than one of a small one. Order is kept; nothing gives no parts.
 */
export function partsOf<T>(items: readonly T[], atMost: number): T[][] {
  const count = Math.ceil(items.length / atMost)
  return Array.from({ length: count }, (_, k) => items.slice(Math.round((k * items.length) / count), Math.round(((k + 1) * items.length) / count)))
}
