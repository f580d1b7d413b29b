import type { RouteConfigEntry } from '@remix-run/route-config'
import routes from '~/routes'

/** A route of the product: the module that answers, and its address with its parameters, "/:l/centres/:slug". */
export type Route = { file: string; pattern: string }

/** Every address there is. Frames around pages have none of their own and are left out. */
export async function everyRoute(): Promise<Route[]> {
  return flatten((await routes) as RouteConfigEntry[], '')
}

function flatten(entries: readonly RouteConfigEntry[], above: string): Route[] {
  return entries.flatMap((entry) => {
    const pattern = entry.path ? `${above}/${entry.path}` : above
    const isFrame = entry.children !== undefined
    return [...(isFrame ? [] : [{ file: entry.file, pattern: pattern || '/' }]), ...flatten(entry.children ?? [], pattern)]
  })
}
