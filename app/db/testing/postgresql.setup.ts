import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startPostgres } from '../../../scripts/postgres.mjs'
import { migrate } from '../migrate.server'
import '../testing.server'

const NAME = 'golden_ring_template'

/**
 * Before the database suite on PostgreSQL: one migrated database that every test file copies, on the
 * server of TEST_DATABASE_URL (a superuser's address) or on one started for this run.
 */
export default async function setup(project: TestProject) {
  const given = process.env.TEST_DATABASE_URL
  const server = given ? { url: given, stop: async () => {} } : await startPostgres()
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  await client.query(`DROP DATABASE IF EXISTS ${NAME} WITH (FORCE)`)
  await client.query(`CREATE DATABASE ${NAME}`)
  const location = new URL(server.url)
  location.pathname = `/${NAME}`
  await migrate(location.href)
  project.provide('databaseTemplate', { provider: 'postgresql', location: location.href })
  return async () => {
    await client.query(`DROP DATABASE IF EXISTS ${NAME} WITH (FORCE)`)
    await client.end()
    await server.stop()
  }
}
