import { Button, Facts, Layout, Paragraph } from '../layout'
import type { MailTemplate } from '../template'
import { inert } from '../text'

export type Props = {
  brand: string
  booth: { code: string; hall: string }
  /** By when to answer, in words, with its zone. */
  until: string
  link: string
}

/** A booth they wished for is free, and theirs if they want it. */
export const boothOfferedToExhibitor: MailTemplate<Props> = {
  subject: ({ booth }, m) => m.boothOffered.subject(booth.code),
  Body: ({ mail, props: { brand, booth, until, link } }) => {
    const { facts, ...m } = mail.m
    const what = m.boothOffered.text(inert(brand), booth.code)
    return (
      <Layout mail={mail} title={m.boothOffered.heading} preheader={what} why={m.reasons.exhibitor}>
        <Paragraph>{what}</Paragraph>
        <Facts facts={[{ term: facts.booth, value: m.booth(booth.code, booth.hall) }, { term: facts.until, value: until }]} />
        <Paragraph>{m.boothOffered.next}</Paragraph>
        <Button href={mail.url(link)}>{m.boothOffered.button}</Button>
      </Layout>
    )
  },
}
