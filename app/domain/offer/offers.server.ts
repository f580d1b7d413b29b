import type { Database } from '~/db/client.server'
import { dayIn } from '~/lib/dates'
import { isLive } from '../booth/booth.rules'
import { currentEdition } from '../edition/edition.queries.server'
import { homeZone } from '../edition/jewellers-day.server'
import { mayBeAsked, wishersOf } from '../wish/wish.queries.server'
import { expireOffer, offerBooth } from './offer.commands.server'

/**
 * What the clock has to do with booths that became free: ends the offers whose time is over, then offers every
 * such booth to the first in line. May run in any number of processes at once, as often as one likes: the keys
 * of claims and offers decide. Nothing is offered any more once the festival has begun.
 * @returns how many offers were made and how many ran out
 */
export async function watchOffers({ baseUrl, now }: { baseUrl: string; now: Date }, db: Database): Promise<{ offered: number; expired: number }> {
  const done = { offered: 0, expired: 0 }
  const over = await db.boothOffer.findMany({ where: { endedAt: null, expiresAt: { lte: now } }, select: { boothId: true, applicationId: true } })
  for (const offer of over) {
    if (await orLater(expireOffer({ ...offer, baseUrl, now }, db))) done.expired += 1
  }
  for (const { id, ...freed } of await freedBooths(now, db)) {
    if (await orLater(offerToFirst({ boothId: id, ...freed, baseUrl, now }, db))) done.offered += 1
  }
  return done
}

/** One that cannot be settled now does not keep the others waiting; it is looked at again in a minute. */
function orLater(settled: Promise<boolean>): Promise<boolean> {
  return settled.catch((error: unknown) => {
    console.error(error)
    return false
  })
}

/** The booths that an application gave up or lost, that are free now and wished for; the longest free first. */
async function freedBooths(now: Date, db: Database) {
  const edition = await currentEdition(db)
  if (!edition || dayIn(now, homeZone) >= edition.startsOn) return []
  const booths = await db.booth.findMany({
    where: {
      plan: { editionId: edition.id },
      blocked: false,
      freedAt: { not: null },
      OR: [{ wishes: { some: { application: mayBeAsked } } }, { category: { wishes: { some: { application: mayBeAsked } } } }],
    },
    orderBy: [{ freedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, freedAt: true, freedFrom: true, claim: true },
  })
  return booths.flatMap(({ id, freedAt, freedFrom, claim }) => (freedAt && (!claim || !isLive(claim, now)) ? [{ id, freedAt, freedFrom }] : []))
}

type Freed = { boothId: string; freedAt: Date; freedFrom: string | null; baseUrl: string; now: Date }

/** Whoever sent the application after the booth was free could have taken it, and whoever lost it is not asked. */
async function offerToFirst({ boothId, freedAt, freedFrom, baseUrl, now }: Freed, db: Database): Promise<boolean> {
  const asked = new Set((await db.boothOffer.findMany({ where: { boothId }, select: { applicationId: true } })).map((offer) => offer.applicationId))
  for (const { applicationId, submittedAt } of await wishersOf(boothId, db)) {
    if (applicationId === freedFrom || asked.has(applicationId) || !submittedAt || submittedAt > freedAt) continue
    const offered = await offerBooth({ boothId, applicationId, organizerId: null, baseUrl, now }, db)
    if (offered.ok) return true
    // Somebody has it by now; otherwise it is this one who cannot be asked any more.
    if (offered.code === 'taken' || offered.code === 'blocked') return false
  }
  return false
}
