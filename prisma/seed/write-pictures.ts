import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Transaction } from '~/db/client.server'
import { picturesConsentVersion } from '~/domain/picture/picture.schema'
import { productPath } from '~/lib/product-path.server'
import { fileOf, pictures } from './pictures'

const sizes = ['large', 'small'] as const

/** Writes the drawn logos and photos of the demo's makers, with the consent to show them. */
export async function writePictures(now: Date, tx: Transaction): Promise<void> {
  const folder = productPath('prisma/seed/pictures')
  const makers = await tx.exhibitor.findMany({
    where: { slug: { in: pictures.map((picture) => picture.of) } },
    select: { id: true, slug: true, members: { select: { user: { select: { email: true } } } } },
  })
  const makerOf = new Map(makers.map((maker) => [maker.slug, maker]))
  const rows = pictures.map((picture) => ({ picture, id: randomUUID(), exhibitorId: makerOf.get(picture.of)!.id }))
  await tx.picture.createMany({
    data: rows.map(({ picture, id, exhibitorId }) => ({ id, exhibitorId, place: picture.place, altRu: picture.alt.ru, altEn: picture.alt.en, createdAt: now })),
  })
  await tx.pictureFile.createMany({
    data: rows.flatMap(({ picture, id }) =>
      sizes.map((size) => {
        const bytes = new Uint8Array(readFileSync(path.join(folder, fileOf(picture, size))))
        return { pictureId: id, size, ...measuresOf(bytes), hash: createHash('sha256').update(bytes).digest('hex').slice(0, 32), bytes }
      }),
    ),
  })
  await tx.consent.createMany({
    data: makers.flatMap(({ id, members }) =>
      members.map(({ user }) => ({ email: user.email, purpose: 'publication', subject: `pictures:${id}`, textVersion: picturesConsentVersion, locale: 'ru', givenAt: now })),
    ),
  })
}

/** Width and height of a lossy WebP: 14 bits each, 26 and 28 bytes from its beginning (VP8 frame header). */
function measuresOf(bytes: Uint8Array): { width: number; height: number } {
  const view = new DataView(bytes.buffer)
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
}
