/**
 * Remembers what was made for a key, for the `limit` keys used last.
 * @returns a function that gives the remembered value or makes, remembers and gives it
 */
export function recentCache<V>(limit: number): (key: string, make: () => V) => V {
  // A Map keeps the order of insertion: what was used last is moved to the end.
  const values = new Map<string, V>()
  return (key, make) => {
    const value = values.has(key) ? (values.get(key) as V) : make()
    values.delete(key)
    values.set(key, value)
    const [oldest] = values.keys()
    if (values.size > limit && oldest !== undefined) values.delete(oldest)
    return value
  }
}
