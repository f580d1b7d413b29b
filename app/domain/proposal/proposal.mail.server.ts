import type { Transaction } from '~/db/client.server'
import { defaultLocale, isLocale, pick, type Locale } from '~/i18n/locale'
import { paths } from '~/lib/paths'
import { queueMail, type Mail } from '~/mail/outbox.server'
import type { MailName, MailProps } from '~/mail/templates'

/** A proposal with all that its mails say. */
export function proposalForMail(id: string, tx: Transaction) {
  return tx.proposal.findUniqueOrThrow({ where: { id }, include: { exhibitor: true, centre: true } })
}
type Proposal = Awaited<ReturnType<typeof proposalForMail>>
type Site = { baseUrl: string; now: Date }

const localeOf = ({ locale }: { locale: string }): Locale => (isLocale(locale) ? locale : defaultLocale)
const titleOf = ({ titleRu, titleEn }: Proposal, locale: Locale) => pick({ ru: titleRu, en: titleEn }, locale)

type ToProposer = 'proposal-submitted-to-exhibitor' | 'proposal-asked-to-exhibitor' | 'proposal-accepted-to-exhibitor' | 'proposal-declined-to-exhibitor'

/** To the contact of the exhibitor that proposes, in the language it wrote in. */
export async function tellProposer<K extends ToProposer & MailName>(proposal: Proposal, template: K, props: Omit<MailProps[K], 'title' | 'link'>, { baseUrl, now }: Site, tx: Transaction): Promise<void> {
  if (!proposal.exhibitor?.contactEmail) return
  const locale = localeOf(proposal)
  const common = { title: titleOf(proposal, locale), link: baseUrl + paths.exhibitorSession(locale, proposal.id) }
  const mail = { key: `proposal:${proposal.id}:${template}:${proposal.version}`, to: proposal.exhibitor.contactEmail, locale, template, props: { ...common, ...props } }
  await queueMail(tx, mail as unknown as Mail, now)
}

/**
 * To every organiser of the proposal's centre, each in their language; where a centre has none, to those of
 * the festival. With an answer it is the answer to their question; it may be withdrawn; else it is new.
 */
export async function tellCentre(proposal: Proposal, { answer = '', withdrawn = false }: { answer?: string; withdrawn?: boolean }, { baseUrl, now }: Site, tx: Transaction): Promise<void> {
  const ofCentre = await tx.centreOrganizer.findMany({ where: { centreId: proposal.centreId ?? '' }, include: { user: true } })
  const organizers = ofCentre.length > 0 ? ofCentre : await tx.festivalOrganizer.findMany({ include: { user: true } })
  for (const { user } of organizers) {
    const locale = localeOf(user)
    const { exhibitor, centre } = proposal
    await queueMail(
      tx,
      {
        key: `proposal:${proposal.id}:organizer:${proposal.version}:${user.id}`,
        to: user.email,
        locale,
        template: 'proposal-submitted-to-organizer',
        props: {
          title: titleOf(proposal, locale),
          brand: exhibitor ? pick({ ru: exhibitor.brandRu, en: exhibitor.brandEn }, locale) : '',
          centre: centre ? pick({ ru: centre.nameRu, en: centre.nameEn }, locale) : '',
          answer,
          withdrawn,
          link: baseUrl + paths.organizer(locale, `/proposals/${proposal.id}`),
        },
      },
      now,
    )
  }
}

/** One more word of the exchange about a proposal, whose row the caller has just written to. */
export async function addMessage(
  { proposalId, now, ...message }: { proposalId: string; kind: 'question' | 'answer'; text: string; authorId: string; now: Date },
  tx: Transaction,
): Promise<void> {
  const number = (await tx.proposalMessage.count({ where: { proposalId } })) + 1
  await tx.proposalMessage.create({ data: { proposalId, number, ...message, at: now } })
}
