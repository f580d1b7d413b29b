// Starts the built product, or with --dev the development server. Everything else is in app/server.
import { existsSync } from 'node:fs'

process.title = 'golden-ring'
if (existsSync('.env')) process.loadEnvFile()

if (process.argv.includes('--dev')) {
  const { createServer } = await import('vite')
  const vite = await createServer({ server: { middlewareMode: true } })
  const load = () => vite.ssrLoadModule('virtual:remix/server-build')
  const build = await load()
  await build.entry.module.startServer({ build: load, assets: vite.middlewares, environment: process.env })
} else {
  const environment = { ...process.env }
  // Libraries choose their fast half by this name, whatever the product itself is told it is.
  process.env.NODE_ENV = 'production'
  const built = './build/server/index.js'
  const build = await import(built)
  await build.entry.module.startServer({ build, environment })
}
