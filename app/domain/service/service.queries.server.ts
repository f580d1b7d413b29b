import type { Db } from '~/db/client.server'
import type { LocalizedText } from '~/i18n/locale'
import { isLate, priceNow, type Ordered } from './service.rules'

/** The services of an edition in their order, withdrawn ones too. */
export function servicesOf(editionId: string, db: Db) {
  return db.service.findMany({ where: { editionId }, orderBy: [{ position: 'asc' }, { nameRu: 'asc' }, { id: 'asc' }] })
}

/** A service, what one more costs today, and what an application has ordered of it. Kopecks without VAT. */
export type OfferedService = { id: string; name: LocalizedText; price: number; maximum: number; withdrawn: boolean; ordered: number; sum: number }

type Edition = { id: string; lateFrom: Date | null; latePercent: number }

/** The services that may be ordered now, and those that an application has ordered though they are offered no more. */
export async function offeredServices(
  { edition, orders, now }: { edition: Edition; orders: readonly (Ordered & { serviceId: string })[]; now: Date },
  db: Db,
): Promise<OfferedService[]> {
  const late = isLate(edition.lateFrom, now)
  const services = await servicesOf(edition.id, db)
  return services
    .map(({ id, nameRu, nameEn, price, maximum, withdrawn }) => {
      const own = orders.filter((order) => order.serviceId === id)
      return {
        id,
        name: { ru: nameRu, en: nameEn },
        price: priceNow(price, late, edition.latePercent),
        maximum,
        withdrawn,
        ordered: own.reduce((sum, order) => sum + order.quantity, 0),
        sum: own.reduce((sum, order) => sum + order.quantity * order.price, 0),
      }
    })
    .filter((service) => !service.withdrawn || service.ordered > 0)
}
