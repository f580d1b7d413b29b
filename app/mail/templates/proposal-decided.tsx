import { Button, Facts, Layout, Paragraph } from '../layout'
import type { MailTemplate } from '../template'
import { inert } from '../text'

export type Props = { title: string; reason: string; link: string }

/** What was decided about a proposal, with the organisers' words, and what comes next. */
export function proposalDecided(decision: 'accepted' | 'declined'): MailTemplate<Props> {
  return {
    subject: ({ title }, m) => m.proposal[decision].subject(title),
    Body: ({ mail, props: { title, reason, link } }) => {
      const { facts, ...m } = mail.m
      const t = m.proposal[decision]
      const what = t.text(inert(title))
      return (
        <Layout mail={mail} title={t.heading} preheader={what} why={m.reasons.exhibitor}>
          <Paragraph>{what}</Paragraph>
          {reason ? <Facts facts={[{ term: facts.comment, value: reason.split('\n') }]} /> : null}
          <Paragraph>{t.next}</Paragraph>
          <Button href={mail.url(link)}>{m.proposal.open}</Button>
        </Layout>
      )
    },
  }
}
