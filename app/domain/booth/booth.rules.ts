import { isDecidable } from '../application/application.rules'
import { isParticipating } from '../application/application.transitions'

/** How long a picked booth is kept for the applicant who has not sent the application yet. */
export const holdMinutes = 20

/** held and offered end by themselves. */
export type ClaimKind = 'held' | 'offered' | 'reserved' | 'confirmed'

/** What everybody may know of a booth. */
export type BoothState = 'free' | 'held' | 'taken' | 'blocked'

export type Claim = { kind: string; expiresAt: Date | null }

/** When a hold begun now is over: at that very instant the booth is free again. */
export function holdUntil(now: Date): Date {
  return new Date(now.getTime() + holdMinutes * 60_000)
}

/** A claim still counts: a hold or an offer until its end, anything else always. */
export function isLive(claim: Claim, now: Date): boolean {
  return !isTimed(claim) || (claim.expiresAt !== null && now < claim.expiresAt)
}

/** A claim that is over at its expiresAt. */
export function isTimed({ kind }: { kind: string }): boolean {
  return kind === 'held' || kind === 'offered'
}

/** Whether a booth is the application's own, and not only offered to it. */
export function isOwn({ kind }: { kind: string }): boolean {
  return kind !== 'offered'
}

/** What a booth is to an application in this state that an organiser gives it to; null where it can have none. */
export function claimKindFor(state: string): 'reserved' | 'confirmed' | null {
  if (isParticipating(state)) return 'confirmed'
  return isDecidable(state) ? 'reserved' : null
}

/** The live state of a booth, from its claim and the clock. */
export function boothState(booth: { blocked: boolean; claim: Claim | null }, now: Date): BoothState {
  if (booth.blocked) return 'blocked'
  if (!booth.claim || !isLive(booth.claim, now)) return 'free'
  return isTimed(booth.claim) ? 'held' : 'taken'
}

/** The booth's code as somebody types it in a search: case, spaces and dashes do not matter. */
export function foldCode(code: string): string {
  return code.toLocaleUpperCase('ru').replace(/[\s\u00a0\p{Pd}]/gu, '')
}

/** Codes in the order people count: А-2 before А-10, and А before В. */
export function compareCodes(a: string, b: string): number {
  return collator.compare(a, b)
}
const collator = new Intl.Collator('ru', { numeric: true })
