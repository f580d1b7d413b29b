import { formatRoubles } from '~/i18n/money'
import { formatDay } from '~/lib/dates'
import { Button, Facts, Layout, Paragraph } from '../layout'
import type { MailTemplate } from '../template'
import { inert } from '../text'

export type Props = {
  brand: string
  kind: 'contract' | 'invoice' | 'act'
  number: string
  /** Kopecks. */
  total: number
  /** Last day to pay, "YYYY-MM-DD". */
  payBy: string | null
  /** Number of the paper it corrects. */
  replaces: string | null
  link: string
}

export const documentIssuedToExhibitor: MailTemplate<Props> = {
  subject: ({ kind, number }, m) => m.document.subject[kind](number),
  Body: ({ mail, props: { brand, kind, number, total, payBy, replaces, link } }) => {
    const { facts, document: t, reasons } = mail.m
    return (
      <Layout mail={mail} title={t.heading[kind]} preheader={t.text[kind]} why={reasons.exhibitor}>
        <Paragraph>{t.text[kind]}</Paragraph>
        {replaces ? <Paragraph>{t.replaces(replaces)}</Paragraph> : null}
        <Facts
          facts={[
            { term: facts.brand, value: inert(brand) },
            { term: t.number, value: number },
            { term: facts.total, value: formatRoubles(total, mail.locale) },
            payBy !== null && { term: t.payBy, value: formatDay(payBy, mail.locale) },
          ]}
        />
        <Button href={mail.url(link)}>{t.button}</Button>
      </Layout>
    )
  },
}
