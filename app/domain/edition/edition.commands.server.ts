import type { Database } from '~/db/client.server'
import { inTransaction, isUniqueViolation } from '~/db/transaction.server'
import { addDays } from '~/lib/dates'
import { instantOf } from '~/lib/wall-time'
import { writeAudit } from '../audit/audit.commands.server'
import { writeCancellationFees } from '../application/cancellation.rules'
import type { EditionForm, NewEditionForm, TermsForm } from './edition.schema'
import { homeZone } from './jewellers-day.server'

/** Changes the names and dates of an edition. Applications close with their last day. */
export async function updateEdition(change: { id: string; form: EditionForm; actorId: string; now: Date }, db: Database): Promise<void> {
  const { form } = change
  await inTransaction(db, async (tx) => {
    const before = await tx.edition.findUniqueOrThrow({ where: { id: change.id }, select: { jewellersDay: true } })
    const jewellersDay = form.jewellersDay || null
    await tx.edition.update({
      where: { id: change.id },
      data: {
        ...rowOf(form),
        // Calendars take a moved day only with a higher SEQUENCE.
        ...(before.jewellersDay === jewellersDay ? {} : { daySequence: { increment: 1 } }),
        updatedAt: change.now,
      },
    })
    await writeAudit(tx, { actorId: change.actorId, action: 'edition.update', subject: `edition:${change.id}`, now: change.now })
  })
}

/** Changes the terms of taking part. What was agreed before stays as it was: payment days count from the next yes on. */
export async function updateTerms(change: { id: string; form: TermsForm; actorId: string; now: Date }, db: Database): Promise<void> {
  const { paymentDays, boothsPerApplication, offerHours, cancellationFees } = change.form
  await inTransaction(db, async (tx) => {
    await tx.edition.update({
      where: { id: change.id },
      data: { paymentDays, boothsPerApplication, offerHours, cancellationFees: JSON.stringify(cancellationFees), updatedAt: change.now },
    })
    const details = { paymentDays: paymentDays ?? '', boothsPerApplication, offerHours, cancellationFees: writeCancellationFees(cancellationFees) }
    await writeAudit(tx, { actorId: change.actorId, action: 'edition.terms', subject: `edition:${change.id}`, details, now: change.now })
  })
}

/**
 * Opens a year of the festival. The terms of booths (fee, VAT, surcharges, discounts) are those of the year before.
 * @returns `year.taken` when that year exists: the unique key decides between two who open it at once
 */
export async function createEdition(
  opening: { form: NewEditionForm; actorId: string; now: Date },
  db: Database,
): Promise<{ ok: true; id: string } | { ok: false; code: 'year.taken' }> {
  const { form, now } = opening
  try {
    return await inTransaction(db, async (tx) => {
      const terms = await tx.edition.findFirst({
        orderBy: { year: 'desc' },
        select: {
          registrationFee: true,
          vatPercent: true,
          sideSurcharges: true,
          smallUpTo: true,
          smallPercent: true,
          earlyPercent: true,
          latePercent: true,
          cancellationFees: true,
          paymentDays: true,
          boothsPerApplication: true,
          offerHours: true,
        },
      })
      const { id } = await tx.edition.create({ data: { ...terms, ...rowOf(form), year: form.year, createdAt: now, updatedAt: now } })
      await writeAudit(tx, { actorId: opening.actorId, action: 'edition.create', subject: `edition:${id}`, details: { year: form.year }, now })
      return { ok: true, id } as const
    })
  } catch (error) {
    if (isUniqueViolation(error, 'Edition', ['year'])) return { ok: false, code: 'year.taken' }
    throw error
  }
}

function rowOf(form: EditionForm) {
  return {
    titleRu: form.titleRu,
    titleEn: form.titleEn,
    startsOn: form.startsOn,
    endsOn: form.endsOn,
    jewellersDay: form.jewellersDay || null,
    applicationsFrom: form.applicationsFrom ? instantOf(form.applicationsFrom, '00:00', homeZone) : null,
    applicationsUntil: form.applicationsUntil ? instantOf(form.applicationsUntil, '23:59', homeZone) : null,
    moveInFrom: momentOf(form.moveInFrom),
    moveInUntil: momentOf(form.moveInUntil),
    // Up to the first instant after its last day.
    passesUntil: form.passesUntil ? instantOf(addDays(form.passesUntil, 1), '00:00', homeZone) : null,
    proposalsUntil: form.proposalsUntil ? instantOf(addDays(form.proposalsUntil, 1), '00:00', homeZone) : null,
    passesPerBooth: form.passesPerBooth,
    carsPerBooth: form.carsPerBooth,
  }
}

/** A wall time of the festival's home clock, "2027-06-22T09:00", or null for none. */
function momentOf(wallTime: string): Date | null {
  const [day, time] = wallTime.split('T')
  return day && time ? instantOf(day, time, homeZone) : null
}
