// npm run <command>: sets up what is missing, then runs scripts/<command>.ts with the rest of the line.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { prepare, root } from './prepare.mjs'

const [name = '', ...args] = process.argv.slice(2)
await prepare({ build: false })
const { status } = spawnSync(process.execPath, [path.join(root, 'node_modules/tsx/dist/cli.mjs'), path.join(root, 'scripts', `${name}.ts`), ...args], {
  stdio: 'inherit',
})
process.exit(status ?? 1)
