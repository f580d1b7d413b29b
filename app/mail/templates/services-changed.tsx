import { Button, Facts, Layout, Paragraph } from '../layout'
import type { MailTemplate } from '../template'
import { inert } from '../text'

export type Props = {
  brand: string
  service: string
  /** How many were ordered before, and are now. */
  was: number
  now: number
  /** The organiser's words; empty where the exhibitor ordered. */
  reason: string
  link: string
}

/** That other services are ordered: by an organiser, told to the exhibitor; or by an exhibitor after the invoice, told to organisers. */
export function servicesChanged(reader: 'exhibitor' | 'organizer'): MailTemplate<Props> {
  return {
    subject: ({ brand }, m) => m.servicesChanged[reader].subject(brand),
    Body: ({ mail, props: { brand, service, was, now, reason, link } }) => {
      const { facts, reasons, servicesChanged: t } = mail.m
      const what = t[reader].text(inert(brand))
      return (
        <Layout mail={mail} title={t[reader].heading} preheader={what} why={reasons[reader]}>
          <Paragraph>{what}</Paragraph>
          <Facts
            facts={[
              { term: facts.service, value: inert(service) },
              { term: facts.was, value: String(was) },
              { term: facts.now, value: String(now) },
              !!reason && { term: facts.reason, value: reason.split('\n') },
            ]}
          />
          <Button href={mail.url(link)}>{t[reader].button}</Button>
        </Layout>
      )
    },
  }
}
