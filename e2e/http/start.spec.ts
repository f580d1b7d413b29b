import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { ask, ownPage } from './client'
import { freePort, launch, root, type Launched } from './launch'

test.use({ trace: 'off' })

test('a copy without a build starts by one command; the second time in seconds; asked to stop it finishes what it does', async () => {
  test.setTimeout(300_000)
  const copy = mkdtempSync(path.join(os.tmpdir(), 'golden-ring-copy-'))
  let running: Launched | undefined
  try {
    const leaveOut = new Set(['node_modules', '.git', 'build', 'data', 'test-results', 'playwright-report', '.env'])
    for (const entry of readdirSync(root)) {
      if (!leaveOut.has(entry)) cpSync(path.join(root, entry), path.join(copy, entry), { recursive: true })
    }
    rmSync(path.join(copy, 'app/db/generated'), { recursive: true, force: true })
    symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'))

    const port = await freePort()
    const start = () => launch({ PORT: String(port), HOST: '127.0.0.1', HOME: os.homedir() }, { args: ['scripts/start.mjs'], cwd: copy })
    const begun = performance.now()
    running = start()
    await running.printed(new RegExp(`http://localhost:${port}\\b`), 180_000)
    test.info().annotations.push({ type: 'first start', description: `${Math.round(performance.now() - begun)} ms` })
    expect(running.output()).toMatch(/organizer@example\.org/)
    expect(running.output()).toContain('/mailbox')
    const address = `http://127.0.0.1:${port}`
    const home = await ask(`${address}/ru`)
    expect(home.status).toBe(200)
    const script = /src="(\/assets\/[^"]+\.js)"|href="(\/assets\/[^"]+\.js)"/.exec(home.text)
    expect((await ask(address + (script?.[1] ?? script?.[2] ?? ''))).status).toBe(200)
    expect(existsSync(path.join(copy, 'data/festival.db'))).toBe(true)

    const taken = launch({ PORT: String(port), HOST: '127.0.0.1', DATA_DIR: path.join(copy, 'other') }, { cwd: copy })
    expect(await taken.exited).toBe(1)
    expect(taken.output().trim()).toBe(`Port ${port} is taken. Set PORT to another one.`)

    // Half a form is with it when it is told to stop: it takes nobody new, waits for the rest, and answers.
    const half = http.request(`${address}/ru/sign-in`, {
      method: 'POST',
      headers: { ...ownPage(address), 'content-type': 'application/x-www-form-urlencoded', 'content-length': '6', expect: '100-continue' },
    })
    half.flushHeaders()
    await once(half, 'continue')
    running.kill('SIGTERM')
    await expect.poll(() => ask(`${address}/healthz`).then(({ status }) => status, (error: NodeJS.ErrnoException) => error.code)).toBe('ECONNREFUSED')
    half.end('email=')
    const [answer] = (await once(half, 'response')) as [http.IncomingMessage]
    answer.resume()
    expect(answer.statusCode).toBe(422)
    expect(await running.exited).toBe(0)

    const again = performance.now()
    running = start()
    await running.printed(new RegExp(`http://localhost:${port}\\b`), 60_000)
    const took = performance.now() - again
    test.info().annotations.push({ type: 'second start', description: `${Math.round(took)} ms` })
    expect(took).toBeLessThan(10_000)
    expect(running.output()).not.toMatch(/Building|Installing/)
    running.kill('SIGINT')
    expect(await running.exited).toBe(0)
  } finally {
    running?.kill('SIGKILL')
    await running?.exited
    rmSync(copy, { recursive: true, force: true })
  }
})
