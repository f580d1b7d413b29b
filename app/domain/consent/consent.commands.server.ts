import type { Transaction } from '~/db/client.server'
import type { Locale } from '~/i18n/locale'

/** Somebody pressed a button, in their language, from an address. */
export type Actor = { userId: string; locale: Locale; ip: string }

/** One line of the consent ledger: who, to what, in which words, when, from where. */
export async function writeConsent(
  { purpose, subject, textVersion, actor, now }: { purpose: 'processing' | 'publication'; subject: string; textVersion: string; actor: Actor; now: Date },
  tx: Transaction,
): Promise<void> {
  const { email } = await tx.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { email: true } })
  await tx.consent.create({ data: { email, purpose, subject, textVersion, locale: actor.locale, ip: actor.ip, givenAt: now } })
}
