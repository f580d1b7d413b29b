import { Button, Facts, Layout, Paragraph, Subject } from '../layout'
import type { CalendarPart, MailTemplate } from '../template'
import { inert } from '../text'

export type Props = {
  name: string
  title: string
  /** Date and time in the centre's zone, the zone said. */
  when: string
  place: string
  programmeUrl: string
  calendar: CalendarPart & { method: 'CANCEL' }
}

export const sessionCancelledToVisitor: MailTemplate<Props> = {
  subject: ({ title }, m) => m.cancelled.subject(title),
  Body: ({ mail, props: { name, title, when, place, programmeUrl } }) => {
    const { facts, ...m } = mail.m
    return (
      <Layout mail={mail} title={m.cancelled.heading} preheader={`${when}. ${place}`} why={m.reasons.visitor}>
        <Paragraph>{m.hello(inert(name))}</Paragraph>
        <Subject>{title}</Subject>
        <Facts facts={[{ term: facts.was, value: [when, place] }]} />
        <Paragraph>{m.cancelled.text}</Paragraph>
        <Button href={mail.url(programmeUrl)}>{m.cancelled.button}</Button>
      </Layout>
    )
  },
}
