import { formatRoubles } from '~/i18n/money'
import { Button, Facts, Layout, Paragraph } from '../layout'
import type { BoothName, MailTemplate } from '../template'
import { inert } from '../text'

export type Props = {
  brand: string
  booth: BoothName
  /** The exhibitor did it; otherwise an organiser, or the clock when the payment did not come. */
  byExhibitor: boolean
  unpaid: boolean
  /** Kopecks that are kept. */
  fee: number
  reason: string
  link: string
}

/** That a place is given up: the same facts to both sides, to each in their own words. */
export function placeCancelled(reader: 'exhibitor' | 'organizer'): MailTemplate<Props> {
  return {
    subject: ({ brand }, m) => m.placeCancelled.subject(brand),
    Body: ({ mail, props: { brand, booth, byExhibitor, unpaid, fee, reason, link } }) => {
      const { facts, ...m } = mail.m
      const texts = reader === 'exhibitor' ? m.placeCancelled.text : m.placeCancelled.news
      const what = texts[unpaid ? 'system' : byExhibitor ? 'exhibitor' : 'organizer'](inert(brand))
      return (
        <Layout mail={mail} title={m.placeCancelled.heading} preheader={what} why={m.reasons[reader]}>
          <Paragraph>{what}{booth && ` ${m.rejected.boothFreed(booth.code)}`}</Paragraph>
          <Facts
            facts={[
              { term: facts.fee, value: formatRoubles(fee, mail.locale) },
              !!reason && { term: facts.reason, value: reason.split('\n') },
            ]}
          />
          <Button href={mail.url(link)}>{m.placeCancelled.button}</Button>
        </Layout>
      )
    },
  }
}
