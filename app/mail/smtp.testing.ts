import type { AddressInfo } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** A message as the server took it. */
export type Received = { to: string[]; from: string; raw: string }

/** A real SMTP server on loopback. */
export type TestSmtp = {
  url: string
  port: number
  received: Received[]
  /** What the server answers to a message, by its recipient and source; nothing accepts it. */
  answer: (to: string, raw: string) => number | undefined | Promise<number | undefined>
  /** The message taken last, as a mail program reads it. */
  lastMail: () => Promise<ParsedMail>
  close: () => Promise<void>
}

/** Starts an SMTP server on loopback. `port` 0 takes any free one. */
export async function testSmtp(port = 0, options: SMTPServerOptions = {}): Promise<TestSmtp> {
  const smtp: TestSmtp = {
    url: '',
    port,
    received: [],
    answer: () => undefined,
    lastMail: () => simpleParser(Buffer.from(smtp.received.at(-1)?.raw ?? '', 'latin1')),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks).toString('latin1')
        const to = session.envelope.rcptTo.map((recipient) => recipient.address)
        const code = await smtp.answer(to[0] ?? '', raw)
        if (code) return callback(Object.assign(new Error('As the test wishes'), { responseCode: code }))
        const from = session.envelope.mailFrom
        smtp.received.push({ to, from: from ? from.address : '', raw })
        callback(null)
      })
    },
    ...options,
  })
  // A client that goes away in the middle is what some tests are about.
  server.on('error', () => {})
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  smtp.port = (server.server.address() as AddressInfo).port
  smtp.url = `smtp://127.0.0.1:${smtp.port}`
  return smtp
}
