import type { Db } from '~/db/client.server'

/** The services of an edition in their order, withdrawn ones too. */
export function servicesOf(editionId: string, db: Db) {
  return db.service.findMany({ where: { editionId }, orderBy: [{ position: 'asc' }, { nameRu: 'asc' }, { id: 'asc' }] })
}
