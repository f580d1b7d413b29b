import { randomUUID } from 'node:crypto'
import type { Transaction } from '~/db/client.server'
import { proposals, type SeedProposal } from './proposals'
import { typeset, typesetRu } from './typeset'
import type { Places } from './write-edition'
import type { WrittenProgramme } from './write-programme'

const day = 86_400_000

/** What exhibitors propose, from the draft to the decision, with the lines of the log. */
export async function writeProposals(written: WrittenProgramme, places: Places, now: Date, tx: Transaction): Promise<void> {
  const { userId: organizerId } = await tx.festivalOrganizer.findFirstOrThrow()
  const exhibitors = new Map((await tx.exhibitor.findMany({ select: { id: true, slug: true } })).map(({ id, slug }) => [slug, id]))
  for (const [index, proposal] of proposals.entries()) {
    const id = randomUUID()
    const sentAt = new Date(now.getTime() - (12 - index) * day)
    const decidedAt = new Date(sentAt.getTime() + day)
    const decided = proposal.state === 'accepted' || proposal.state === 'declined'
    await tx.proposal.create({
      data: {
        ...columnsOf(proposal),
        id,
        editionId: places.editionId,
        exhibitorId: exhibitors.get(proposal.exhibitor)!,
        centreId: proposal.centre && places.centreIds.get(proposal.centre)!,
        createdAt: sentAt,
        ...(proposal.state !== 'draft' && { submittedAt: sentAt }),
        ...(decided && { decidedAt, decidedById: organizerId }),
        sessionId: proposal.session ? written.get(proposal.session)!.sessionId : null,
      },
    })
    await tx.proposalMessage.createMany({
      data: proposal.talk.map((text, at) => ({
        proposalId: id,
        number: at + 1,
        kind: at % 2 ? 'answer' : 'question',
        text: typesetRu(text),
        at: new Date(sentAt.getTime() + (at + 1) * (day / 4)),
        authorId: at % 2 ? null : organizerId,
      })),
    })
    await tx.auditEntry.createMany({ data: logOf(proposal, { id, sentAt, decidedAt, organizerId }) })
  }
}

function columnsOf({ state, title, abstract, kind, format, age, minutes, seats, days, leaders, needs, reason, quiet }: SeedProposal) {
  const said = { title: typeset(title), abstract: typeset(abstract) }
  const people = leaders.map(({ name, role }) => ({ nameRu: name.ru, roleRu: role.ru, nameEn: name.en, roleEn: role.en }))
  return {
    ...{ state, kind, format, seats },
    titleRu: said.title.ru,
    titleEn: said.title.en,
    abstractRu: said.abstract.ru,
    abstractEn: said.abstract.en,
    language: 'ru',
    ageMark: age,
    duration: minutes,
    days: JSON.stringify(days),
    leaders: JSON.stringify(people),
    needs: typesetRu(needs),
    decisionReason: typesetRu(reason),
    pendingVerb: quiet?.verb ?? null,
    pendingReason: typesetRu(quiet?.reason ?? ''),
  }
}

type Facts = { id: string; sentAt: Date; decidedAt: Date; organizerId: string }

function logOf({ state, title, reason, quiet }: SeedProposal, { id, sentAt, decidedAt, organizerId }: Facts) {
  if (state === 'draft') return []
  const line = (at: Date, actorId: string | null, action: string, words = '') => ({
    ...{ at, actorId, action },
    subject: `proposal:${id}`,
    details: JSON.stringify({ title: typeset(title).ru, ...(words && { reason: words }) }),
  })
  const verb = quiet && (quiet.verb === 'accept' ? 'proposal.accept-quietly' : 'proposal.decline-quietly')
  return [
    line(sentAt, null, 'proposal.submit'),
    ...(state === 'needs_information' ? [line(decidedAt, organizerId, 'proposal.ask')] : []),
    ...(state === 'accepted' ? [line(decidedAt, organizerId, 'proposal.accept', reason)] : []),
    ...(state === 'declined' ? [line(decidedAt, organizerId, 'proposal.decline', reason)] : []),
    ...(quiet && verb ? [line(decidedAt, organizerId, verb, quiet.reason)] : []),
  ]
}
