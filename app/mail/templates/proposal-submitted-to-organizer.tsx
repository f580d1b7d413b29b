import { Button, Facts, Layout, Paragraph } from '../layout'
import type { MailTemplate } from '../template'
import { inert } from '../text'

type Mail = Parameters<MailTemplate<Props>['subject']>[1]

/** With an answer it is the answer to the organisers' question; withdrawn it is theirs no more; else it is new. */
export type Props = { title: string; brand: string; centre: string; answer: string; withdrawn?: boolean; link: string }

const wordsOf = ({ answer, withdrawn }: Props, m: Mail) => (withdrawn ? m.proposal.withdrawn : answer ? m.proposal.answered : m.proposal.fresh)

export const proposalSubmittedToOrganizer: MailTemplate<Props> = {
  subject: (props, m) => wordsOf(props, m).subject(props.title),
  Body: ({ mail, props }) => {
    const { title, brand, centre, answer, link } = props
    const { facts, ...m } = mail.m
    const t = wordsOf(props, mail.m)
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
