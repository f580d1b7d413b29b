import { Button, Facts, Layout, Paragraph } from '../layout'
import type { BoothName, MailTemplate } from '../template'
import { inert } from '../text'

export type Props = {
  brand: string
  /** Given; exchanged for another; taken back; a hold taken back. */
  change: 'assigned' | 'moved' | 'vacated' | 'released'
  before: BoothName
  after: BoothName
  /** The organiser's words, if any. */
  reason?: string
  link: string
}

export const boothChangedToExhibitor: MailTemplate<Props> = {
  subject: ({ brand, change, before, after }, m) => m.boothChanged.subject[change](brand, (after ?? before)?.code ?? ''),
  Body: ({ mail, props: { brand, change, before, after, reason, link } }) => {
    const { facts, boothChanged: t, ...m } = mail.m
    const what = t.text[change](inert(brand), before?.code ?? '', after?.code ?? '')
    return (
      <Layout mail={mail} title={t.heading[change]} preheader={what} why={m.reasons.exhibitor}>
        <Paragraph>{what}</Paragraph>
        <Facts
          facts={[
            before !== null && { term: after ? facts.was : facts.booth, value: m.booth(before.code, before.hall) },
            after !== null && { term: before ? facts.now : facts.booth, value: m.booth(after.code, after.hall) },
            !!reason && { term: facts.reason, value: reason.split('\n') },
          ]}
        />
        <Button href={mail.url(link)}>{t.button}</Button>
      </Layout>
    )
  },
}
