import { randomUUID } from 'node:crypto'
import type { Transaction } from '~/db/client.server'
import { isParticipating } from '~/domain/application/application.transitions'
import { searchTextOf } from '~/domain/exhibitor/exhibitor.commands.server'
import { craftColumns } from './crafts'
import { exhibitorOfTheDemo, exhibitors, offers, wishes, type SeedExhibitor } from './exhibitors'
import { paperDetails } from './paper-details'
import { typeset } from './typeset'
import { exhibitorUser } from './users'
import type { Places } from './write-edition'

const day = 86_400_000

/**
 * Writes the exhibitors with an owner each, their applications and their booths: confirmed for an approved
 * application, reserved for one that waits for its decision, none for a draft.
 */
export async function writeExhibitors(
  places: Places & { boothIds: Map<string, string> },
  organizerId: string,
  now: Date,
  tx: Transaction,
): Promise<void> {
  const rows = exhibitors.map((exhibitor, index) => ({
    exhibitor,
    ids: { exhibitor: randomUUID(), user: randomUUID(), application: randomUUID() },
    ...datesOf(exhibitor, index, now),
  }))
  const withOwner = rows.filter((row) => row.exhibitor.contact !== '')

  await tx.exhibitor.createMany({
    data: rows.map(({ exhibitor, ids, created }, index) => ({
      id: ids.exhibitor,
      createdAt: created,
      ...columnsOf(exhibitor, index),
      centreId: exhibitor.centre && places.centreIds.get(exhibitor.centre)!,
    })),
  })
  await tx.user.createMany({
    data: withOwner.map(({ exhibitor, ids, created }) => ({
      id: ids.user,
      email: emailOf(exhibitor),
      name: exhibitor.slug === exhibitorOfTheDemo ? exhibitorUser.name : exhibitor.contact,
      createdAt: created,
    })),
  })
  await tx.exhibitorMember.createMany({
    data: withOwner.map(({ ids, created }) => ({
      exhibitorId: ids.exhibitor,
      userId: ids.user,
      role: 'owner',
      createdAt: created,
    })),
  })
  await tx.application.createMany({
    data: rows.map(({ exhibitor, ids, created, submitted, decided }) => ({
      id: ids.application,
      editionId: places.editionId,
      exhibitorId: ids.exhibitor,
      state: exhibitor.state,
      products: JSON.stringify(exhibitor.products),
      createdAt: created,
      submittedAt: submitted,
      decisionReason: exhibitor.reason,
      decidedAt: decided,
      decidedById: decided && organizerId,
    })),
  })
  await tx.boothClaim.createMany({
    data: rows.flatMap(({ exhibitor, ids, submitted }) =>
      exhibitor.booths.map((code) => ({
        boothId: places.boothIds.get(code)!,
        applicationId: ids.application,
        kind: isParticipating(exhibitor.state) ? 'confirmed' : 'reserved',
        createdAt: submitted ?? now,
      })),
    ),
  })
  const offered = rows.flatMap(({ exhibitor, ids }) => {
    const boothId = places.boothIds.get(offers[exhibitor.slug] ?? '')
    return boothId ? [{ boothId, applicationId: ids.application, expiresAt: new Date(now.getTime() + 2 * day) }] : []
  })
  await tx.boothClaim.createMany({ data: offered.map((offer) => ({ ...offer, kind: 'offered', createdAt: now })) })
  await tx.boothOffer.createMany({ data: offered.map((offer) => ({ ...offer, offeredAt: now })) })
  const categories = await tx.boothCategory.findMany({ where: { editionId: places.editionId }, select: { id: true, code: true } })
  await tx.boothWish.createMany({
    data: rows.flatMap(({ exhibitor, ids }) =>
      (wishes[exhibitor.slug] ?? []).map((wish, at) => ({
        applicationId: ids.application,
        rank: at + 1,
        ...('booth' in wish ? { boothId: places.boothIds.get(wish.booth)! } : { categoryId: categories.find(({ code }) => code === wish.category)!.id }),
      })),
    ),
  })
  await tx.auditEntry.createMany({
    data: rows.flatMap(({ exhibitor, ids, submitted, decided }) => {
      const line = {
        subject: `application:${ids.application}`,
        details: JSON.stringify({ brand: exhibitor.brand.ru, booth: exhibitor.booths.join(', ') }),
      }
      const applicant = exhibitor.contact === '' ? null : ids.user
      return [
        ...(submitted ? [{ ...line, at: submitted, actorId: applicant, action: 'application.submit' }] : []),
        ...(offers[exhibitor.slug] ? [{ ...line, at: now, actorId: organizerId, action: 'booth.offer', details: JSON.stringify({ brand: exhibitor.brand.ru, booth: offers[exhibitor.slug] }) }] : []),
        ...(decided ? [{ ...line, at: decided, actorId: organizerId, action: actionOf(exhibitor) }] : []),
      ]
    }),
  })
}

/** Applications came in over two months; a decision takes a day or two. The undecided ones are the latest. */
function datesOf(exhibitor: SeedExhibitor, index: number, now: Date) {
  const isDecided = exhibitor.state !== 'draft' && exhibitor.state !== 'submitted'
  const age = isDecided ? 60 - index : 3 - (index % 3)
  const at = (days: number) => new Date(now.getTime() - days * day)
  return {
    created: at(age + 0.5),
    submitted: exhibitor.state === 'draft' ? null : at(age),
    decided: isDecided ? at(age - 1 - (index % 2)) : null,
  }
}

/** What the log says of the decision; the steps after a yes came from the organisers' hands later. */
function actionOf({ state }: SeedExhibitor): string {
  return { needs_information: 'application.ask', waitlisted: 'application.waitlist' }[state as string] ?? 'application.approve'
}

const emailOf = (exhibitor: SeedExhibitor) =>
  exhibitor.slug === exhibitorOfTheDemo ? exhibitorUser.email : `${exhibitor.slug}@example.ru`

function columnsOf(exhibitor: SeedExhibitor, index: number) {
  const description = typeset(exhibitor.description)
  const columns = {
    slug: exhibitor.slug,
    payerType: exhibitor.payerType,
    legalName: exhibitor.legalName,
    brandRu: exhibitor.brand.ru,
    brandEn: exhibitor.brand.en,
    country: exhibitor.country,
    cityRu: exhibitor.city.ru,
    cityEn: exhibitor.city.en,
    inn: exhibitor.inn,
    ogrn: exhibitor.ogrn,
    foreignId: exhibitor.foreignId,
    ...paperDetails(exhibitor, index),
    ...craftColumns(exhibitor.slug),
    contactName: exhibitor.contact,
    contactEmail: exhibitor.contact && emailOf(exhibitor),
    // No Russian number begins with a nought after the area code.
    contactPhone: exhibitor.contact && `+749420000${String(index).padStart(2, '0')}`,
    descriptionRu: description.ru,
    descriptionEn: description.en,
  }
  return { ...columns, searchText: searchTextOf(columns) }
}
