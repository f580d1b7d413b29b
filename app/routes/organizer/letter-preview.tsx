import { Form, useNavigation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useMessages } from '~/i18n/use-messages'
import { Button } from '~/ui/button'

type Letter = { language: string; subject: string; text: string }

/** The letter as it will be read, and the button that sends it to everybody counted above. */
export function LetterPreview({ letters, values, count }: { letters: Letter[]; values: Record<string, string>; count: number }) {
  const t = useMessages().letter
  const busy = useNavigation().formData?.get('intent') === 'send'
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [letters])
  return (
    <section ref={box} tabIndex={-1} className="card letter" aria-labelledby="letter-preview">
      <div className="card__body stack">
        <h2 id="letter-preview" className="card__note">
          {t.previewTitle}
        </h2>
        {letters.map((letter) => (
          <article key={letter.language} lang={letter.language} className="letter__text">
            <h3 className="small-title">{letter.subject}</h3>
            <p className="pre-line">{letter.text}</p>
          </article>
        ))}
      </div>
      <div className="card__actions">
        <Form method="post">
          {Object.entries(values).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button type="submit" name="intent" value="send" look="primary" busy={busy}>
            {t.send(count)}
          </Button>
        </Form>
      </div>
    </section>
  )
}
