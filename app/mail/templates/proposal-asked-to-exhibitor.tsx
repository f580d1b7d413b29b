import { Button, Facts, Layout, Paragraph } from '../layout'
import type { MailTemplate } from '../template'
import { inert } from '../text'

export type Props = { title: string; question: string; link: string }

export const proposalAskedToExhibitor: MailTemplate<Props> = {
  subject: ({ title }, m) => m.proposal.asked.subject(title),
  Body: ({ mail, props: { title, question, link } }) => {
    const { facts, ...m } = mail.m
    const t = m.proposal.asked
    return (
      <Layout mail={mail} title={t.heading} preheader={t.text(inert(title))} why={m.reasons.exhibitor}>
        <Paragraph>{t.text(inert(title))}</Paragraph>
        <Facts facts={[{ term: facts.question, value: question.split('\n') }]} />
        <Button href={mail.url(link)}>{t.button}</Button>
      </Layout>
    )
  },
}
