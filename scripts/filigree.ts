/**
 * Writes public/filigree/motifs.svg, the one file of ornaments that pages point into with <use>, and
 * app/ui/filigree/file.ts, its address with a hash of its content, so that browsers may keep it for ever.
 *
 * Run after a change of app/ui/filigree: npx tsx scripts/filigree.ts
 */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { motifs } from '../app/ui/filigree/motifs'

const root = path.resolve(import.meta.dirname, '..')
const all = motifs()
const body = all
  .map(({ id, box, body }) => (box ? `<symbol id="${id}" viewBox="${box}" overflow="visible">${body}</symbol>` : `<g id="${id}">${body}</g>`))
  .join('\n')
const svg = `<svg xmlns="http://www.w3.org/2000/svg" fill="none">\n<defs>\n${body}\n</defs>\n</svg>\n`
const hash = createHash('sha256').update(svg).digest('hex').slice(0, 10)

mkdirSync(path.join(root, 'public/filigree'), { recursive: true })
writeFileSync(path.join(root, 'public/filigree/motifs.svg'), svg)
writeFileSync(
  path.join(root, 'app/ui/filigree/file.ts'),
  `// Written by scripts/filigree.ts.\nexport const motifsFile = '/filigree/motifs.svg?v=${hash}'\n`,
)

for (const { id, body } of all) console.log(String(body.length).padStart(7), id)
console.log(`motifs.svg: ${svg.length} bytes, ${gzipSync(svg, { level: 9 }).length} gzipped`)
