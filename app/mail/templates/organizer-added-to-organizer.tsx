import { Button, Layout, Paragraph } from '../layout'
import type { MailTemplate } from '../template'
import { inert } from '../text'

export type Props = {
  /** Empty for the festival as a whole. */
  centre: string
  link: string
}

export const organizerAddedToOrganizer: MailTemplate<Props> = {
  subject: ({ centre }, m, festival) => m.organizerAdded.subject(festival, centre),
  Body: ({ mail, props: { centre, link } }) => {
    const { organizerAdded: m, reasons } = mail.m
    const what = centre ? m.centreText(inert(centre)) : m.festivalText
    return (
      <Layout mail={mail} title={m.heading} preheader={what} why={reasons.organizer}>
        <Paragraph>{what}</Paragraph>
        <Paragraph>{m.signIn}</Paragraph>
        <Button href={mail.url(link)}>{m.button}</Button>
      </Layout>
    )
  },
}
