import { Button, Facts, Layout, Paragraph } from '../layout'
import type { MailTemplate } from '../template'
import { inert } from '../text'

export type Props = {
  brand: string
  /** The names before and now, in both languages; null where they are the same. */
  names: { was: string; now: string } | null
  /** Name, address or telephone of the contact changed. They are read on the page, not in a mail. */
  contact: boolean
  link: string
}

export const profileChangedToOrganizer: MailTemplate<Props> = {
  subject: ({ brand }, m) => m.profileChanged.subject(brand),
  Body: ({ mail, props: { brand, names, contact, link } }) => {
    const { facts, profileChanged: m, reasons } = mail.m
    const what = names ? m.brandText : m.contactText
    return (
      <Layout mail={mail} title={m.heading} preheader={what} why={reasons.organizer}>
        <Paragraph>{what}</Paragraph>
        {names && contact ? <Paragraph>{m.contactText}</Paragraph> : null}
        <Facts
          facts={
            names
              ? [
                  { term: facts.was, value: inert(names.was) },
                  { term: facts.now, value: inert(names.now) },
                ]
              : [{ term: facts.brand, value: inert(brand) }]
          }
        />
        <Button href={mail.url(link)}>{m.button}</Button>
      </Layout>
    )
  },
}
