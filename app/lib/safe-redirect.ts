/**
 * A path inside the product to go to next, or the fallback: never another host, a scheme or a path that
 * a browser would normalise into one.
 */
export function safePath(target: unknown, fallback: string): string {
  if (typeof target !== 'string' || target.length > 2000) return fallback
  // eslint-disable-next-line no-control-regex
  if (!target.startsWith('/') || /[\\\u0000-\u001f\u007f]/.test(target)) return fallback
  let url: URL
  try {
    url = new URL(target, 'http://self.invalid')
  } catch {
    return fallback
  }
  const path = url.pathname + url.search + url.hash
  return url.host === 'self.invalid' && /^\/(?!\/)/.test(path) ? path : fallback
}
