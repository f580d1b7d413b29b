import type { Db } from '~/db/client.server'
import type { LocalizedText } from '~/i18n/locale'
import { mayStep } from '../application/application.transitions'
import { placesOf } from './adjacency.rules'
import { claimKindFor, compareCodes, isLive, type ClaimKind } from './booth.rules'
import { readBoothShape } from './shape-cache'

/** Who has a booth, as organisers see it at once: also before an approval. */
export type Holder = {
  applicationId: string
  brand: LocalizedText
  kind: ClaimKind
  expiresAt: Date | null
  /** Codes of all its booths, and whether some of them do not touch the others. */
  booths: string[]
  apart: boolean
}

/** An application that booths can be given to, with the codes of those it has or is offered. */
export type Candidate = { applicationId: string; brand: LocalizedText; booths: string[]; mayBeOffered: boolean }

/**
 * What only organisers see of an edition's plan: who has each booth, by its id; why booths are off sale; and
 * the applications that can be given one, those without a booth first.
 */
export async function organizerPlan({ editionId, now }: { editionId: string; now: Date }, db: Db) {
  const applications = await db.application.findMany({
    where: { editionId },
    select: {
      id: true,
      state: true,
      exhibitor: { select: { brandRu: true, brandEn: true } },
      claims: { include: { booth: { select: { code: true, planId: true, shape: true } } } },
    },
  })
  const holders = new Map<string, Holder>()
  const candidates: Candidate[] = []
  for (const { id, state, exhibitor, claims } of applications) {
    const brand = { ru: exhibitor.brandRu, en: exhibitor.brandEn }
    const live = claims.filter((claim) => isLive(claim, now))
    const booths = live.map(({ booth }) => booth.code).sort(compareCodes)
    const apart = placesOf(live.map(({ booth }) => ({ planId: booth.planId, shape: readBoothShape(booth.shape) }))) > 1
    for (const { boothId, kind, expiresAt } of live) holders.set(boothId, { applicationId: id, brand, kind: kind as ClaimKind, expiresAt, booths, apart })
    if (claimKindFor(state)) candidates.push({ applicationId: id, brand, booths, mayBeOffered: live.length === 0 && mayStep('accept-offer', state, 'exhibitor') })
  }
  const blocked = await db.booth.findMany({ where: { blocked: true, plan: { editionId } }, select: { id: true, blockReason: true } })
  candidates.sort((a, b) => Number(a.booths.length > 0) - Number(b.booths.length > 0) || byName.compare(a.brand.ru, b.brand.ru))
  return { holders, candidates, blockReasons: new Map(blocked.map((booth) => [booth.id, booth.blockReason])) }
}

const byName = new Intl.Collator('ru')
