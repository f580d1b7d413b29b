import type { PassFilter } from '~/domain/pass/pass.queries.server'

/** Which passes an address asks for; what it does not know means all. */
export function passFilter(url: string): PassFilter & { show: 'all' | 'person' | 'car' | 'waiting' } {
  const show = new URL(url).searchParams.get('show')
  if (show === 'person' || show === 'car') return { show, kind: show }
  return show === 'waiting' ? { show, issued: false } : { show: 'all' }
}
