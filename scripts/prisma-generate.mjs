// Generates the Prisma client for both databases from the one prisma/schema.prisma.
//
// Prisma's command line wants a schema-engine binary that only its own download host has; `generate`
// never runs it, and is content with any executable file (docs/decisions/0002-two-databases.md).
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const generated = path.join(root, 'app/db/generated')
const schema = readFileSync(path.join(root, 'prisma/schema.prisma'), 'utf8')

/** The PostgreSQL schema: the same text with provider and output exchanged. */
export function postgresqlSchema(/** @type {string} */ sqliteSchema) {
  return sqliteSchema
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace('"../app/db/generated/sqlite"', '"./postgresql"')
}

/** Generates what is missing or older than the schema. */
export function generate() {
  const version = readFileSync(path.join(root, 'node_modules/prisma/package.json'), 'utf8')
  const stamp = createHash('sha256').update(schema).update(version).digest('hex')
  const stampFile = path.join(generated, '.stamp')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  mkdirSync(generated, { recursive: true })
  writeFileSync(path.join(generated, 'postgresql.prisma'), postgresqlSchema(schema))
  for (const file of ['prisma/schema.prisma', 'app/db/generated/postgresql.prisma']) {
    execFileSync(process.execPath, ['node_modules/prisma/build/index.js', 'generate', '--schema', file, '--no-hints'], {
      cwd: root,
      // Its chatter is shown only with the error that a failure throws.
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
    })
  }
  writeFileSync(stampFile, stamp)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generate()
