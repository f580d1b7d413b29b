// What every command needs done first, done only when something has changed since: packages, the
// database clients, the build. Plain JavaScript, because on a fresh machine there is nothing else yet.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/** What the build is made of. */
const sources = ['app', 'prisma', 'public', 'vite.config.ts', 'remix.config.js', 'tsconfig.json', 'package-lock.json']

/**
 * Brings a checkout to where it can run.
 * @param {{ build?: boolean }} [options] build: also the product, default true
 * @throws {Error} with one sentence when Node is too old; a step that fails says why itself
 */
export async function prepare({ build = true } = {}) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) throw new Error(`Node 20.19 or newer is needed; this is ${process.versions.node}.`)

  unlessDone('node_modules/.prepared', hashOf(['package-lock.json']), () => {
    say('Installing packages …')
    npm('ci', '--no-audit', '--no-fund', '--loglevel=error')
  })
  const { generate } = await import('./prisma-generate.mjs')
  generate()
  if (build) buildProduct()
}

/** Builds the product, unless nothing has changed since. Packages and database clients have to be there. */
export function buildProduct() {
  unlessDone('build/.prepared', hashOf(sources), () => {
    say('Building …')
    run(process.execPath, ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build', '--logLevel', 'error'])
  })
}

/** Runs a program in the checkout, its output shown. @param {string} program @param {string[]} args */
export function run(program, args, env = process.env) {
  execFileSync(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env })
}

/** @param {string} text */
export function say(text) {
  console.log(`\x1b[2m${text}\x1b[0m`)
}

/** @param {string[]} args */
function npm(...args) {
  // npm tells its scripts where it is itself; that spares us the shell Windows would need.
  const cli = process.env.npm_execpath
  if (cli) run(process.execPath, [cli, ...args])
  else run('npm', args)
}

/**
 * Runs a step unless the mark it leaves says it was done for this very input.
 * @param {string} mark
 * @param {string} hash
 * @param {() => void} step
 */
function unlessDone(mark, hash, step) {
  const file = path.join(root, mark)
  if (existsSync(file) && readFileSync(file, 'utf8') === hash) return
  step()
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, hash)
}

/** A hash of the contents of files and folders. @param {string[]} names */
function hashOf(names) {
  const hash = createHash('sha256').update(process.versions.node)
  /** @param {string} name */
  const add = (name) => {
    const file = path.join(root, name)
    if (!existsSync(file)) return
    if (statSync(file).isDirectory()) {
      if (name.endsWith('generated')) return
      for (const entry of readdirSync(file).sort()) add(path.join(name, entry))
    } else if (!/\.test\.tsx?$/.test(name)) {
      hash.update(name).update(readFileSync(file))
    }
  }
  for (const name of names) add(name)
  return hash.digest('hex')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await prepare()
