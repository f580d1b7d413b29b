import { convert } from 'html-to-text'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { dictionary } from '~/i18n/dictionary'
import type { Locale } from '~/i18n/locale'
import type { CalendarPart, MailTemplate } from './template'
import { applicationApprovedToExhibitor } from './templates/application-approved-to-exhibitor'
import { applicationAskedToExhibitor } from './templates/application-asked-to-exhibitor'
import { applicationCancelledToExhibitor } from './templates/application-cancelled-to-exhibitor'
import { applicationCancelledToOrganizer } from './templates/application-cancelled-to-organizer'
import { applicationRejectedToExhibitor } from './templates/application-rejected-to-exhibitor'
import { applicationSubmittedToExhibitor } from './templates/application-submitted-to-exhibitor'
import { applicationSubmittedToOrganizer } from './templates/application-submitted-to-organizer'
import { applicationWaitlistedToExhibitor } from './templates/application-waitlisted-to-exhibitor'
import { attendanceCancelledToVisitor } from './templates/attendance-cancelled-to-visitor'
import { boothChangedToExhibitor } from './templates/booth-changed-to-exhibitor'
import { boothOfferOverToExhibitor } from './templates/booth-offer-over-to-exhibitor'
import { boothOfferedToExhibitor } from './templates/booth-offered-to-exhibitor'
import { boothRedrawnToExhibitor } from './templates/booth-redrawn-to-exhibitor'
import { exhibitorInvitedToExhibitor } from './templates/exhibitor-invited-to-exhibitor'
import { letterToExhibitor } from './templates/letter-to-exhibitor'
import { colleagueInvitedToUser } from './templates/colleague-invited-to-user'
import { documentIssuedToExhibitor } from './templates/document-issued-to-exhibitor'
import { invitedToVisitor } from './templates/invited-to-visitor'
import { organizerAddedToOrganizer } from './templates/organizer-added-to-organizer'
import { paymentBookedToExhibitor } from './templates/payment-booked-to-exhibitor'
import { paymentDueToExhibitor } from './templates/payment-due-to-exhibitor'
import { pictureRemovedToExhibitor } from './templates/picture-removed-to-exhibitor'
import { profileChangedToOrganizer } from './templates/profile-changed-to-organizer'
import { servicesChangedToExhibitor } from './templates/services-changed-to-exhibitor'
import { servicesChangedToOrganizer } from './templates/services-changed-to-organizer'
import { proposalAcceptedToExhibitor } from './templates/proposal-accepted-to-exhibitor'
import { proposalAskedToExhibitor } from './templates/proposal-asked-to-exhibitor'
import { proposalDeclinedToExhibitor } from './templates/proposal-declined-to-exhibitor'
import { proposalSubmittedToExhibitor } from './templates/proposal-submitted-to-exhibitor'
import { proposalSubmittedToOrganizer } from './templates/proposal-submitted-to-organizer'
import { sessionCancelledToVisitor } from './templates/session-cancelled-to-visitor'
import { sessionMovedToVisitor } from './templates/session-moved-to-visitor'
import { sessionRevivedToVisitor } from './templates/session-revived-to-visitor'
import { signInToUser } from './templates/sign-in-to-user'
import { ticketToVisitor } from './templates/ticket-to-visitor'
import { clean, oneLine } from './text'

const templates = {
  'sign-in-to-user': signInToUser,
  'application-submitted-to-exhibitor': applicationSubmittedToExhibitor,
  'application-submitted-to-organizer': applicationSubmittedToOrganizer,
  'application-approved-to-exhibitor': applicationApprovedToExhibitor,
  'application-rejected-to-exhibitor': applicationRejectedToExhibitor,
  'application-waitlisted-to-exhibitor': applicationWaitlistedToExhibitor,
  'application-asked-to-exhibitor': applicationAskedToExhibitor,
  'application-cancelled-to-exhibitor': applicationCancelledToExhibitor,
  'application-cancelled-to-organizer': applicationCancelledToOrganizer,
  'payment-due-to-exhibitor': paymentDueToExhibitor,
  'booth-changed-to-exhibitor': boothChangedToExhibitor,
  'booth-offered-to-exhibitor': boothOfferedToExhibitor,
  'booth-offer-over-to-exhibitor': boothOfferOverToExhibitor,
  'booth-redrawn-to-exhibitor': boothRedrawnToExhibitor,
  'exhibitor-invited-to-exhibitor': exhibitorInvitedToExhibitor,
  'letter-to-exhibitor': letterToExhibitor,
  'document-issued-to-exhibitor': documentIssuedToExhibitor,
  'payment-booked-to-exhibitor': paymentBookedToExhibitor,
  'organizer-added-to-organizer': organizerAddedToOrganizer,
  'colleague-invited-to-user': colleagueInvitedToUser,
  'picture-removed-to-exhibitor': pictureRemovedToExhibitor,
  'profile-changed-to-organizer': profileChangedToOrganizer,
  'services-changed-to-exhibitor': servicesChangedToExhibitor,
  'services-changed-to-organizer': servicesChangedToOrganizer,
  'proposal-submitted-to-exhibitor': proposalSubmittedToExhibitor,
  'proposal-submitted-to-organizer': proposalSubmittedToOrganizer,
  'proposal-asked-to-exhibitor': proposalAskedToExhibitor,
  'proposal-accepted-to-exhibitor': proposalAcceptedToExhibitor,
  'proposal-declined-to-exhibitor': proposalDeclinedToExhibitor,
  'ticket-to-visitor': ticketToVisitor,
  'invited-to-visitor': invitedToVisitor,
  'session-moved-to-visitor': sessionMovedToVisitor,
  'session-revived-to-visitor': sessionRevivedToVisitor,
  'session-cancelled-to-visitor': sessionCancelledToVisitor,
  'attendance-cancelled-to-visitor': attendanceCancelledToVisitor,
}

/** Every mail there is. */
export type MailName = keyof typeof templates

/** The properties of each mail; they are stored as JSON until it leaves. */
export type MailProps = { [K in MailName]: (typeof templates)[K] extends MailTemplate<infer P> ? P : never }

export type RenderedMail = {
  subject: string
  html: string
  text: string
  calendar?: CalendarPart
  /** The recipient's name for the To header; empty where the mail does not know it. */
  recipientName: string
}

/**
 * A mail in the recipient's language.
 * @param options.baseUrl address of the site; links given as paths are resolved against it
 * @throws TypeError for a link that is not http or https
 */
export function renderMail<K extends MailName>(template: K, props: MailProps[K], locale: Locale, options: { baseUrl: string }): RenderedMail {
  const { subject: subjectOf, Body } = templateOf(template)
  const { mail: m, common } = dictionary(locale)
  const safeProps = cleanProps(props)
  const { name = '', calendar } = safeProps as { name?: string; calendar?: CalendarPart }
  const subject = oneLine(subjectOf(safeProps, m, common.festival))
  const context = { locale, m, festival: common.festival, subject, url: (address: string) => absolute(address, options.baseUrl) }
  const html = renderToStaticMarkup(createElement(Body, { mail: context, props: safeProps }))
  return {
    subject,
    html: `<!doctype html>${html}`,
    text: plainText(html),
    ...(calendar && { calendar }),
    recipientName: oneLine(name),
  }
}

type MailTraits = Pick<MailTemplate<MailProps[MailName]>, 'secret' | 'urgent' | 'usefulMinutes' | 'files'>

/** How a mail is treated on its way out: see MailTemplate. Nothing special for one that this version does not know. */
export function mailTraits(template: string): MailTraits {
  return template in templates ? templateOf(template as MailName) : {}
}

/** The same template, typed by its name: TypeScript does not see that key and properties belong together. */
function templateOf<K extends MailName>(name: K): MailTemplate<MailProps[K]> {
  const template = templates[name] as unknown as MailTemplate<MailProps[K]> | undefined
  if (!template) throw new TypeError(`There is no mail called ${name}`)
  return template
}

/** Properties with every text cleaned, except the calendar body, whose bytes are not ours to change. */
function cleanProps<P extends object>(props: P): P {
  const entries = Object.entries(props).map(([key, value]) => [key, key === 'calendar' ? value : cleanValue(value)])
  return Object.fromEntries(entries) as P
}

function cleanValue(value: unknown): unknown {
  if (typeof value === 'string') return clean(value)
  return typeof value === 'object' && value !== null ? cleanProps(value) : value
}

function absolute(address: string, baseUrl: string): string {
  const url = new URL(address, baseUrl)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new TypeError(`A mail cannot link to ${url.protocol}`)
  return url.href
}

/** The plain text of a mail's HTML: facts as «Когда: …», links with their addresses, the foot as a signature (RFC 3676, 4.3). */
function plainText(html: string): string {
  return convert(html, {
    wordwrap: false,
    formatters: {
      address: (element, walk, builder) => {
        walk(element.children, builder)
        builder.addLiteral(`: ${element.attribs.href ?? ''}`)
      },
      term: (element, walk, builder) => {
        walk(element.children, builder)
        builder.addInline(': ')
      },
      signature: (element, walk, builder) => {
        builder.openBlock()
        builder.addLiteral('-- ')
        walk(element.children, builder)
        builder.closeBlock()
      },
    },
    selectors: [
      { selector: '.preheader', format: 'skip' },
      { selector: '.name', format: 'skip' },
      { selector: '.only-html', format: 'skip' },
      { selector: 'h1', options: { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 2 } },
      { selector: '.fact', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
      { selector: '.term', format: 'term' },
      { selector: 'br.after-term', format: 'skip' },
      { selector: '.foot', format: 'signature' },
      { selector: 'a.button', format: 'address' },
      { selector: 'a', options: { linkBrackets: ['<', '>'], hideLinkHrefIfSameAsText: true } },
    ],
  })
}
