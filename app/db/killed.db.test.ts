import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it } from 'vitest'
import { testDatabase, testProvider } from './testing.server'

const { db, url } = await testDatabase()
const program = path.join(import.meta.dirname, 'testing/write-until-killed.ts')

/** Lets a process write until it has acknowledged `enough` pairs, kills it, and says which they were. */
async function writeAndDie(round: number, enough: number) {
  const args = ['--import', 'tsx', program, url, String(round)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  const acknowledged: string[] = []
  for await (const line of createInterface(child.stdout)) {
    acknowledged.push(line)
    if (acknowledged.length === enough) child.kill('SIGKILL')
  }
  await exited
  return acknowledged
}

it('loses nothing that was acknowledged, and halves nothing, when the process is killed', async () => {
  const acknowledged: string[] = []
  for (const [round, enough] of [17, 60, 113].entries()) acknowledged.push(...(await writeAndDie(round, enough)))

  const users = (await db.user.findMany()).map((user) => user.email).sort()
  const entries = (await db.auditEntry.findMany()).map((entry) => entry.subject).sort()
  expect(acknowledged.length).toBeGreaterThanOrEqual(190)
  expect(acknowledged.filter((subject) => !users.includes(subject))).toEqual([])
  expect(entries).toEqual(users)
  if (testProvider() === 'sqlite') expect(await db.$queryRaw`PRAGMA integrity_check`).toEqual([{ integrity_check: 'ok' }])
})
