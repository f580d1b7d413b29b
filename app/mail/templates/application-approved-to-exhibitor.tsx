import { Button, Facts, Layout, Paragraph } from '../layout'
import type { BoothName, MailTemplate } from '../template'
import { inert } from '../text'

export type Props = {
  brand: string
  booth: BoothName
  /** The organiser's words, if any. */
  reason?: string
  /** Last day to pay, as the language writes it. */
  payBy?: string
  link: string
}

export const applicationApprovedToExhibitor: MailTemplate<Props> = {
  subject: ({ brand, booth }, m) => m.approved.subject(brand, booth?.code ?? ''),
  Body: ({ mail, props: { brand, booth, reason, payBy, link } }) => {
    const { facts, ...m } = mail.m
    const what = booth ? m.approved.withBooth(inert(brand)) : m.approved.withoutBooth(inert(brand))
    return (
      <Layout mail={mail} title={m.approved.heading} preheader={what} why={m.reasons.exhibitor}>
        <Paragraph>{what}</Paragraph>
        <Facts
          facts={[
            booth !== null && { term: facts.booth, value: m.booth(booth.code, booth.hall) },
            !!payBy && { term: m.document.payBy, value: payBy },
            !!reason && { term: facts.comment, value: reason.split('\n') },
          ]}
        />
        <Button href={mail.url(link)}>{m.approved.button}</Button>
      </Layout>
    )
  },
}
