import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Sqlite from 'libsql'
import type { TestProject } from 'vitest/node'
import { migrate } from '../migrate.server'
import '../testing.server'

/** Before the database suite on SQLite: one migrated file that every test file copies. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'golden-ring-template-'))
  const location = path.join(folder, 'template.db')
  await migrate(`file:${location}`)
  // A copy of the file alone is whole only when nothing is left in the log beside it.
  const connection = new Sqlite(location)
  connection.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  connection.close()
  project.provide('databaseTemplate', { provider: 'sqlite', location })
  return () => rmSync(folder, { recursive: true, force: true })
}
