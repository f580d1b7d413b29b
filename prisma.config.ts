import path from 'node:path'
import { defineConfig } from 'prisma/config'

// For Prisma's own command line, where its engines are at hand: `npx prisma migrate deploy`. The product
// itself applies its migrations when it starts and needs no command line.
const url = process.env.DATABASE_URL || `file:${path.join(process.env.DATA_DIR || './data', 'festival.db')}`
const provider = /^postgres(ql)?:/.test(url) ? 'postgresql' : 'sqlite'

export default defineConfig({
  // PostgreSQL's is made of the other by scripts/prisma-generate.mjs.
  schema: provider === 'sqlite' ? 'prisma/schema.prisma' : 'app/db/generated/postgresql.prisma',
  migrations: { path: `prisma/migrations/${provider}` },
  datasource: { url },
})
