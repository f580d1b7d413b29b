import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** A photo of one colour, upright in the file; what the camera turned stands in its EXIF. */
export const photo = (width = 600, height = 400, format: 'jpeg' | 'png' | 'webp' | 'avif' = 'jpeg') =>
  sharp({ create: { width, height, channels: 3, background: '#b08030' } })
    .toFormat(format)
    .toBuffer()

/** A photo as a telephone makes it: lying on its side, with the place in its EXIF. */
export const turnedPhoto = (secret: string) =>
  sharp({ create: { width: 600, height: 400, channels: 3, background: '#b08030' } })
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Copyright: secret, ImageDescription: secret } })
    .jpeg()
    .toBuffer()

/** Two pictures that move. */
export async function animation(): Promise<Buffer> {
  const frame = (background: string) => sharp({ create: { width: 200, height: 200, channels: 3, background } }).png().toBuffer()
  return sharp([await frame('#fff'), await frame('#000')], { join: { animated: true } }).webp().toBuffer()
}

/** A PNG that says it is so large and has next to nothing in it. */
export function hugePng(side: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const chunk = (type: string, content: Buffer) => {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(content.length)
    const check = Buffer.alloc(4)
    check.writeUInt32BE(crc32(named))
    return Buffer.concat([length, named, check])
  }
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(64))), chunk('IEND', Buffer.alloc(0))])
}

export const script = '<script>alert(document.domain)</script>'

/** Files that are no pictures for us, each with the refusal it should meet. */
export async function hostileFiles(): Promise<[what: string, bytes: Buffer, code: string][]> {
  const jpeg = await photo()
  const noise = Buffer.alloc(400 * 600 * 3).map((_, i) => (i * 7919) % 251)
  const real = await sharp(noise, { raw: { width: 600, height: 400, channels: 3 } }).jpeg().toBuffer()
  return [
    ['nothing', Buffer.alloc(0), 'empty'],
    ['an SVG with a script', Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="500" height="500">${script}</svg>`), 'type'],
    ['an SVG behind an XML head', Buffer.from(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`), 'type'],
    ['a page', Buffer.from(`<!doctype html>${script}`), 'type'],
    ['a GIF', await sharp({ create: { width: 300, height: 300, channels: 3, background: '#fff' } }).gif().toBuffer(), 'type'],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'type'],
    ['a ZIP', Buffer.from('504b0304140000000800', 'hex'), 'type'],
    ['an animation', await animation(), 'animated'],
    ['50,000 by 50,000', hugePng(50_000), 'pixels'],
    ['5,000 by 5,000', hugePng(5_000), 'pixels'],
    ['100 by 100', await photo(100, 100, 'png'), 'small'],
    ['cut off', real.subarray(0, Math.floor(real.length / 2)), 'broken'],
    ['only the first bytes', jpeg.subarray(0, 200), 'broken'],
    ['a PNG without its inside', hugePng(1_000), 'broken'],
  ]
}
