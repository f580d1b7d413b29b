import { dictionary } from '~/i18n/dictionary'
import type { Locale } from '~/i18n/locale'

/** Whom mails come from. Without a name of its own (null) it is the festival's, as the recipient calls it. */
export type MailSender = { name: string | null; address: string }

/** The name a recipient of that language reads, in From and as the ORGANIZER of invitations. */
export function senderName({ name }: MailSender, locale: Locale): string {
  return name ?? dictionary(locale).common.festival
}
