import type { Db } from '~/db/client.server'
import type { LocalizedText } from '~/i18n/locale'
import { participating } from '../application/application.transitions'
import { chosenFirst } from '../team/chosen.rules'
import { logoPlace, type PictureSize } from './picture.rules'

/** A picture as a page shows it; its bytes have an address of their own. */
export type ShownPicture = {
  id: string
  alt: LocalizedText
  /** Pixels of the small file. */
  width: number
  height: number
}

/** What a page reads of pictures, never their bytes. */
export const pictureColumns = {
  orderBy: { place: 'asc' },
  select: { id: true, place: true, altRu: true, altEn: true, files: { where: { size: 'small' }, select: { width: true, height: true } } },
} as const

type Row = { id: string; place: number; altRu: string; altEn: string; files: { width: number; height: number }[] }

/** The logo and the photos among the rows of a maker, in their order. */
export function shownPictures(rows: readonly Row[]): { logo: ShownPicture | null; photos: ShownPicture[] } {
  const shown = (row: Row): ShownPicture => ({ id: row.id, alt: { ru: row.altRu, en: row.altEn }, width: row.files[0]?.width ?? 0, height: row.files[0]?.height ?? 0 })
  const logo = rows.find((row) => row.place === logoPlace)
  return { logo: logo ? shown(logo) : null, photos: rows.filter((row) => row.place > logoPlace).map(shown) }
}

/** The company somebody acts for, with its pictures; null for who has none. */
export async function ownPictures(userId: string, db: Db) {
  const membership = await db.exhibitorMember.findFirst({
    where: { userId },
    orderBy: [...chosenFirst],
    select: { exhibitor: { select: { id: true, slug: true, brandRu: true, brandEn: true, pictures: pictureColumns } } },
  })
  if (!membership) return null
  const { pictures, ...company } = membership.exhibitor
  return { company, ...shownPictures(pictures) }
}

/** The pictures of a maker, for organisers. */
export async function picturesOf(exhibitorId: string, db: Db) {
  return shownPictures(await db.picture.findMany({ where: { exhibitorId }, ...pictureColumns }))
}

/**
 * A picture while its maker takes part in the edition; before and after that for its own people and for
 * organisers only.
 * @param viewer asked for only where the picture is not public
 * @returns `open` says whether everybody may see it, `hash` names its bytes; null when there is none, or it is not for them
 */
export async function pictureFile(
  { id, size, editionId, viewer }: { id: string; size: PictureSize; editionId: string | null; viewer: () => Promise<{ id: string; organizer: boolean } | null> },
  db: Db,
) {
  const picture = await db.picture.findUnique({
    where: { id },
    select: {
      exhibitorId: true,
      exhibitor: { select: { applications: { where: { editionId: editionId ?? '', state: { in: [...participating] } }, select: { id: true } } } },
    },
  })
  if (!picture) return null
  const open = picture.exhibitor.applications.length > 0
  if (!open && !(await mayLook(picture.exhibitorId, await viewer(), db))) return null
  const file = await db.pictureFile.findUnique({ where: { pictureId_size: { pictureId: id, size } }, select: { hash: true } })
  return file && { hash: file.hash, open }
}

/** The bytes of a picture; who may have them has been asked before. */
export async function pictureBytes({ id, size }: { id: string; size: PictureSize }, db: Db): Promise<Uint8Array<ArrayBuffer> | null> {
  const file = await db.pictureFile.findUnique({ where: { pictureId_size: { pictureId: id, size } }, select: { bytes: true } })
  return file && new Uint8Array(file.bytes)
}

async function mayLook(exhibitorId: string, viewer: { id: string; organizer: boolean } | null, db: Db): Promise<boolean> {
  if (!viewer) return false
  return viewer.organizer || (await db.exhibitorMember.count({ where: { exhibitorId, userId: viewer.id } })) > 0
}
