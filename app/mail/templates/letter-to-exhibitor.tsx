import { Fragment } from 'react'
import { Button, Layout, Paragraph } from '../layout'
import type { MailTemplate } from '../template'
import { inert, paragraphsOf } from '../text'

export type Props = { subject: string; text: string; brand: string; link: string }

/** The organisers' own words to an exhibitor. */
export const letterToExhibitor: MailTemplate<Props> = {
  subject: ({ subject }) => subject,
  Body: ({ mail, props: { subject, text, brand, link } }) => {
    const m = mail.m
    const paragraphs = paragraphsOf(text)
    return (
      <Layout mail={mail} title={subject} preheader={paragraphs[0]?.split('\n')[0] ?? ''} why={m.letter.why(inert(brand))}>
        {paragraphs.map((paragraph, index) => (
          <Paragraph key={index}>
            {paragraph.split('\n').map((line, row) => (
              <Fragment key={row}>
                {row > 0 ? <br /> : null}
                {line}
              </Fragment>
            ))}
          </Paragraph>
        ))}
        <Button href={mail.url(link)}>{m.letter.button}</Button>
      </Layout>
    )
  },
}
