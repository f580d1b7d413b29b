import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { convertPicture, convertTracing } from './convert.server'
import { hostileFiles, hugePng, photo, script, turnedPhoto } from './pictures.testing'

async function converted(bytes: Buffer) {
  const result = await convertPicture(bytes)
  if (!result?.ok) throw new Error(`Refused: ${result?.code}`)
  return result.files
}

describe('a picture somebody sent', () => {
  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('is kept in two sizes of WebP: %s', async (format) => {
    const files = await converted(await photo(2400, 1600, format))
    expect(files.map(({ size, width, height }) => [size, width, height])).toEqual([
      ['large', 1600, 1067],
      ['small', 480, 320],
    ])
    for (const { bytes, width, height } of files) expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width, height, space: 'srgb' })
  })

  it('is never made larger than it is', async () => {
    expect((await converted(await photo(300, 200))).map(({ width }) => width)).toEqual([300, 300])
  })

  it('stands upright and says nothing of where it was taken', async () => {
    const files = await converted(await turnedPhoto('55.75N 37.61E'))
    expect(files[0]).toMatchObject({ width: 400, height: 600 })
    for (const { bytes } of files) {
      expect(await sharp(bytes).metadata()).not.toHaveProperty('exif')
      expect(Buffer.from(bytes).includes('55.75N')).toBe(false)
    }
  })

  it('loses what is hidden behind it', async () => {
    const files = await converted(Buffer.concat([await photo(), Buffer.from(script)]))
    for (const { bytes } of files) expect(Buffer.from(bytes).includes('script')).toBe(false)
  })

  it('keeps what is transparent, and turns other colours into sRGB', async () => {
    const glass = await sharp({ create: { width: 300, height: 300, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).png().toBuffer()
    expect(await sharp((await converted(glass))[0]!.bytes).metadata()).toMatchObject({ hasAlpha: true })
    const press = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#b08030' } }).toColourspace('cmyk').jpeg().toBuffer()
    expect(await sharp((await converted(press))[0]!.bytes).metadata()).toMatchObject({ space: 'srgb', channels: 3 })
  })

  it('is refused where it is none', async () => {
    for (const [what, bytes, code] of await hostileFiles()) expect([what, await convertPicture(bytes)]).toEqual([what, { ok: false, code }])
  })

  it('is refused when it is too large before anybody looks at it', async () => {
    expect(await convertPicture(Buffer.alloc(10 * 1024 * 1024 + 1))).toEqual({ ok: false, code: 'large' })
  })
})

describe('a drawing to trace', () => {
  const svg = (inner: string, size = 'width="600" height="400"') => Buffer.from(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size}>${inner}</svg>`)
  const traced = async (bytes: Buffer) => {
    const result = await convertTracing(bytes)
    return result?.ok ? result.files : result?.code
  }

  it('is kept as pixels alone, whether it was SVG or a picture', async () => {
    for (const bytes of [svg('<rect width="600" height="400" fill="red"/>'), await photo(600, 400, 'png')]) {
      const files = await traced(bytes)
      expect(files).toMatchObject([{ width: 600, height: 400 }])
      if (typeof files !== 'object') return
      expect(await sharp(files[0]!.bytes).metadata()).toMatchObject({ format: 'webp', width: 600, height: 400 })
    }
  })

  it('loads nothing an SVG refers to, and runs nothing in it', async () => {
    const red = async (bytes: Buffer) => {
      const files = await traced(bytes)
      if (typeof files !== 'object') return files
      return (await sharp(files[0]!.bytes).stats()).channels.map(({ max }) => max)
    }
    const plain = await red(svg('<rect width="600" height="400" fill="#fff"/>'))
    const hostile = '<rect width="600" height="400" fill="#fff"/><image xlink:href="file:///etc/passwd" width="9" height="9"/><image xlink:href="http://127.0.0.1:1/x.png" width="9" height="9"/>'
    expect(await red(svg(`${hostile}${script}`))).toEqual(plain)
  })

  it('is refused where it is none, or larger than anybody draws', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "${'x'.repeat(1000)}">${Array.from({ length: 8 }, (_, i) => `<!ENTITY ${'bcdefghi'[i]} "${`&${'abcdefgh'[i]};`.repeat(10)}">`).join('')}]><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>&i;</text></svg>`
    expect(await traced(svg('', 'width="50000" height="50000"'))).toBe('pixels')
    expect(await traced(hugePng(50_000))).toBe('pixels')
    expect(await traced(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="500"'))).toBe('broken')
    expect(await traced(Buffer.from('<!doctype html><p>'))).toBe('type')
    expect(await traced(Buffer.from('%PDF-1.7'))).toBe('type')
    expect(await traced(Buffer.from(bomb))).toBe('broken')
    expect(await traced(Buffer.alloc(0))).toBe('empty')
  })
})
