import { Button, Layout, Link, Paragraph, Small } from '../layout'
import type { MailTemplate } from '../template'

export type Props = {
  link: string
  /** Minutes the link is valid. */
  minutes: number
}

export const signInToUser: MailTemplate<Props> = {
  secret: true,
  urgent: true,
  usefulMinutes: ({ minutes }) => minutes,
  subject: (_, m, festival) => m.signIn.subject(festival),
  Body: ({ mail, props }) => {
    const m = mail.m.signIn
    const link = mail.url(props.link)
    return (
      <Layout mail={mail} title={m.heading} preheader={m.validity(props.minutes)} why={mail.m.reasons.signIn}>
        <Paragraph>{m.text} {m.validity(props.minutes)}</Paragraph>
        <Button href={link}>{m.button}</Button>
        <Small onlyHtml>{mail.m.buttonFallback} <Link href={link}>{link}</Link></Small>
        <Small>{m.notYou}</Small>
      </Layout>
    )
  },
}
