import { Button, Layout, Paragraph } from '../layout'
import type { MailTemplate } from '../template'
import { inert } from '../text'

export type Props = { brand: string; sent: boolean; link: string }

export const exhibitorInvitedToExhibitor: MailTemplate<Props> = {
  subject: ({ brand }, m) => m.exhibitorInvited.subject(brand),
  Body: ({ mail, props: { brand, sent, link } }) => {
    const { exhibitorInvited: m, reasons } = mail.m
    const what = m.text(inert(brand))
    return (
      <Layout mail={mail} title={m.heading} preheader={what} why={reasons.exhibitor}>
        <Paragraph>{what}</Paragraph>
        <Paragraph>{sent ? m.sent : m.draft}</Paragraph>
        <Paragraph>{m.signIn}</Paragraph>
        <Button href={mail.url(link)}>{m.button}</Button>
      </Layout>
    )
  },
}
