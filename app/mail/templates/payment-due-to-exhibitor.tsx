import { formatRoubles } from '~/i18n/money'
import { Button, Facts, Layout, Paragraph } from '../layout'
import type { BoothName, MailTemplate } from '../template'
import { inert } from '../text'

export type Props = {
  brand: string
  booth: BoothName
  /** The last day on which it can be paid, in words. */
  day: string
  /** Kopecks, with VAT. */
  total: number
  link: string
}

export const paymentDueToExhibitor: MailTemplate<Props> = {
  subject: ({ booth, day }, m) => m.paymentDue.subject(booth?.code ?? '', day),
  Body: ({ mail, props: { brand, booth, day, total, link } }) => {
    const { facts, ...m } = mail.m
    const what = m.paymentDue.text(inert(brand), day)
    return (
      <Layout mail={mail} title={m.paymentDue.heading} preheader={what} why={m.reasons.exhibitor}>
        <Paragraph>{what}</Paragraph>
        <Facts facts={[booth !== null && { term: facts.booth, value: m.booth(booth.code, booth.hall) }, { term: facts.total, value: formatRoubles(total, mail.locale) }]} />
        <Button href={mail.url(link)}>{m.paymentDue.button}</Button>
      </Layout>
    )
  },
}
