// Applies the migrations to the database of DATABASE_URL without starting the product, which does the
// same when it starts.
//
//   npx tsx scripts/migrate.ts
import { withoutPassword } from '../app/db/client.server'
import { migrate } from '../app/db/migrate.server'
import { env } from '../app/lib/env.server'

try {
  const { databaseUrl } = env()
  const applied = await migrate(databaseUrl)
  for (const name of applied) console.log(`applied ${name}`)
  console.log(`${withoutPassword(databaseUrl)} is up to date.`)
  // The schema engine leaves a timer behind that would keep the process for ten seconds.
  process.exit(0)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
