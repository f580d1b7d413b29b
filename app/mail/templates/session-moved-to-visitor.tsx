import { Button, Facts, Layout, Link, Paragraph, Small, Subject } from '../layout'
import type { CalendarPart, MailTemplate } from '../template'
import { inert } from '../text'

/** When (in the centre's zone, the zone said) and where. */
type Appointment = { when: string; place: string }

export type Props = {
  name: string
  title: string
  before: Appointment
  after: Appointment
  sessionUrl: string
  cancelUrl: string
  calendar: CalendarPart & { method: 'REQUEST' }
}

/** What moved. Where both texts are the same (the length changed), it is the time. */
function changed({ before, after }: Props): 'time' | 'place' | 'both' {
  if (before.place === after.place) return 'time'
  return before.when === after.when ? 'place' : 'both'
}

export const sessionMovedToVisitor: MailTemplate<Props> = {
  subject: (props, m) => m.moved.subject[changed(props)](props.title),
  Body: ({ mail, props }) => {
    const { facts, ...m } = mail.m
    const { name, title, before, after, sessionUrl, cancelUrl } = props
    return (
      <Layout mail={mail} title={m.moved.heading[changed(props)]} preheader={`${facts.now}: ${after.when}. ${after.place}`} why={m.reasons.visitor}>
        <Paragraph>{m.hello(inert(name))}</Paragraph>
        <Subject>{title}</Subject>
        <Facts
          facts={[
            { term: facts.now, value: [after.when, after.place] },
            { term: facts.was, value: [before.when, before.place] },
          ]}
        />
        <Paragraph>{m.moved.text}</Paragraph>
        <Button href={mail.url(sessionUrl)}>{m.moved.button}</Button>
        <Small>{m.cannotCome} <Link href={mail.url(cancelUrl)}>{m.cancelLink}</Link></Small>
      </Layout>
    )
  },
}
