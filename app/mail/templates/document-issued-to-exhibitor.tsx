import { formatRoubles } from '~/i18n/money'
import { Button, Facts, Layout, Paragraph } from '../layout'
import type { MailTemplate } from '../template'
import { inert } from '../text'

export type Props = {
  brand: string
  kind: 'contract' | 'invoice' | 'act'
  number: string
  /** Kopecks. */
  total: number
  /** Last day to pay, as the language writes it. */
  payBy: string | null
  /** Number of the paper it corrects. */
  replaces: string | null
  link: string
  /** Id of the paper, which the mail takes along; mails queued by the version before it have none. */
  documentId?: string
}

/** What the mail has words for; another kind cannot be, and would be a bill. */
const wordsOf = (kind: string): Props['kind'] => (kind === 'contract' || kind === 'act' ? kind : 'invoice')

export const documentIssuedToExhibitor: MailTemplate<Props> = {
  files: ({ documentId }) => (documentId ? [{ kind: 'document', id: documentId }] : []),
  subject: ({ kind, number }, m) => m.document.subject[wordsOf(kind)](number),
  Body: ({ mail, props: { brand, kind, number, total, payBy, replaces, link } }) => {
    const { facts, document: t, reasons } = mail.m
    const what = wordsOf(kind)
    return (
      <Layout mail={mail} title={t.heading[what]} preheader={t.text[what]} why={reasons.exhibitor}>
        <Paragraph>{t.text[what]}</Paragraph>
        {replaces ? <Paragraph>{t.replaces(replaces)}</Paragraph> : null}
        <Facts
          facts={[
            { term: facts.brand, value: inert(brand) },
            { term: t.number, value: number },
            { term: facts.total, value: formatRoubles(total, mail.locale) },
            payBy !== null && { term: t.payBy, value: payBy },
          ]}
        />
        <Button href={mail.url(link)}>{t.button}</Button>
      </Layout>
    )
  },
}
