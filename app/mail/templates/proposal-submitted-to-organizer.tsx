import { Button, Facts, Layout, Paragraph } from '../layout'
import type { MailTemplate } from '../template'
import { inert } from '../text'

/** With an answer it is the answer to the organisers' question; empty: the proposal is new. */
export type Props = { title: string; brand: string; centre: string; answer: string; link: string }

export const proposalSubmittedToOrganizer: MailTemplate<Props> = {
  subject: ({ title, answer }, m) => (answer ? m.proposal.answered.subject(title) : m.proposal.fresh.subject(title)),
  Body: ({ mail, props: { title, brand, centre, answer, link } }) => {
    const { facts, ...m } = mail.m
    const t = answer ? m.proposal.answered : m.proposal.fresh
    return (
      <Layout mail={mail} title={t.heading} preheader={t.text} why={m.reasons.organizer}>
        <Paragraph>{t.text}</Paragraph>
        <Facts
          facts={[
            { term: facts.session, value: inert(title) },
            brand !== '' && { term: facts.brand, value: inert(brand) },
            centre !== '' && { term: facts.centre, value: inert(centre) },
            answer !== '' && { term: facts.answer, value: answer.split('\n') },
          ]}
        />
        <Button href={mail.url(link)}>{m.proposal.look}</Button>
      </Layout>
    )
  },
}
