import { Button, Facts, Layout, Paragraph } from '../layout'
import type { BoothName, MailTemplate } from '../template'
import { inert } from '../text'

export type Props = {
  brand: string
  /** It was only held. */
  wasHeld: boolean
  /** It was only offered. */
  wasOffered?: boolean
  before: BoothName
  after: BoothName
  /** The organiser's words, if any. */
  reason?: string
  link: string
}

/** Given; exchanged for another; taken back; a hold or an offer taken back. */
function changeOf({ before, after, wasHeld, wasOffered }: Pick<Props, 'before' | 'after' | 'wasHeld' | 'wasOffered'>) {
  if (!before) return 'assigned'
  if (after) return 'moved'
  if (wasOffered) return 'withdrawn'
  return wasHeld ? 'released' : 'vacated'
}

export const boothChangedToExhibitor: MailTemplate<Props> = {
  subject: (props, m) => m.boothChanged.subject[changeOf(props)](props.brand, (props.after ?? props.before)?.code ?? ''),
  Body: ({ mail, props }) => {
    const { brand, before, after, reason, link } = props
    const { facts, boothChanged: t, ...m } = mail.m
    const change = changeOf(props)
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
