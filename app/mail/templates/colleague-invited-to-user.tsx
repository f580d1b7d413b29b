import { Button, Facts, Layout, Link, Paragraph, Small } from '../layout'
import type { MailTemplate } from '../template'
import { inert } from '../text'

export type Props = {
  brand: string
  role: 'owner' | 'staff'
  /** The last day the link opens, in words. */
  until: string
  link: string
}

export const colleagueInvitedToUser: MailTemplate<Props> = {
  secret: true,
  usefulMinutes: () => 14 * 24 * 60,
  subject: ({ brand }, m) => m.colleagueInvited.subject(brand),
  Body: ({ mail, props: { brand, role, until, link } }) => {
    const { colleagueInvited: m, facts } = mail.m
    const href = mail.url(link)
    return (
      <Layout mail={mail} title={m.heading} preheader={m.text[role]} why={m.why}>
        <Paragraph>{m.text[role]}</Paragraph>
        <Facts facts={[{ term: facts.brand, value: inert(brand) }]} />
        <Paragraph>{m.validity(until)}</Paragraph>
        <Button href={href}>{m.button}</Button>
        <Small onlyHtml>
          {mail.m.buttonFallback} <Link href={href}>{href}</Link>
        </Small>
        <Small>{m.notYou}</Small>
      </Layout>
    )
  },
}
