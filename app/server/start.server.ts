import type { Server } from 'node:http'
import type { ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'
import { createDatabase, type Database } from '~/db/client.server'
import { migrate } from '~/db/migrate.server'
import { watchBooths } from '~/domain/booth/booth-watch.server'
import { watchSchedule } from '~/domain/schedule/schedule-watch.server'
import { warmProgrammeFeeds } from '~/domain/programme/programme-feed.server'
import { now } from '~/lib/clock.server'
import { env, EnvError } from '~/lib/env.server'
import { createTransport } from '~/mail/transport.server'
import { startMailWorker } from '~/mail/worker.server'
import { seedDemo } from '../../prisma/seed/seed'
import { createApp } from './app.server'
import { startClockwork } from './clockwork.server'
import { mailFiles } from './mail-files.server'

type Options = {
  build: ServerBuild | (() => Promise<ServerBuild>)
  assets?: RequestHandler
  environment: NodeJS.ProcessEnv
}

/**
 * Starts the product: migrates the database, seeds the demo edition into an empty one, starts the outbox
 * worker, listens, prints the address. SIGTERM and SIGINT drain and stop.
 */
export async function startServer({ build, assets, environment }: Options): Promise<void> {
  const settings = readSettings(environment)
  const db = await openDatabase(settings.databaseUrl)
  if (settings.demo) await seedDemo(db, now())

  const transport = createTransport({ smtpUrl: settings.smtpUrl, from: settings.mailFrom, dataDir: settings.dataDir })
  const mail = startMailWorker({ db, transport, now, baseUrl: settings.baseUrl, fileOf: mailFiles(db) })
  const booths = watchBooths({ db, now })
  const schedule = watchSchedule({ db })
  const warmFeeds = () => {
    warmProgrammeFeeds(settings.baseUrl, db).catch((error: unknown) => console.error(error))
  }
  const clockwork = startClockwork({ db, now, site: settings, wakeMail: mail.wake, warmFeeds, every: settings.clockSeconds * 1_000 })
  const app = createApp({ env: settings, db, wakeMail: mail.wake, warmFeeds, booths, schedule, build, assets })

  const server = settings.host ? app.listen(settings.port, settings.host) : app.listen(settings.port)
  server.on('listening', () => {
    console.log(greeting(server))
    warmFeeds()
  })
  server.on('error', (error: NodeJS.ErrnoException) => {
    console.error(error.code === 'EADDRINUSE' ? `Port ${settings.port} is taken. Set PORT to another one.` : error.message)
    process.exit(1)
  })

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    // Requests in flight are answered; idle connections are closed, slow ones after ten seconds.
    const closed = new Promise((resolve) => server.close(resolve))
    await booths.stop()
    await schedule.stop()
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 10_000).unref()
    await closed
    await clockwork.stop()
    await mail.stop()
    transport.close()
    await db.$disconnect()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)

  function greeting(listening: Server): string {
    const address = listening.address()
    const port = typeof address === 'object' && address ? address.port : settings.port
    const lines = [``, `  «Золотое кольцо России» is running: ${settings.baseUrl.replace(`:${settings.port}`, `:${port}`)}`]
    if (settings.demo) {
      lines.push(
        `  Sign in as organizer@example.org, exhibitor@example.org or visitor@example.org;`,
        settings.smtpUrl ? `  the link comes by mail through ${new URL(settings.smtpUrl).host}.` : `  the link is in the demo's mailbox: ${settings.baseUrl}/mailbox`,
      )
    }
    return [...lines, ''].join('\n')
  }
}

/** Opens the database and brings it up to date; where that cannot be, says why in one sentence and ends. */
async function openDatabase(url: string): Promise<Database> {
  try {
    await migrate(url)
    return await createDatabase(url)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}

function readSettings(environment: NodeJS.ProcessEnv) {
  try {
    return env(environment)
  } catch (error) {
    if (!(error instanceof EnvError)) throw error
    console.error(error.message)
    process.exit(1)
  }
}
