import { Button, Facts, Layout, Paragraph } from '../layout'
import type { BoothName, MailTemplate } from '../template'
import { inert } from '../text'

export type Props = { brand: string; booth: BoothName; reason: string; link: string }

export const applicationAskedToExhibitor: MailTemplate<Props> = {
  subject: ({ brand }, m) => m.asked.subject(brand),
  Body: ({ mail, props: { brand, booth, reason, link } }) => {
    const { facts, ...m } = mail.m
    const what = m.asked.text(inert(brand))
    return (
      <Layout mail={mail} title={m.asked.heading} preheader={what} why={m.reasons.exhibitor}>
        <Paragraph>{what}{booth && ` ${m.asked.boothKept(booth.code)}`}</Paragraph>
        <Facts facts={[{ term: facts.question, value: reason.split('\n') }]} />
        <Button href={mail.url(link)}>{m.asked.button}</Button>
      </Layout>
    )
  },
}
