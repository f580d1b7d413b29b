import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readEnv } from './env.server'

const read = (ORGANIZERS: string) =>
  readEnv({ NODE_ENV: 'test', DATA_DIR: mkdtempSync(path.join(os.tmpdir(), 'golden-ring-env-')), ORGANIZERS }).organizers

describe('ORGANIZERS', () => {
  it('names the addresses that organise the festival, in any case and with any spaces', () => {
    expect(read(' Anna@Example.org,ivan@example.org, ')).toEqual(['anna@example.org', 'ivan@example.org'])
    expect(read('')).toEqual([])
  })

  it('refuses what is no address, in one sentence that names it', () => {
    expect(() => read('anna@example.org; ivan@example.org')).toThrow(/^ORGANIZERS must be addresses separated by commas.*ivan@example\.org/)
    expect(() => read('anna')).toThrow('“anna”')
  })
})
