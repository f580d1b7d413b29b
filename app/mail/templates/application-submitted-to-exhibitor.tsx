import { Button, Facts, Layout, Paragraph } from '../layout'
import { formatRoubles } from '~/i18n/money'
import type { BoothName, MailTemplate } from '../template'
import { inert } from '../text'

export type Props = {
  brand: string
  booth: BoothName
  /** Kopecks. */
  total?: number
  link: string
}

export const applicationSubmittedToExhibitor: MailTemplate<Props> = {
  subject: ({ brand }, m) => m.submitted.subject(brand),
  Body: ({ mail, props: { brand, booth, total, link } }) => {
    const { facts, ...m } = mail.m
    const what = booth ? m.submitted.withBooth : m.submitted.withoutBooth
    return (
      <Layout mail={mail} title={m.submitted.heading} preheader={what} why={m.reasons.exhibitor}>
        <Paragraph>{what}</Paragraph>
        <Facts
          facts={[
            { term: facts.brand, value: inert(brand) },
            { term: facts.booth, value: booth ? m.booth(booth.code, booth.hall) : m.noBooth },
            total !== undefined && { term: facts.total, value: formatRoubles(total, mail.locale) },
          ]}
        />
        <Button href={mail.url(link)}>{m.submitted.button}</Button>
      </Layout>
    )
  },
}
