// npm run bench [-- NAME]: measures the built product and prints one table; bench/latest.json keeps the numbers.
// Every bench/*.bench.ts is one measure; with a NAME only those whose file has it in its name.
import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Entry, Measure } from '../bench/measure'
import { prepare, root } from './prepare.mjs'

await prepare()
const wanted = process.argv[2] ?? ''
const folder = path.join(root, 'bench')
const entries: Record<string, Entry> = {}
for (const file of readdirSync(folder).filter((name) => name.endsWith('.bench.ts') && name.includes(wanted)).sort()) {
  const { measure } = (await import(path.join(folder, file))) as { measure: Measure }
  Object.assign(entries, await measure())
}
const met = ({ value, target, better }: Entry) => (better === 'lower' ? value <= target : value >= target)
// eslint-disable-next-line no-console
console.table(
  Object.fromEntries(
    Object.entries(entries).map(([name, entry]) => [name, { value: entry.value, unit: entry.unit, target: `${entry.better === 'lower' ? '≤' : '≥'} ${entry.target}`, met: met(entry) }]),
  ),
)
if (wanted === '') writeFileSync(path.join(folder, 'latest.json'), `${JSON.stringify(entries, null, 2)}\n`)
process.exit(0)
