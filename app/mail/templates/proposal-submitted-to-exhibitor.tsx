import { Button, Layout, Paragraph } from '../layout'
import type { MailTemplate } from '../template'
import { inert } from '../text'

export type Props = { title: string; link: string }

export const proposalSubmittedToExhibitor: MailTemplate<Props> = {
  subject: ({ title }, m) => m.proposal.submitted.subject(title),
  Body: ({ mail, props: { title, link } }) => {
    const { m } = mail
    const t = m.proposal.submitted
    return (
      <Layout mail={mail} title={t.heading} preheader={t.text(inert(title))} why={m.reasons.exhibitor}>
        <Paragraph>{t.text(inert(title))}</Paragraph>
        <Paragraph>{t.next}</Paragraph>
        <Button href={mail.url(link)}>{m.proposal.open}</Button>
      </Layout>
    )
  },
}
