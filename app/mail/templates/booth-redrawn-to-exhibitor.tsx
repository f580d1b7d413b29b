import { Button, Facts, Layout, Paragraph } from '../layout'
import type { MailTemplate } from '../template'
import { inert } from '../text'

/** `before` and `after` say a booth a line: its number, area, open sides. */
export type Props = { brand: string; hall: string; code: string; before: string; after: string; reason: string; link: string }

/** The plan of the hall was redrawn, and their booth with it. */
export const boothRedrawnToExhibitor: MailTemplate<Props> = {
  subject: ({ code }, m) => m.boothRedrawn.subject(code),
  Body: ({ mail, props: { brand, hall, before, after, reason, link } }) => {
    const { facts, boothRedrawn: m } = mail.m
    const text = m.text(inert(brand), inert(hall))
    return (
      <Layout mail={mail} title={m.heading} preheader={text} why={mail.m.reasons.exhibitor}>
        <Paragraph>{text}</Paragraph>
        <Facts
          facts={[
            { term: facts.was, value: before.split('\n') },
            { term: facts.now, value: after.split('\n') },
            { term: facts.reason, value: reason.split('\n') },
          ]}
        />
        <Paragraph>{m.question}</Paragraph>
        <Button href={mail.url(link)}>{m.button}</Button>
      </Layout>
    )
  },
}
