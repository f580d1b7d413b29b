import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import sharp, { type Sharp } from 'sharp'
import { createGate } from '~/lib/gate.server'
import { maxPictureBytes, maxPixels, minSide, pictureSizes, pictureTypes, type PictureRefusal, type PictureSize } from './picture.rules'

export type PictureFileData = { size: PictureSize; width: number; height: number; hash: string; bytes: Uint8Array<ArrayBuffer> }
export type Converted = { ok: true; files: PictureFileData[] } | { ok: false; code: PictureRefusal }

// One thread, nothing kept: pictures are made in the pauses of everything else.
sharp.concurrency(1)
sharp.cache(false)

/** One is decoded at a time; forty may wait. */
const gate = createGate(1, 40)

/** The square a drawing to trace fits in, in pixels: a hall of 60 m with 4 cm a pixel. */
const tracingSide = 1600

/** Seconds that one file may take. */
const patience = 30

/**
 * Makes the sizes we keep out of a file somebody sent: WebP, upright, sRGB, without EXIF and anything else
 * that came with it. What the file is, its bytes say, not its name; how many pixels it has is looked at
 * before any is decoded.
 * @returns the files, or why it is not taken; null when too many wait
 */
export async function convertPicture(bytes: Uint8Array): Promise<Converted | null> {
  if (bytes.length === 0) return refused('empty')
  if (bytes.length > maxPictureBytes) return refused('large')
  const type = await fileTypeFromBuffer(bytes)
  if (type?.mime === 'image/apng') return refused('animated')
  if (!type || !pictureTypes.includes(type.mime)) return refused('type')
  return (await gate.run(() => convert(bytes)))?.value ?? null
}

/**
 * Makes one large WebP of a drawing to trace: what convertPicture takes, and SVG, of which only its pixels
 * are kept. Nothing an SVG refers to is loaded.
 * @returns like convertPicture, with one file
 */
export async function convertTracing(bytes: Uint8Array): Promise<Converted | null> {
  if (bytes.length === 0) return refused('empty')
  if (bytes.length > maxPictureBytes) return refused('large')
  const type = await fileTypeFromBuffer(bytes)
  if (!isSvg(bytes) && !(type && pictureTypes.includes(type.mime))) return refused('type')
  return (await gate.run(() => trace(bytes)))?.value ?? null
}

/** Whether a text begins as an SVG does; what really is in it, libvips finds out. */
const isSvg = (bytes: Uint8Array) => /^\ufeff?\s*<(\?xml|svg|!--|!DOCTYPE svg)/i.test(new TextDecoder().decode(bytes.subarray(0, 200)))

async function trace(bytes: Uint8Array): Promise<Converted> {
  try {
    const { width, height, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (width * height > maxPixels) return refused('pixels')
    if (pages > 1) return refused('animated')
    const picture = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' }).timeout({ seconds: patience }).autoOrient()
    return { ok: true, files: [await fit(picture, 'large', tracingSide)] }
  } catch {
    return refused('broken')
  }
}

const refused = (code: PictureRefusal) => ({ ok: false, code }) as const

async function convert(bytes: Uint8Array): Promise<Converted> {
  try {
    const { width, height, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (width * height > maxPixels) return refused('pixels')
    if (pages > 1) return refused('animated')
    if (Math.min(width, height) < minSide) return refused('small')
    // Upright once, at the larger size; the smaller is made of that.
    const large = await fit(sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' }).timeout({ seconds: patience }).autoOrient(), 'large')
    return { ok: true, files: [large, await fit(sharp(large.bytes), 'small')] }
  } catch {
    // libvips has nothing better to say than that it cannot: cut off, or no picture behind its first bytes.
    return refused('broken')
  }
}

async function fit(picture: Sharp, size: PictureSize, side: number = pictureSizes[size]): Promise<PictureFileData> {
  const { data, info } = await picture
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .webp({ quality: size === 'large' ? 82 : 78, effort: 3 })
    .toBuffer({ resolveWithObject: true })
  return { size, width: info.width, height: info.height, hash: createHash('sha256').update(data).digest('hex').slice(0, 32), bytes: new Uint8Array(data) }
}
