import { formatRoubles } from '~/i18n/money'
import { Button, Facts, Layout, Paragraph } from '../layout'
import type { MailTemplate } from '../template'
import { inert } from '../text'

export type Props = {
  brand: string
  /** The money went back. */
  refund: boolean
  /** Kopecks. */
  sum: number
  /** The day, as the language writes it. */
  paidOn: string
  /** Kopecks still to be paid; 0 when all is. */
  due: number
  link: string
}

export const paymentBookedToExhibitor: MailTemplate<Props> = {
  subject: ({ brand, refund }, m) => (refund ? m.payment.refundSubject(brand) : m.payment.subject(brand)),
  Body: ({ mail, props: { brand, refund, sum, paidOn, due, link } }) => {
    const { facts, payment: t, reasons } = mail.m
    const what = refund ? t.refundText : due === 0 ? t.paidText : t.partText
    return (
      <Layout mail={mail} title={refund ? t.refundHeading : t.heading} preheader={what} why={reasons.exhibitor}>
        <Paragraph>{what}</Paragraph>
        <Facts
          facts={[
            { term: facts.brand, value: inert(brand) },
            { term: t.sum, value: formatRoubles(sum, mail.locale) },
            { term: t.day, value: paidOn },
            due > 0 && { term: t.due, value: formatRoubles(due, mail.locale) },
          ]}
        />
        <Button href={mail.url(link)}>{t.button}</Button>
      </Layout>
    )
  },
}
