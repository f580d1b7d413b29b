// npm start: sets up what is missing, then runs the product. npm run dev: the same with --dev.
import { prepare } from './prepare.mjs'

try {
  await prepare({ build: !process.argv.includes('--dev') })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
await import('../server.js')
