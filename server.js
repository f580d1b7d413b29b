// Starts the built product, or with --dev the development server. Everything else is in app/server.
import process from 'node:process'

process.title = 'golden-ring'
if (existsEnvFile()) process.loadEnvFile()

if (process.argv.includes('--dev')) {
  const { createServer } = await import('vite')
  const vite = await createServer({ server: { middlewareMode: true } })
  const load = () => vite.ssrLoadModule('virtual:remix/server-build')
  const build = await load()
  await build.entry.module.startServer({ build: load, assets: vite.middlewares })
} else {
  // @ts-ignore: made by the build
  const build = await import('./build/server/index.js')
  await build.entry.module.startServer({ build })
}

function existsEnvFile() {
  return process.getBuiltinModule('node:fs').existsSync('.env')
}
