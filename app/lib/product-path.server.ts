import { existsSync } from 'node:fs'
import path from 'node:path'

/** A file or folder of the product by its path from the root, wherever this code was bundled to. @throws Error when there is none */
export function productPath(relative: string): string {
  for (let folder = import.meta.dirname; ; folder = path.dirname(folder)) {
    const found = path.join(folder, relative)
    if (existsSync(found)) return found
    if (folder === path.dirname(folder)) throw new Error(`There is no ${relative}`)
  }
}
