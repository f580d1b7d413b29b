// A worker in a process of its own, for the tests that kill it: DATABASE_URL and SMTP_URL say where.
import { createDatabase } from '~/db/client.server'
import { now } from '~/lib/clock.server'
import { env } from '~/lib/env.server'
import { createTransport } from './transport.server'
import { startMailWorker } from './worker.server'

const { baseUrl, databaseUrl, dataDir, mailFrom, smtpUrl } = env()
startMailWorker({
  db: await createDatabase(databaseUrl),
  transport: createTransport({ smtpUrl, from: mailFrom, dataDir }),
  now,
  baseUrl,
  fileOf: async ({ id }) => ({ name: `${id}.txt`, contentType: 'text/plain', content: Buffer.from(id) }),
})
