import { matchRoutes } from '@remix-run/react'
import type { ServerBuild } from '@remix-run/node'
import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import routes from '../routes'
import { narrowBuild } from './narrow-build'

type Entry = { file: string; path?: string | undefined; index?: boolean | undefined; children?: Entry[] | undefined }
type Rows = ServerBuild['routes']
type RouteObject = Parameters<typeof matchRoutes>[0][number]

/** The product's addresses as the bundler writes them into a build. */
function rowsOf(entries: readonly Entry[], parentId: string): Rows {
  const rows = entries.flatMap(({ file, path, index, children = [] }) => {
    const row = { id: file, parentId, path, index, module: {} }
    return [[file, row] as const, ...Object.entries(rowsOf(children, file))]
  })
  return Object.fromEntries(rows) as Rows
}

const all = { root: { id: 'root', path: '', module: {} }, ...rowsOf(routes as Entry[], 'root') } as unknown as Rows
const build = { routes: all, assets: { routes: all } } as unknown as ServerBuild
const narrow = narrowBuild(build)

function treeOf(rows: Rows, parentId?: string): RouteObject[] {
  return Object.values(rows)
    .filter((row) => row?.parentId === parentId)
    .map((row) => {
      const { id, path, index } = row!
      return index ? { id, index: true } : { id, path, children: treeOf(rows, id) }
    }) as RouteObject[]
}

const whole = treeOf(all)
const idsOf = (tree: RouteObject[], path: string) => matchRoutes(tree, path)?.map(({ route }) => route.id)
const bare = (path: string) => path.replace(/\.data$/, '')

/** Addresses of the product with something in place of their parameters. */
const known = Object.values(all).flatMap((row) => {
  const parts: string[] = []
  for (let at: typeof row | undefined = row; at; at = all[at.parentId ?? '']) parts.unshift(at.path ?? '')
  return `/${parts.filter(Boolean).join('/').replace(/:l\b/, 'ru').replace(/:\w+/g, 'x-1').replace('*', 'nowhere/at/all')}`
})

it('finds in the part what Remix finds in the whole', () => {
  for (const path of known) expect(idsOf(treeOf(narrow(path).routes), path), path).toEqual(idsOf(whole, path))
})

it('does so for anything a browser may send', () => {
  // Remix warns of each that cannot be decoded.
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const words = [...new Set(known.flatMap((path) => path.split('/')))]
  const segment = fc.oneof(
    fc.constantFrom(...words, 'en', 'RU', 'Organizer', '%6Frganizer', '%2F', '%', '..', '.data', 'programme.data'),
    fc.string({ maxLength: 4 }).map(encodeURIComponent),
  )
  const path = fc.array(segment, { maxLength: 5 }).map((segments) => `/${segments.join('/')}`)
  fc.assert(
    fc.property(path, fc.boolean(), (address, data) => {
      const asked = data ? `${address}.data` : address
      const part = treeOf(narrow(asked).routes)
      expect(idsOf(part, asked)).toEqual(idsOf(whole, asked))
      expect(idsOf(part, bare(asked))).toEqual(idsOf(whole, bare(asked)))
    }),
    { numRuns: 1_000 },
  )
  warn.mockRestore()
})

it('is a small part for an address that says much, and the same one each time', () => {
  const part = narrow('/ru/apply/booth.data')
  expect(Object.keys(part.routes).length).toBeLessThan(Object.keys(all).length / 5)
  expect(narrow('/en/apply')).toBe(part)
  expect(Object.keys(part.assets.routes)).toEqual(Object.keys(part.routes))
})

it('leaves the whole to the question which files belong to an address', () => {
  expect(narrow('/__manifest')).toBe(build)
})
