import { Button, Facts, Layout, Paragraph, Small } from '../layout'
import type { BoothName, MailTemplate } from '../template'
import { inert } from '../text'

export type Props = { brand: string; booth: BoothName; reason: string; link: string }

export const applicationRejectedToExhibitor: MailTemplate<Props> = {
  subject: ({ brand }, m) => m.rejected.subject(brand),
  Body: ({ mail, props: { brand, booth, reason, link } }) => {
    const { facts, ...m } = mail.m
    const what = m.rejected.text(inert(brand))
    return (
      <Layout mail={mail} title={m.rejected.heading} preheader={what} why={m.reasons.exhibitor}>
        <Paragraph>{what}{booth && ` ${m.rejected.boothFreed(booth.code)}`}</Paragraph>
        <Facts facts={[{ term: facts.reason, value: reason.split('\n') }]} />
        <Button href={mail.url(link)}>{m.rejected.button}</Button>
        <Small>{m.rejected.question}</Small>
      </Layout>
    )
  },
}
