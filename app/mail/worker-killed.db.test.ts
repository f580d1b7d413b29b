import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { inTransaction } from '~/db/transaction.server'
import { queueMails, type Mail } from './outbox.server'
import { sampleProps } from './samples.testing'
import { testSmtp } from './smtp.testing'
import { createTransport } from './transport.server'
import { startMailWorker } from './worker.server'

const baseUrl = 'https://festival.example.org'
const dataDir = mkdtempSync(path.join(tmpdir(), 'worker-killed-'))
vi.stubEnv('BASE_URL', baseUrl)
vi.stubEnv('DATA_DIR', dataDir)

const { db, url } = await testDatabase()

/** Runs a worker process until it is killed with SIGKILL. */
function workerProcess(smtpUrl: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'app/mail/worker.testing.ts'], {
    env: { ...process.env, DATABASE_URL: url, SMTP_URL: smtpUrl, DATA_DIR: dataDir, BASE_URL: baseUrl, FESTIVAL_NOW: '' },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const killed = new Promise<string | null>((resolve) => child.once('exit', (_code, signal) => resolve(signal)))
  return { kill: () => child.kill('SIGKILL'), killed }
}

test('kill -9 while 100 mails leave: none is lost, a repeat has the same Message-ID', { timeout: 120_000 }, async () => {
  const started = new Date()
  const smtp = await testSmtp()
  const mails = Array.from({ length: 100 }, (_, i): Mail => ({
    key: `m-${i}`,
    to: `m-${i}@example.org`,
    locale: 'ru',
    template: 'ticket-to-visitor',
    props: sampleProps('ru')['ticket-to-visitor'],
  }))
  await inTransaction(db, (tx) => queueMails(tx, mails, started))

  for (const limit of [30, 60]) {
    const worker = workerProcess(smtp.url)
    // Killed between the server's taking a mail and the worker's writing that down.
    smtp.answer = () => {
      if (smtp.received.length >= limit) worker.kill()
      return undefined
    }
    expect(await worker.killed).toBe('SIGKILL')
  }
  expect(await db.outbox.count({ where: { status: 'pending' } })).toBeGreaterThan(0)

  smtp.answer = () => undefined
  const transport = createTransport({ smtpUrl: smtp.url, from: { name: '', address: 'calendar@example.org' }, dataDir })
  // When the claims of the killed have run out.
  const aMinuteLater = new Date(Date.now() + 60_000)
  const worker = startMailWorker({ db, transport, baseUrl, now: () => aMinuteLater, fileOf: () => Promise.reject(new Error('none')) })
  await worker.idle()
  await worker.stop()
  transport.close()
  await smtp.close()

  const idsByRecipient = new Map<string, string[]>()
  for (const { to, raw } of smtp.received) {
    const id = /^Message-ID: (.*)\r$/im.exec(raw)![1]!
    idsByRecipient.set(to[0]!, [...(idsByRecipient.get(to[0]!) ?? []), id])
  }
  expect(idsByRecipient.size).toBe(100)
  for (const ids of idsByRecipient.values()) expect(new Set(ids).size).toBe(1)
  // Two kills, four mails on their way at each.
  expect(smtp.received.length).toBeLessThanOrEqual(100 + 2 * 4)
  expect(smtp.received.length).toBeGreaterThan(100)
  expect(await db.outbox.count({ where: { status: 'sent' } })).toBe(100)
})
