import type { ServerBuild } from '@remix-run/node'

/**
 * Remix looks for the route of a request by making a regular expression of every address of the product, three
 * times a request: a millisecond and a half with 150 of them. Given only those addresses that begin as the
 * request does, it finds the same in a tenth of that.
 *
 * @returns what makes of a request's path the part of the build that can answer it; the same object for the
 *   same part, so that what is derived from it can be kept
 */
export function narrowBuild(build: ServerBuild): (pathname: string) => ServerBuild {
  const leaves = leavesOf(build)
  const fixed = [0, 1].map((depth) => new Set(leaves.flatMap(({ segments }) => (isFixed(segments[depth]) ? [segments[depth]] : []))))
  const parts = new Map<string, ServerBuild>()
  return (pathname) => {
    const begin = beginningOf(pathname)
    if (!begin) return build
    // What no address has word by word can only be a parameter.
    const known = begin.map((segment, depth) => (segment !== undefined && fixed[depth]!.has(segment) ? segment : ''))
    const key = known.join('/')
    let part = parts.get(key)
    if (!part) parts.set(key, (part = partOf(build, leaves.filter((leaf) => mayBegin(leaf.segments, known)).map((leaf) => leaf.id))))
    return part
  }
}

type Leaf = { id: string; segments: string[] }

/** Every route that has an address, with its segments in lower case, as Remix compares them. */
function leavesOf({ routes }: ServerBuild): Leaf[] {
  const pathOf = (id: string | undefined): string => {
    const route = id === undefined ? undefined : routes[id]
    return route ? `${pathOf(route.parentId)}/${route.path ?? ''}` : ''
  }
  return Object.keys(routes).map((id) => ({ id, segments: pathOf(id).toLowerCase().split('/').filter(Boolean) }))
}

/** Where Remix tells a browser which files belong to addresses it may go to: to any of them. */
const manifest = '/__manifest'

/** The first two segments of a path; null where all routes are meant, or it is written in a way that Remix may read otherwise. */
function beginningOf(pathname: string): [string | undefined, string | undefined] | null {
  if (pathname === manifest || pathname.includes('//')) return null
  try {
    const [first, second] = pathname.replace(/\.data$/, '').split('/').filter(Boolean).map(lowerCase)
    return [first, second]
  } catch {
    return null
  }
}

const lowerCase = (segment: string) => decodeURIComponent(segment).toLowerCase()
const isFixed = (segment: string | undefined): segment is string => segment !== undefined && !/[:*?]/.test(segment)

function mayBegin(segments: string[], known: string[]): boolean {
  return known.every((word, depth) => !isFixed(segments[depth]) || segments[depth] === word)
}

/** The build with these routes alone and those they stand in. */
function partOf(build: ServerBuild, ids: string[]): ServerBuild {
  const kept = new Set<string>()
  for (const leaf of ids) {
    for (let id: string | undefined = leaf; id !== undefined; id = build.routes[id]?.parentId) kept.add(id)
  }
  const only = <T>(rows: Record<string, T>) => Object.fromEntries(Object.entries(rows).filter(([id]) => kept.has(id)))
  return { ...build, routes: only(build.routes), assets: { ...build.assets, routes: only(build.assets.routes) } }
}
