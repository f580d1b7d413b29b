import { Button, Facts, Layout, Paragraph } from '../layout'
import type { BoothName, MailTemplate } from '../template'
import { inert } from '../text'

export type Props = { brand: string; city: string; booth: BoothName; link: string }

export const applicationSubmittedToOrganizer: MailTemplate<Props> = {
  subject: ({ brand, city }, m) => m.newApplication.subject(brand, city),
  Body: ({ mail, props: { brand, city, booth, link } }) => {
    const { facts, ...m } = mail.m
    const what = booth ? m.newApplication.text : m.newApplication.textWithoutBooth
    return (
      <Layout mail={mail} title={m.newApplication.heading} preheader={what} why={m.reasons.organizer}>
        <Paragraph>{what}</Paragraph>
        <Facts
          facts={[
            { term: facts.brand, value: inert(brand) },
            city !== '' && { term: facts.city, value: inert(city) },
            { term: facts.booth, value: booth ? m.booth(booth.code, booth.hall) : m.noBooth },
          ]}
        />
        <Button href={mail.url(link)}>{m.newApplication.button}</Button>
      </Layout>
    )
  },
}
