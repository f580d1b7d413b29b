import { Button, Facts, Layout, Paragraph } from '../layout'
import type { MailTemplate } from '../template'
import { inert } from '../text'

export type Props = { brand: string; booth: { code: string; hall: string }; link: string }

/** They did not answer an offer in time. */
export const boothOfferOverToExhibitor: MailTemplate<Props> = {
  subject: ({ booth }, m) => m.boothOfferOver.subject(booth.code),
  Body: ({ mail, props: { brand, booth, link } }) => {
    const { facts, ...m } = mail.m
    const what = m.boothOfferOver.text(inert(brand), booth.code)
    return (
      <Layout mail={mail} title={m.boothOfferOver.heading} preheader={what} why={m.reasons.exhibitor}>
        <Paragraph>{what}</Paragraph>
        <Facts facts={[{ term: facts.booth, value: m.booth(booth.code, booth.hall) }]} />
        <Paragraph>{m.boothOfferOver.next}</Paragraph>
        <Button href={mail.url(link)}>{m.boothOfferOver.button}</Button>
      </Layout>
    )
  },
}
