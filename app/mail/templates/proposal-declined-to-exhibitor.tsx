import { Button, Facts, Layout, Paragraph } from '../layout'
import type { MailTemplate } from '../template'
import { inert } from '../text'

export type Props = { title: string; reason: string; link: string }

export const proposalDeclinedToExhibitor: MailTemplate<Props> = {
  subject: ({ title }, m) => m.proposal.declined.subject(title),
  Body: ({ mail, props: { title, reason, link } }) => {
    const { facts, ...m } = mail.m
    const t = m.proposal.declined
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
