import { Form } from '@remix-run/react'
import type { PlacingVerb } from '~/domain/booth/placing.schema'
import { useMessages } from '~/i18n/use-messages'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'

type Undo = { verb: PlacingVerb; fields: { name: string; value: string }[] }

/** What was just done with a booth, with a button that does the opposite. */
export function PlacingDone({ done, undo }: { done: PlacingVerb | null; undo: Undo | null }) {
  const t = useMessages().placing
  if (!done) return null
  return (
    <Notice kind="good" announce>
      <p>{t.done[done]}</p>
      {undo ? (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="intent" value={undo.verb} />
          <input type="hidden" name="reason" value={t.undoReason} />
          {undo.fields.map((field) => (
            <input type="hidden" key={field.name} {...field} />
          ))}
          <Button type="submit" small>
            {t.undo}
          </Button>
        </Form>
      ) : null}
    </Notice>
  )
}
