import { Button, Facts, Layout, Paragraph, Subject } from '../layout'
import type { CalendarPart, MailTemplate } from '../template'
import { inert } from '../text'

export type Props = {
  name: string
  title: string
  /** Date and time in the centre's zone, the zone said. */
  when: string
  place: string
  sessionUrl: string
  calendar: CalendarPart & { method: 'CANCEL' }
}

export const attendanceCancelledToVisitor: MailTemplate<Props> = {
  subject: ({ title }, m) => m.attendanceCancelled.subject(title),
  Body: ({ mail, props: { name, title, when, place, sessionUrl } }) => {
    const { facts, ...m } = mail.m
    return (
      <Layout mail={mail} title={m.attendanceCancelled.heading} preheader={`${when}. ${place}`} why={m.reasons.visitor}>
        <Paragraph>{m.hello(inert(name))}</Paragraph>
        <Subject>{title}</Subject>
        <Facts facts={[{ term: facts.when, value: when }, { term: facts.where, value: place }]} />
        <Paragraph>{m.attendanceCancelled.text}</Paragraph>
        <Button href={mail.url(sessionUrl)}>{m.attendanceCancelled.button}</Button>
      </Layout>
    )
  },
}
