import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { motifsFile } from './file'
import { motifs } from './motifs'

const svg = readFileSync(path.join(import.meta.dirname, '../../../public/filigree/motifs.svg'), 'utf8')

describe('the file of motifs', () => {
  it('is what the generator makes now', () => {
    for (const { body } of motifs()) expect(svg.includes(body)).toBe(true)
    expect(motifsFile).toMatch(/^\/filigree\/motifs\.svg\?v=[0-9a-f]{10}$/)
  })
  it('is light: under 150 kB, 50 kB compressed', () => {
    expect(svg.length).toBeLessThan(150_000)
    expect(gzipSync(svg).length).toBeLessThan(50_000)
  })
  it('refers only to figures it holds, each of them once', () => {
    const ids = [...svg.matchAll(/id="([^"]+)"/g)].map((match) => match[1])
    const used = [...svg.matchAll(/href="#([^"]+)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
    expect(used.filter((id) => !ids.includes(id))).toEqual([])
  })
  it('has no colour of its own and no broken number', () => {
    expect(svg).not.toMatch(/NaN|Infinity|undefined|#[0-9a-f]{3,6}"|rgb|oklch/)
  })
  it('plaits Yenisey Siberia of strands that never lie on top of each other everywhere', () => {
    const plait = motifs().find(({ id }) => id === 'plait-part')
    // Three parallel lines a strand, hidden where it dives: each is cut into two runs a wave.
    expect(plait?.body.match(/<path/g)?.length).toBe(6)
  })
})
