import { Button, Facts, Layout, Paragraph } from '../layout'
import type { MailTemplate } from '../template'
import { inert } from '../text'

export type Props = { title: string; reason: string; link: string }

export const proposalAcceptedToExhibitor: MailTemplate<Props> = {
  subject: ({ title }, m) => m.proposal.accepted.subject(title),
  Body: ({ mail, props: { title, reason, link } }) => {
    const { facts, ...m } = mail.m
    const t = m.proposal.accepted
    return (
      <Layout mail={mail} title={t.heading} preheader={t.text(inert(title))} why={m.reasons.exhibitor}>
        <Paragraph>{t.text(inert(title))}</Paragraph>
        {reason ? <Facts facts={[{ term: facts.comment, value: reason.split('\n') }]} /> : null}
        <Paragraph>{t.next}</Paragraph>
        <Button href={mail.url(link)}>{m.proposal.open}</Button>
      </Layout>
    )
  },
}
