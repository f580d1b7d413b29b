// A private PostgreSQL for tests: on a free port of the loopback, with data in a temporary folder that
// goes away with it.
//
//   node scripts/postgres.mjs              prints its address and runs until Ctrl-C
//   node scripts/postgres.mjs COMMAND …    runs a command with its address in TEST_DATABASE_URL
//
// --durable keeps fsync on, as a real server has it.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { accessSync, constants, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const asRoot = process.getuid?.() === 0

/**
 * Starts a server. It ends when `stop` is called, and also when this process dies in any other way.
 * @param {{ durable?: boolean }} [options] durable: fsync on, so that measurements are honest
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} url: of the superuser, database postgres
 * @throws {Error} with one sentence when there is no PostgreSQL or it does not start
 */
export async function startPostgres({ durable = false } = {}) {
  const bin = findPostgres()
  if (!bin) throw new Error('PostgreSQL is not installed.')
  const folder = mkdtempSync(path.join(os.tmpdir(), 'golden-ring-postgres-'))
  const password = randomBytes(12).toString('hex')
  const passwordFile = path.join(folder, 'password')
  writeFileSync(passwordFile, password)
  const owner = asRoot ? serverUser() : undefined
  if (owner) execFileSync('chown', ['-R', owner, folder])

  const data = path.join(folder, 'data')
  const auth = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  runAs(owner, [path.join(bin, 'initdb'), '-D', data, '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync', ...auth])

  const port = await freePort()
  /** @type {Record<string, string | number>} */
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: folder,
    max_connections: 200,
    jit: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const server = [path.join(bin, 'postgres'), '-D', data]
  for (const [name, value] of Object.entries(settings)) server.push('-c', `${name}=${value}`)
  // The shell stops the server when its own input ends, which happens however this process dies.
  const script = 'folder=$1; shift; "$@" & pid=$!; cat > /dev/null; kill -INT $pid; wait $pid; rm -rf "$folder"'
  const [command = '', ...args] = as(owner, ['sh', '-c', script, 'sh', folder, ...server])
  const child = spawn(command, args, { cwd: '/', stdio: ['pipe', 'ignore', 'pipe'], detached: true })
  const gone = once(child, 'exit')

  const stop = async () => {
    child.stdin.end()
    await gone
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await ready(child)
  } catch (error) {
    await stop()
    throw error
  }
  return { url: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`, stop }
}

/**
 * Runs `work` with a server of its own.
 * @template T
 * @param {(url: string) => Promise<T>} work
 * @param {{ durable?: boolean }} [options]
 */
export async function withPostgres(work, options) {
  const { url, stop } = await startPostgres(options)
  try {
    return await work(url)
  } finally {
    await stop()
  }
}

/** Folder of PostgreSQL's programs, the newest version's; undefined when it is not installed. */
export function findPostgres() {
  const debian = '/usr/lib/postgresql'
  const versions = list(debian).sort((a, b) => Number(b) - Number(a))
  const onPath = (process.env.PATH ?? '').split(path.delimiter)
  const folders = [...versions.map((version) => path.join(debian, version, 'bin')), ...onPath]
  return folders.find((folder) => executable(path.join(folder, 'initdb')) && executable(path.join(folder, 'postgres')))
}

/**
 * Installs PostgreSQL where that takes no questions: as root on Debian and its relatives.
 * @returns {boolean} whether it is installed now
 */
export function ensurePostgres() {
  if (findPostgres()) return true
  if (!asRoot || spawnSync('apt-get', ['--version']).status !== 0) return false
  console.log('Installing PostgreSQL for the tests (apt-get) …')
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const quietly = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update'], quietly)
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], quietly)
  return findPostgres() !== undefined
}

/** @param {import('node:child_process').ChildProcess} child */
function ready(child) {
  return new Promise((resolve, reject) => {
    let said = ''
    const timer = setTimeout(fail, 30_000)
    function fail() {
      clearTimeout(timer)
      reject(new Error(`PostgreSQL does not start: ${said.trim().split('\n').at(-1) ?? ''}`))
    }
    child.once('exit', fail)
    child.stderr?.on('data', (/** @type {Buffer} */ chunk) => {
      said += chunk.toString()
      if (/FATAL/.test(said)) fail()
      if (!/ready to accept connections/.test(said)) return
      clearTimeout(timer)
      said = ''
      resolve(undefined)
    })
  })
}

/** PostgreSQL refuses to run as root. */
function serverUser() {
  return spawnSync('id', ['-u', 'postgres']).status === 0 ? 'postgres' : 'nobody'
}

/**
 * @param {string | undefined} user
 * @param {string[]} command
 */
function as(user, command) {
  return user ? ['runuser', '-u', user, '--', ...command] : command
}

/**
 * @param {string | undefined} user
 * @param {string[]} commandLine
 */
function runAs(user, commandLine) {
  const [command = '', ...args] = as(user, commandLine)
  execFileSync(command, args, { cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] })
}

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('There is no free port.')
  return address.port
}

/** @param {string} folder */
function list(folder) {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** @param {string} file */
function executable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

async function main() {
  const words = process.argv.slice(2)
  const durable = words[0] === '--durable'
  const [command, ...args] = durable ? words.slice(1) : words
  if (!ensurePostgres()) throw new Error('PostgreSQL is not installed.')
  const { url, stop } = await startPostgres({ durable })
  if (command) {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, TEST_DATABASE_URL: url } })
    const [code] = await once(child, 'exit')
    process.exitCode = code ?? 1
  } else {
    console.log(url)
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  }
  await stop()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((/** @type {Error} */ error) => {
    console.error(error.message)
    process.exitCode = 1
  })
}
