import { Button, Facts, Layout, Paragraph } from '../layout'
import type { MailTemplate } from '../template'
import { inert } from '../text'

export type Props = {
  brand: string
  /** What the photo shows, in words; null for the logo. */
  photo: string | null
  /** The organiser's words. */
  reason: string
  link: string
}

/** Organisers took a picture of theirs away. */
export const pictureRemovedToExhibitor: MailTemplate<Props> = {
  subject: ({ brand, photo }, m) => m.pictureRemoved.subject(brand, photo === null),
  Body: ({ mail, props: { brand, photo, reason, link } }) => {
    const { facts, pictureRemoved: t, ...m } = mail.m
    const what = photo === null ? t.logo(inert(brand)) : t.photo(inert(brand))
    return (
      <Layout mail={mail} title={t.heading} preheader={what} why={m.reasons.exhibitor}>
        <Paragraph>{what}</Paragraph>
        <Facts facts={[photo !== null && { term: facts.photo, value: photo }, { term: facts.reason, value: reason.split('\n') }]} />
        <Paragraph>{t.next}</Paragraph>
        <Button href={mail.url(link)}>{t.button}</Button>
      </Layout>
    )
  },
}
