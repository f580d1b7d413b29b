import { Button, Facts, Layout, Paragraph } from '../layout'
import type { BoothName, MailTemplate } from '../template'
import { inert } from '../text'

export type Props = { brand: string; booth: BoothName; reason: string; link: string }

export const applicationWaitlistedToExhibitor: MailTemplate<Props> = {
  subject: ({ brand }, m) => m.waitlisted.subject(brand),
  Body: ({ mail, props: { brand, booth, reason, link } }) => {
    const { facts, ...m } = mail.m
    const what = m.waitlisted.text(inert(brand))
    return (
      <Layout mail={mail} title={m.waitlisted.heading} preheader={what} why={m.reasons.exhibitor}>
        <Paragraph>{what}{booth && ` ${m.rejected.boothFreed(booth.code)}`}</Paragraph>
        <Facts facts={[!!reason && { term: facts.comment, value: reason.split('\n') }]} />
        <Button href={mail.url(link)}>{m.waitlisted.button}</Button>
      </Layout>
    )
  },
}
