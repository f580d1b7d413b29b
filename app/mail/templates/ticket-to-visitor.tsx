import { Button, Facts, Layout, Link, Paragraph, Small, Subject } from '../layout'
import type { MailTemplate } from '../template'
import { inert } from '../text'

/**
 * The ticket is a mail of its own, without a calendar part: Outlook deletes an invitation once it is
 * accepted, and the ticket would go with it.
 */
export type Props = {
  name: string
  title: string
  /** Date and time in the centre's zone, the zone said. */
  when: string
  place: string
  ticketCode: string
  ticketUrl: string
  cancelUrl: string
}

export const ticketToVisitor: MailTemplate<Props> = {
  subject: ({ title }, m) => m.ticket.subject(title),
  Body: ({ mail, props: { name, title, when, place, ticketCode, ticketUrl, cancelUrl } }) => {
    const { facts, ...m } = mail.m
    return (
      <Layout mail={mail} title={m.ticket.heading} preheader={m.ticket.preheader(when, ticketCode)} why={m.reasons.visitor}>
        <Paragraph>{m.hello(inert(name))}</Paragraph>
        <Subject>{title}</Subject>
        <Facts
          facts={[
            { term: facts.when, value: when },
            { term: facts.where, value: place },
            { term: facts.ticket, value: ticketCode, large: true },
          ]}
        />
        <Paragraph>{m.ticket.text}</Paragraph>
        <Button href={mail.url(ticketUrl)}>{m.ticket.button}</Button>
        <Small>{m.cannotCome} <Link href={mail.url(cancelUrl)}>{m.cancelLink}</Link></Small>
      </Layout>
    )
  },
}
