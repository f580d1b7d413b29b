import { spawn } from 'node:child_process'
import { once } from 'node:events'
import net from 'node:net'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../..')

/** A started process: what it printed, and how it ended. */
export type Launched = {
  output: () => string
  /** Resolves once the output fits. @throws Error with the output when it ends first or time is over */
  printed: (pattern: RegExp, timeout?: number) => Promise<void>
  exited: Promise<number | null>
  kill: (signal: NodeJS.Signals) => void
}

/** Starts a program of the product with exactly this environment (and PATH). */
export function launch(environment: Record<string, string>, { args = ['server.js'], cwd = root } = {}): Launched {
  const child = spawn(process.execPath, args, { cwd, env: { PATH: process.env.PATH, NODE_ENV: 'test', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
  let written = ''
  const keep = (chunk: Buffer) => void (written += chunk.toString())
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const exited = once(child, 'close').then(([code]) => code as number | null)
  const orphaned = () => void child.kill('SIGKILL')
  process.on('exit', orphaned)
  void exited.then(() => process.off('exit', orphaned))
  return {
    output: () => written,
    exited,
    kill: (signal) => void child.kill(signal),
    printed: (pattern, timeout = 60_000) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!pattern.test(written)) return
          stop()
          resolve()
        }
        const fail = (why: string) => {
          stop()
          reject(new Error(`${why}; printed:\n${written}`))
        }
        const timer = setTimeout(() => fail(`Not printed within ${timeout} ms: ${pattern}`), timeout)
        const stop = () => {
          clearTimeout(timer)
          child.stdout.off('data', look)
          child.stderr.off('data', look)
        }
        child.stdout.on('data', look)
        child.stderr.on('data', look)
        void exited.then((code) => fail(`Ended with ${code}`))
        look()
      }),
  }
}

/** A port nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const { port } = server.address() as net.AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
