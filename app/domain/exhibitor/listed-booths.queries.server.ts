import type { Db } from '~/db/client.server'
import { participating } from '../application/application.transitions'
import { compareCodes } from '../booth/booth.rules'

/** The booths of those of some exhibitors who take part in an edition, by slug; the others are not in it. */
export async function listedBooths({ slugs, editionId }: { slugs: string[]; editionId: string }, db: Db): Promise<Map<string, string[]>> {
  const rows = await db.application.findMany({
    where: { editionId, state: { in: [...participating] }, exhibitor: { slug: { in: slugs } } },
    select: { exhibitor: { select: { slug: true } }, claims: { where: { kind: 'confirmed' }, select: { booth: { select: { code: true } } } } },
  })
  return new Map(rows.map(({ exhibitor, claims }) => [exhibitor.slug, claims.map(({ booth }) => booth.code).sort(compareCodes)]))
}
