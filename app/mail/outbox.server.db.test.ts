import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { inTransaction } from '~/db/transaction.server'
import { failedMails, queueMail, queueMails, retryMail, type Mail } from './outbox.server'
import { sampleProps } from './samples.testing'

vi.stubEnv('BASE_URL', 'https://festival.example.org')
vi.stubEnv('DATA_DIR', mkdtempSync(path.join(tmpdir(), 'outbox-')))

const { db } = await testDatabase()
beforeEach(() => db.outbox.deleteMany())

const now = new Date('2027-06-20T10:00:00Z')
const ticket = (key: string, more: { stream?: string; to?: string } = {}): Mail => ({
  key,
  to: 'visitor@example.org',
  locale: 'ru',
  template: 'ticket-to-visitor',
  props: sampleProps('ru')['ticket-to-visitor'],
  ...more,
})
const signIn = (key: string): Mail => ({ key, to: 'v@example.org', locale: 'ru', template: 'sign-in-to-user', props: sampleProps('ru')['sign-in-to-user'] })
const queue = (mail: Mail) => inTransaction(db, (tx) => queueMail(tx, mail, now))
const keys = async () => (await db.outbox.findMany({ orderBy: { key: 'asc' } })).map((row) => row.key)

test('what is rolled back is never sent', async () => {
  const failing = inTransaction(db, async (tx) => {
    await queueMail(tx, ticket('a'), now)
    throw new Error('changed our mind')
  })
  await expect(failing).rejects.toThrow('changed our mind')
  expect(await keys()).toEqual([])
})

test('a repeated key queues nothing, and the transaction goes on', async () => {
  expect(await queue(ticket('a', { to: 'first@example.org' }))).toBe(true)
  const results = await inTransaction(db, async (tx) => [
    await queueMail(tx, ticket('a', { to: 'second@example.org' }), now),
    await queueMail(tx, ticket('b'), now),
    await queueMail(tx, ticket('b'), now),
  ])
  expect(results).toEqual([false, true, false])
  expect(await keys()).toEqual(['a', 'b'])
  expect((await db.outbox.findUnique({ where: { key: 'a' } }))?.recipient).toBe('first@example.org')
})

test('a thousand mails are queued with one call, repeats among them once', async () => {
  await queue(ticket('m-1'))
  const mails = Array.from({ length: 1000 }, (_, i) => ticket(`m-${i % 900}`, { stream: `s-${i % 300}` }))
  expect(await inTransaction(db, (tx) => queueMails(tx, mails, now))).toBe(899)
  const stream = await db.outbox.findMany({ where: { stream: 's-7' }, orderBy: { position: 'asc' } })
  expect(stream.map((row) => row.key)).toEqual(['m-7', 'm-307', 'm-607'])
  expect(stream[0]).toMatchObject({ recipient: 'visitor@example.org', template: 'ticket-to-visitor', locale: 'ru', priority: 5, createdAt: now, status: 'pending', attempts: 0, props: JSON.stringify(ticket('a').props) })
})

test('of many who queue one mail at the same time, one does', async () => {
  const results = await Promise.all(Array.from({ length: 10 }, () => queue(ticket('a'))))
  expect(results.filter(Boolean)).toHaveLength(1)
  expect(await keys()).toEqual(['a'])
})

test('the Message-ID is made from the key alone', async () => {
  await queue(ticket('a'))
  await queue(ticket('b'))
  const [a, b] = await db.outbox.findMany({ orderBy: { key: 'asc' } })
  expect(a?.messageId).toMatch(/^<[0-9a-f]{32}@festival\.example\.org>$/)
  expect(b?.messageId).not.toBe(a?.messageId)
  await db.outbox.deleteMany()
  await queue(ticket('a'))
  expect((await db.outbox.findFirst())?.messageId).toBe(a?.messageId)
})

test('a mail to two people, or to nobody, is refused', async () => {
  for (const to of ['a@example.org, b@example.org', 'a@example.org b@example.org', '<a@example.org>', 'nobody', 'a@b\r\nBcc: c@d', '']) {
    await expect(queue(ticket('a', { to }))).rejects.toThrow(TypeError)
  }
  expect(await keys()).toEqual([])
})

test('a mail that was given up is shown in words and can be queued again', async () => {
  await queue(ticket('a'))
  const { id } = await db.outbox.findFirstOrThrow()
  expect(await retryMail(id, now, db)).toBe(false)
  await db.outbox.update({ where: { id }, data: { status: 'failed', attempts: 36, lastError: 'deferred|451 Greylisted' } })
  expect(await failedMails('ru', db)).toMatchObject([
    { id, recipient: 'visitor@example.org', problem: 'Почтовый сервер попросил прислать письмо позже: 451 Greylisted', canRetry: true },
  ])
  expect(await retryMail(id, now, db)).toBe(true)
  expect(await db.outbox.findFirst()).toMatchObject({ status: 'pending', attempts: 0, lastError: '' })
  expect(await failedMails('ru', db)).toEqual([])
  expect(await retryMail('no such mail', now, db)).toBe(false)
})

test('an invitation cannot be sent again once its cancellation has left', async () => {
  await queue(ticket('request', { stream: 's' }))
  await queue(ticket('cancel', { stream: 's' }))
  const { id } = await db.outbox.update({ where: { key: 'request' }, data: { status: 'failed' } })
  await db.outbox.update({ where: { key: 'cancel' }, data: { status: 'sent' } })
  expect(await failedMails('ru', db)).toMatchObject([{ id, canRetry: false }])
  expect(await retryMail(id, now, db)).toBe(false)
  await db.outbox.update({ where: { key: 'cancel' }, data: { status: 'pending' } })
  expect(await retryMail(id, now, db)).toBe(true)
})

test('a sign-in link that was given up stays so', async () => {
  await queue(signIn('a'))
  const { id } = await db.outbox.update({ where: { key: 'a' }, data: { status: 'failed', props: '{}' } })
  expect(await retryMail(id, now, db)).toBe(false)
})
