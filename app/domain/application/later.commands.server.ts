import type { Database, Transaction } from '~/db/client.server'
import { dayIn } from '~/lib/dates'
import { homeZone } from '../edition/jewellers-day.server'
import { advance } from './advance.server'
import { priceOfApplication } from './application-price.rules'
import { tellOfAnswer, tellOfCancellation } from './application.mail.server'
import { laterSteps, type Decision } from './application.rules'
import { mayStep, type Verb } from './application.transitions'
import { cancellationNow } from './cancellation.rules'
import { step, type LockedApplication } from './draft.server'

/** The exhibitor answers what organisers asked: it waits for their decision again, its booth is still theirs. */
export function answerApplication(
  { applicationId, userId, answer, baseUrl, now }: { applicationId: string; userId: string; answer: string; baseUrl: string; now: Date },
  db: Database,
): Promise<Decision> {
  return step({ applicationId, userId }, now, db, async (application, tx) => {
    // When it was sent stays what it was: its rate and its turn go by that.
    const advanced = await advance(application, { verb: 'answer', by: 'exhibitor', actorId: userId, reason: answer, data: { answer }, now }, tx)
    if (advanced.ok) await tellOfAnswer(application, baseUrl, now, tx)
    return advanced
  })
}

/** A step after the yes that an organiser takes by hand: contract sent, signed, invoiced, paid, accredited, moved in, closed. */
export function takeLaterStep(
  { applicationId, verb, version, organizerId, now }: { applicationId: string; verb: Verb; version: number; organizerId: string; now: Date },
  db: Database,
): Promise<Decision> {
  return step({ applicationId, userId: null }, now, db, async (application, tx) => {
    if (application.version !== version) return { ok: false, code: 'stale' }
    if (!laterSteps(application.state).includes(verb)) return { ok: false, code: 'wrong-state' }
    return advance(application, { verb, by: 'organizer', actorId: organizerId, now }, tx)
  })
}

type Cancellation = { applicationId: string; actorId: string; by: 'exhibitor' | 'organizer'; version: number; fee: number; reason: string; baseUrl: string; now: Date }

/**
 * Cancels a place after the yes: the booth is free at once, and what it costs by the edition's ladder is
 * kept with the application. Both sides are told. `fee` is the sum in kopecks that was shown: another by now is `stale`.
 */
export function cancelApplication({ applicationId, actorId, by, version, fee, reason, baseUrl, now }: Cancellation, db: Database): Promise<Decision> {
  return step({ applicationId, userId: by === 'exhibitor' ? actorId : null }, now, db, async (application, tx) => {
    if (!mayStep('cancel', application.state, by)) return { ok: false, code: 'wrong-state' }
    if (application.version !== version) return { ok: false, code: 'stale' }
    const { amount } = feeOf(application, now)
    // At midnight, or by other terms, it may have come to cost something else than was read.
    if (amount !== fee) return { ok: false, code: 'stale' }
    const data = { cancellationFee: amount, decisionReason: reason, payBy: null }
    const advanced = await advance(application, { verb: 'cancel', by, actorId, reason: [reason, `${amount / 100} ₽`].filter(Boolean).join(', '), data, now }, tx)
    if (advanced.ok) await tellOfCancellation(application, { by, fee: amount, reason, baseUrl, now }, tx)
    return advanced
  })
}

function feeOf(application: LockedApplication, now: Date) {
  const booths = application.claims.map(({ booth }) => ({ ...booth, rate: booth.category.rate }))
  const price = booths.length > 0 ? priceOfApplication(booths, application, now) : null
  return cancellationNow(price, application.edition, dayIn(now, homeZone))
}

/** What the clock does to an application whose payment did not come: the booth is free, the exhibitor is told. */
export async function expireApplication(application: LockedApplication, baseUrl: string, now: Date, tx: Transaction): Promise<Decision> {
  const data = { payBy: null, cancellationFee: 0, decisionReason: '' }
  const advanced = await advance(application, { verb: 'expire', by: 'system', actorId: null, data, now }, tx)
  if (advanced.ok) await tellOfCancellation(application, { by: 'system', fee: 0, reason: '', baseUrl, now }, tx)
  return advanced
}
