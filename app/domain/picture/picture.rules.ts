/** The place of the logo; photos have those from 1 on, in the order they are shown. */
export const logoPlace = 0

/** As many photos as a maker may show. */
export const maxPhotos = 8
export const photoPlaces: readonly number[] = Array.from({ length: maxPhotos }, (_, i) => i + 1)

/** Bytes of a file that is taken. */
export const maxPictureBytes = 10 * 1024 * 1024

/** Pixels of a picture that is decoded: 24 megapixels, what a good camera makes. */
export const maxPixels = 24_000_000

/** A picture with a shorter side than this would be a blur in the gallery. */
export const minSide = 120

/** The sizes a picture is kept in, and the square it fits in, in pixels. */
export const pictureSizes = { small: 480, large: 1600 } as const
export type PictureSize = keyof typeof pictureSizes
export const isPictureSize = (text: string): text is PictureSize => Object.hasOwn(pictureSizes, text)

/** The kinds of files that are taken, as `accept` of the field says them. */
export const pictureTypes: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'image/avif']

/** Why a file is not taken. Keys of errors.ts follow «picture.». */
export type PictureRefusal = 'empty' | 'large' | 'type' | 'pixels' | 'small' | 'animated' | 'broken'

/** The first free place for a logo or a photo; null when all are taken. */
export function freePlace(kind: 'logo' | 'photo', taken: readonly number[]): number | null {
  const places = kind === 'logo' ? [logoPlace] : photoPlaces
  return places.find((place) => !taken.includes(place)) ?? null
}

/**
 * The photo that one changes places with.
 * @param places of all pictures of a maker
 * @returns its place; null at the end of the row
 */
export function neighbourOf(place: number, towards: 'earlier' | 'later', places: readonly number[]): number | null {
  const photos = places.filter((p) => p > logoPlace).sort((a, b) => a - b)
  const at = photos.indexOf(place)
  return at === -1 ? null : (photos[at + (towards === 'later' ? 1 : -1)] ?? null)
}
