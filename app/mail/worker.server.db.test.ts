import { mkdtempSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { inTransaction } from '~/db/transaction.server'
import { retryDelay } from './claims.server'
import { failedMails, queueMails, retryMail, type Mail } from './outbox.server'
import { sampleProps } from './samples.testing'
import { testSmtp, type TestSmtp } from './smtp.testing'
import { createTransport, type MailTransport, type OutgoingMail } from './transport.server'
import { startMailWorker, type MailWorker, type MailWorkerOptions } from './worker.server'

const baseUrl = 'https://festival.example.org'
vi.stubEnv('BASE_URL', baseUrl)
vi.stubEnv('DATA_DIR', mkdtempSync(path.join(tmpdir(), 'worker-')))

const { db } = await testDatabase()

const start = new Date('2027-06-20T10:00:00Z')
let clock = start
const later = (seconds: number) => void (clock = new Date(clock.getTime() + seconds * 1000))
beforeEach(async () => {
  clock = start
  await db.outbox.deleteMany()
})

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

const mail = (key: string, more: Partial<Pick<Mail, 'stream' | 'priority'>> = {}): Mail => ({
  key,
  to: `${key}@example.org`,
  locale: 'ru',
  template: 'ticket-to-visitor',
  props: sampleProps('ru')['ticket-to-visitor'],
  ...more,
})
const signIn = (key: string): Mail => ({ key, to: `${key}@example.org`, locale: 'ru', template: 'sign-in-to-user', props: { link: '/ru/sign-in/secret', minutes: 10 } })
const queue = (...mails: Mail[]) => inTransaction(db, (tx) => queueMails(tx, mails, clock))
const row = (key: string) => db.outbox.findUniqueOrThrow({ where: { key } })
const count = (status: string) => db.outbox.count({ where: { status } })

const noFile = () => Promise.reject(new Error('None of these mails takes a file along'))

/** A worker that looks only when woken, so that tests decide when. */
function worker(transport: MailTransport, fileOf: MailWorkerOptions['fileOf'] = noFile): MailWorker {
  const started = startMailWorker({ db, transport, baseUrl, now: () => clock, pollEvery: 3_600_000, fileOf })
  cleanups.push(() => started.stop())
  return started
}

/** A transport that notes what leaves, after `before` has had its say. */
function noting(before: (mail: OutgoingMail) => unknown = () => {}) {
  const left: string[] = []
  const transport: MailTransport = {
    connections: 5,
    close: () => {},
    send: async (one) => {
      await before(one)
      left.push(one.to.address.split('@')[0]!)
    },
  }
  return { left, transport }
}

async function smtpServer(port?: number): Promise<TestSmtp> {
  const smtp = await testSmtp(port)
  cleanups.push(() => smtp.close())
  return smtp
}

function smtpWorker(url: string, fileOf?: MailWorkerOptions['fileOf']): MailWorker {
  const transport = createTransport({ smtpUrl: url, from: { name: '', address: 'calendar@example.org' }, dataDir: '/nowhere' })
  cleanups.push(() => transport.close())
  return worker(transport, fileOf)
}

/** A promise and the key to it. */
function gate() {
  let open = () => {}
  const closed = new Promise<void>((resolve) => (open = resolve))
  return { closed, open: () => open() }
}

describe('order', () => {
  test('a later mail of a stream waits for the earlier one, other streams do not', async () => {
    let deferred = true
    const { left, transport } = noting(({ to }) => {
      if (deferred && to.address.startsWith('request')) throw Object.assign(new Error(), { code: 'EMESSAGE', responseCode: 451 })
    })
    await queue(mail('request', { stream: 'a' }), mail('moved', { stream: 'a' }), mail('cancel', { stream: 'a' }), mail('other', { stream: 'b' }))
    const sending = worker(transport)
    await sending.idle()
    expect(left).toEqual(['other'])
    deferred = false
    later(10)
    await sending.idle()
    expect(left).toEqual(['other', 'request', 'moved', 'cancel'])
  })

  test('a later mail waits while the earlier one is on its way, and for another worker too', async () => {
    const { closed, open } = gate()
    const { left, transport } = noting(({ to }) => (to.address.startsWith('request') ? closed : undefined))
    await queue(mail('request', { stream: 'a' }), mail('cancel', { stream: 'a' }))
    const first = worker(transport)
    await vi.waitFor(async () => expect((await row('request')).lockedBy).not.toBeNull())
    await worker(transport).idle()
    expect(left).toEqual([])
    open()
    await first.idle()
    expect(left).toEqual(['request', 'cancel'])
  })

  test('a mail given up does not hold its stream', async () => {
    const { left, transport } = noting(({ to }) => {
      if (to.address.startsWith('request')) throw Object.assign(new Error(), { code: 'EENVELOPE', responseCode: 550, permanent: true })
    })
    await queue(mail('request', { stream: 'a' }), mail('cancel', { stream: 'a' }))
    await worker(transport).idle()
    expect(left).toEqual(['cancel'])
  })

  test('while a thousand mails leave, a sign-in link leaves at once', async () => {
    await queue(...Array.from({ length: 1000 }, (_, i) => mail(`bulk-${i}`)))
    let asked = 0
    const { left, transport } = noting(async () => {
      if (left.length === 20 && asked === 0) {
        asked = left.length
        await queue(signIn('user'))
        sending.wake()
      }
    })
    const sending = worker(transport)
    await vi.waitFor(() => expect(left).toContain('user'), { timeout: 10_000 })
    expect(left.indexOf('user')).toBeLessThan(asked + 2 * transport.connections)
    await sending.stop()
  })

  test('mails that hang keep a line free for a sign-in link', async () => {
    const { closed, open } = gate()
    const { left, transport } = noting(({ to }) => (to.address.startsWith('bulk') ? closed : undefined))
    await queue(...Array.from({ length: 10 }, (_, i) => mail(`bulk-${i}`)))
    const sending = worker(transport)
    await vi.waitFor(async () => expect(await db.outbox.count({ where: { lockedBy: { not: null } } })).toBe(4))
    await queue(signIn('user'))
    sending.wake()
    await vi.waitFor(() => expect(left).toEqual(['user']))
    open()
    await sending.idle()
    expect(left).toHaveLength(11)
  })
})

describe('claims', () => {
  test('two workers send each mail once', async () => {
    await queue(...Array.from({ length: 100 }, (_, i) => mail(`m-${i}`)))
    const { left, transport } = noting()
    const workers = [worker(transport), worker(transport)]
    await Promise.all(workers.map((one) => one.idle()))
    expect(new Set(left).size).toBe(100)
    expect(left).toHaveLength(100)
    expect(await count('sent')).toBe(100)
  })

  test('the mail of a worker that is gone is taken over when its claim runs out, not before', async () => {
    const { closed, open } = gate()
    const gone = noting(() => closed)
    await queue(mail('a'))
    const first = worker(gone.transport)
    await vi.waitFor(async () => expect((await row('a')).lockedBy).not.toBeNull())
    const { left, transport } = noting()
    const second = worker(transport)
    later(19)
    await second.idle()
    expect(left).toEqual([])
    later(2)
    await second.idle()
    expect(left).toEqual(['a'])
    const sentAt = (await row('a')).sentAt
    // The first one comes to after all: it must not disturb what is written.
    later(5)
    open()
    await first.idle()
    expect(await row('a')).toMatchObject({ status: 'sent', attempts: 2, sentAt })
  })

  test('a claim that has run out changes nothing any more', async () => {
    const [old, current] = [gate(), gate()]
    const first = worker(noting(() => old.closed.then(() => Promise.reject(Object.assign(new Error(), { code: 'EMESSAGE', responseCode: 451 })))).transport)
    await queue(mail('a'))
    await vi.waitFor(async () => {
      first.wake()
      expect((await row('a')).attempts).toBe(1)
    })
    later(21)
    const { left, transport } = noting(() => current.closed)
    const second = worker(transport)
    await vi.waitFor(async () => expect((await row('a')).attempts).toBe(2))
    const claimed = await row('a')
    old.open()
    await first.idle()
    expect(await row('a')).toEqual(claimed)
    current.open()
    await second.idle()
    expect(left).toEqual(['a'])
  })

  test('a claim lasts as long as the mail server takes', async () => {
    const { closed, open } = gate()
    const slow = noting(() => closed)
    await queue(mail('a'))
    const first = startMailWorker({ db, transport: slow.transport, baseUrl, now: () => clock, pollEvery: 5, fileOf: noFile })
    cleanups.push(() => first.stop())
    await vi.waitFor(async () => expect((await row('a')).lockedBy).not.toBeNull())
    const { left, transport } = noting()
    const second = worker(transport)
    for (let i = 0; i < 4; i += 1) {
      later(15)
      await vi.waitFor(async () => expect((await row('a')).lockedUntil?.getTime()).toBe(clock.getTime() + 20_000))
      await second.idle()
    }
    expect(left).toEqual([])
    open()
    await first.idle()
    expect(slow.left).toEqual(['a'])
  })

  test('a clock that is set back holds nothing up', async () => {
    await queue(mail('new'), mail('claimed'), mail('waiting'))
    clock = new Date(start.getTime() + 365 * 86_400_000)
    await db.outbox.update({ where: { key: 'claimed' }, data: { lockedBy: 'gone', lockedUntil: clock } })
    await db.outbox.update({ where: { key: 'waiting' }, data: { attempts: 1, nextAt: clock } })
    clock = new Date(start.getTime() - 60_000)
    const { left, transport } = noting()
    await worker(transport).idle()
    expect(left.toSorted()).toEqual(['claimed', 'new', 'waiting'])
  })
})

describe('failures', () => {
  test('451: tried again after some seconds, then less and less often, given up after a day', async () => {
    const smtp = await smtpServer()
    smtp.answer = () => 451
    await queue(mail('a'))
    const sending = smtpWorker(smtp.url)
    const pauses: number[] = []
    for (;;) {
      await sending.idle()
      const { status, nextAt, attempts } = await row('a')
      if (status === 'failed') break
      expect(attempts).toBe(pauses.length + 1)
      pauses.push((nextAt.getTime() - clock.getTime()) / 1000)
      clock = nextAt
    }
    expect(pauses[0]).toBeGreaterThanOrEqual(4)
    expect(pauses[0]).toBeLessThanOrEqual(5)
    expect(Math.max(...pauses)).toBeLessThanOrEqual(3600)
    expect(pauses[10]).toBeGreaterThan(pauses[0]! * 100)
    const hours = (clock.getTime() - start.getTime()) / 3_600_000
    expect(hours).toBeGreaterThan(20)
    expect(hours).toBeLessThan(28)
    const [failed] = await failedMails('en', db)
    expect(failed?.problem).toMatch(/^The mail server asked to try later: 451 /)

    smtp.answer = () => undefined
    expect(await retryMail(failed!.id, clock, db)).toBe(true)
    await sending.idle()
    expect(await row('a')).toMatchObject({ status: 'sent', attempts: 1, lastError: '' })
  })

  test('pauses are not the same for all', () => {
    expect(new Set(Array.from({ length: 20 }, () => retryDelay(3))).size).toBeGreaterThan(15)
  })

  test('550: given up at once, with the server’s words', async () => {
    const smtp = await smtpServer()
    smtp.answer = (to) => (to === 'gone@example.org' ? 550 : undefined)
    await queue(mail('gone'), mail('here'))
    await smtpWorker(smtp.url).idle()
    expect(await row('gone')).toMatchObject({ status: 'failed', attempts: 1 })
    expect(await row('here')).toMatchObject({ status: 'sent', sentAt: clock })
    expect(await failedMails('ru', db)).toMatchObject([{ recipient: 'gone@example.org', problem: 'Почтовый сервер не принял письмо: 550 As the test wishes' }])
  })

  test('a wrong password in SMTP_URL costs no mail', async () => {
    const smtp = await testSmtp(0, { authOptional: false, disabledCommands: ['STARTTLS'], onAuth: (_auth, _session, done) => done(Object.assign(new Error('No'), { responseCode: 535 })) })
    cleanups.push(() => smtp.close())
    await queue(mail('a'))
    await smtpWorker(`smtp://user:wrong@127.0.0.1:${smtp.port}`).idle()
    const { status, lastError } = await row('a')
    expect(status).toBe('pending')
    expect(lastError).toMatch(/^signIn\|535/)
  })

  test('a server that is down gets everything when it is up again', async () => {
    const before = await testSmtp()
    await before.close()
    await queue(...Array.from({ length: 20 }, (_, i) => mail(`m-${i}`)))
    const sending = smtpWorker(before.url)
    await sending.idle()
    expect(await count('pending')).toBe(20)
    expect((await row('m-0')).lastError).toMatch(/^unreachable\|/)
    const after = await smtpServer(before.port)
    later(10)
    await sending.idle()
    expect(new Set(after.received.map((message) => message.to[0])).size).toBe(20)
    expect(await count('sent')).toBe(20)
  })

  test.each(['ends', 'breaks off'])('a server that %s in the middle of a mail gets it again, under the same Message-ID', async (how) => {
    const halves: string[] = []
    const bad = net.createServer({ allowHalfOpen: true }, (socket) => {
      socket.on('error', () => {})
      socket.write('220 hello\r\n')
      socket.on('data', (chunk) => {
        const text = chunk.toString('latin1')
        if (text.startsWith('EHLO')) socket.write('250 hello\r\n')
        else if (text.startsWith('DATA')) socket.write('354 go on\r\n')
        else if (/^(MAIL|RCPT)/.test(text)) socket.write('250 ok\r\n')
        else {
          halves.push(text)
          if (how === 'ends') socket.end()
          else socket.destroy()
        }
      })
    })
    await new Promise<void>((resolve) => bad.listen(0, '127.0.0.1', resolve))
    const { port } = bad.address() as net.AddressInfo
    await queue(mail('a'))
    const sending = smtpWorker(`smtp://127.0.0.1:${port}`)
    await sending.idle()
    expect(halves[0]).toContain((await row('a')).messageId)
    expect(await row('a')).toMatchObject({ status: 'pending', attempts: 1, lockedBy: null })
    await new Promise((resolve) => bad.close(resolve))

    const good = await smtpServer(port)
    later(10)
    await sending.idle()
    expect(good.received).toHaveLength(1)
    expect(good.received[0]?.raw).toContain(`Message-ID: ${(await row('a')).messageId}`)
  })

  test('a mail that cannot be composed is kept for the next version', async () => {
    await queue(mail('a'))
    await db.outbox.update({ where: { key: 'a' }, data: { template: 'of-tomorrow' } })
    const { left, transport } = noting()
    await worker(transport).idle()
    expect(left).toEqual([])
    expect(await row('a')).toMatchObject({ status: 'pending', attempts: 1 })
    expect((await row('a')).lastError).toMatch(/^broken\|.*of-tomorrow/)
  })
})

describe('secrets', () => {
  test('a sign-in link is forgotten once it has left, other mails are not', async () => {
    await queue(signIn('user'), mail('a'))
    await worker(noting().transport).idle()
    expect(await row('user')).toMatchObject({ status: 'sent', props: '{}' })
    expect((await row('a')).props).toContain('ticketCode')
  })

  test('a sign-in link that has run out is not sent any more, and forgotten', async () => {
    await queue(signIn('user'))
    later(601)
    const { left, transport } = noting()
    await worker(transport).idle()
    expect(left).toEqual([])
    expect(await row('user')).toMatchObject({ status: 'failed', props: '{}', lastError: 'outlived|' })
  })
})

test('a paper goes with its mail; while it cannot be made, the mail waits', async () => {
  const smtp = await smtpServer()
  const props = sampleProps('ru')['document-issued-to-exhibitor']
  await queue({ key: 'paper', to: 'paper@example.org', locale: 'ru', template: 'document-issued-to-exhibitor', props })
  let broken = true
  const sending = smtpWorker(smtp.url, ({ id }) => {
    if (broken) return Promise.reject(new Error('no font'))
    return Promise.resolve({ name: 'ЗК-2027-0042.pdf', contentType: 'application/pdf', content: Buffer.from(`%PDF of ${id}`) })
  })
  await sending.idle()
  expect([smtp.received.length, (await row('paper')).status]).toEqual([0, 'pending'])
  broken = false
  later(30)
  await sending.idle()
  const [file] = (await smtp.lastMail()).attachments
  expect(file).toMatchObject({ filename: 'ЗК-2027-0042.pdf', contentType: 'application/pdf', contentDisposition: 'attachment' })
  expect(file!.content.toString()).toBe(`%PDF of ${props.documentId}`)
})

test('stopping finishes what is under way and takes nothing more', async () => {
  const { closed, open } = gate()
  const { left, transport } = noting(() => closed)
  await queue(...Array.from({ length: 10 }, (_, i) => mail(`m-${i}`)))
  const sending = worker(transport)
  await vi.waitFor(async () => expect(await db.outbox.count({ where: { lockedBy: { not: null } } })).toBe(4))
  const stopped = sending.stop()
  open()
  await stopped
  expect(left).toHaveLength(4)
  expect(await count('sent')).toBe(4)
  expect(await db.outbox.count({ where: { status: 'pending', lockedBy: null, attempts: 0 } })).toBe(6)
})
