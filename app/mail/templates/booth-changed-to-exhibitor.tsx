import { Button, Facts, Layout, Paragraph } from '../layout'
import type { BoothName, MailTemplate } from '../template'
import { inert } from '../text'

export type Props = {
  brand: string
  /** It was only held. */
  wasHeld: boolean
  before: BoothName
  after: BoothName
  /** The organiser's words, if any. */
  reason?: string
  link: string
}

/** Given; exchanged for another; taken back; a hold taken back. */
function changeOf({ before, after, wasHeld }: Pick<Props, 'before' | 'after' | 'wasHeld'>) {
  if (!before) return 'assigned'
  if (after) return 'moved'
  return wasHeld ? 'released' : 'vacated'
}

export const boothChangedToExhibitor: MailTemplate<Props> = {
  subject: ({ brand, before, after, wasHeld }, m) => m.boothChanged.subject[changeOf({ before, after, wasHeld })](brand, (after ?? before)?.code ?? ''),
  Body: ({ mail, props: { brand, before, after, wasHeld, reason, link } }) => {
    const { facts, boothChanged: t, ...m } = mail.m
    const change = changeOf({ before, after, wasHeld })
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
