import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listMailbox, readMailbox } from './mailbox.server'
import { sampleProps } from './samples.testing'
import { renderMail } from './templates'
import { createTransport } from './transport.server'

let dataDir: string
beforeEach(async () => void (dataDir = await mkdtemp(path.join(tmpdir(), 'mailbox-'))))
afterEach(() => rm(dataDir, { recursive: true }))

const ids = ['0d9cf0a1-6d0a-4f8e-9b38-1c2f3a4b5c6d', '1d9cf0a1-6d0a-4f8e-9b38-1c2f3a4b5c6d']
const from = { name: 'Золотое кольцо России', address: 'calendar@example.org' }

async function deliver(id: string, createdAt: string, subject?: string) {
  const transport = createTransport({ smtpUrl: undefined, from, dataDir })
  const { recipientName, ...content } = renderMail('invited-to-visitor', sampleProps('ru')['invited-to-visitor'], 'ru', { baseUrl: 'https://festival.example.org' })
  await transport.send({
    ...content,
    subject: subject ?? content.subject,
    id,
    locale: 'ru',
    createdAt: new Date(createdAt),
    messageId: `<${id}@festival.example.org>`,
    to: { name: recipientName, address: 'visitor@example.org' },
  })
  return content
}

test('without SMTP_URL every mail becomes a file, named by time and outbox id', async () => {
  await deliver(ids[0]!, '2027-06-20T10:15:00.123Z')
  expect(await readdir(path.join(dataDir, 'outbox'))).toEqual([`20270620T101500Z-${ids[0]}.eml`])
  const source = await readFile(path.join(dataDir, 'outbox', `20270620T101500Z-${ids[0]}.eml`), 'latin1')
  expect(source).not.toMatch(/[^\r]\n/)
})

test('a mail sent twice is one file', async () => {
  await deliver(ids[0]!, '2027-06-20T10:15:00Z', 'first')
  await deliver(ids[0]!, '2027-06-20T10:15:00Z', 'second')
  expect((await listMailbox(dataDir, { limit: 10 })).map((mail) => mail.subject)).toEqual(['second'])
})

test('the list has the newest first, and no more than wanted', async () => {
  await deliver(ids[1]!, '2027-06-20T10:15:00Z', 'older')
  await deliver(ids[0]!, '2027-06-20T10:16:00Z', 'newer')
  expect((await listMailbox(dataDir, { limit: 10 })).map((mail) => mail.subject)).toEqual(['newer', 'older'])
  const [mail, ...others] = await listMailbox(dataDir, { limit: 1 })
  expect(others).toEqual([])
  expect(mail).toEqual({
    id: `20270620T101600Z-${ids[0]}`,
    from: '"Золотое кольцо России" <calendar@example.org>',
    to: '"Елена Соколова" <visitor@example.org>',
    subject: 'newer',
    date: new Date('2027-06-20T10:16:00Z'),
  })
})

test('a mail is read whole', async () => {
  const sent = await deliver(ids[0]!, '2027-06-20T10:15:00Z')
  const mail = await readMailbox(dataDir, `20270620T101500Z-${ids[0]}`)
  expect(mail).toMatchObject({ subject: sent.subject, attachments: ['invite.ics'], calendar: sent.calendar?.content })
  expect(mail?.text.trim()).toBe(sent.text.trim())
  expect(mail?.html.trim()).toBe(sent.html.trim())
})

test('other files of the folder, and those outside, are not mails', async () => {
  await deliver(ids[0]!, '2027-06-20T10:15:00Z')
  await writeFile(path.join(dataDir, 'secret.eml'), 'Subject: secret\r\n\r\n')
  await writeFile(path.join(dataDir, 'outbox', 'note.eml'), 'Subject: note\r\n\r\n')
  await writeFile(path.join(dataDir, 'outbox', `20270620T101500Z-${ids[1]}.eml.part`), 'Subject: half\r\n\r\n')
  expect(await listMailbox(dataDir, { limit: 10 })).toHaveLength(1)
  for (const id of ['../secret', '..%2fsecret', 'note', `../outbox/20270620T101500Z-${ids[0]}`, `20270620T101500Z-${ids[1]}`, '']) {
    expect(await readMailbox(dataDir, id)).toBeNull()
  }
})

test('before the first mail the list is empty', async () => {
  expect(await listMailbox(dataDir, { limit: 10 })).toEqual([])
})
