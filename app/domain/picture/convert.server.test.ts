import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { convertPicture } from './convert.server'
import { hostileFiles, photo, script, turnedPhoto } from './pictures.testing'

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
