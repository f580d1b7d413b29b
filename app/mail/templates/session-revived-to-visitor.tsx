import { Button, Facts, Layout, Link, Paragraph, Small, Subject } from '../layout'
import type { CalendarPart, MailTemplate } from '../template'
import { inert } from '../text'

export type Props = {
  name: string
  title: string
  /** Date and time in the centre's zone, the zone said. */
  when: string
  place: string
  sessionUrl: string
  cancelUrl: string
  calendar: CalendarPart & { method: 'REQUEST' }
}

export const sessionRevivedToVisitor: MailTemplate<Props> = {
  subject: ({ title }, m) => m.revived.subject(title),
  Body: ({ mail, props: { name, title, when, place, sessionUrl, cancelUrl } }) => {
    const { facts, ...m } = mail.m
    return (
      <Layout mail={mail} title={m.revived.heading} preheader={`${when}. ${place}`} why={m.reasons.visitor}>
        <Paragraph>{m.hello(inert(name))}</Paragraph>
        <Subject>{title}</Subject>
        <Facts facts={[{ term: facts.when, value: when }, { term: facts.where, value: place }]} />
        <Paragraph>{m.revived.text}</Paragraph>
        <Button href={mail.url(sessionUrl)}>{m.revived.button}</Button>
        <Small>{m.cannotCome} <Link href={mail.url(cancelUrl)}>{m.cancelLink}</Link></Small>
      </Layout>
    )
  },
}
