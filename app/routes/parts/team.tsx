import { Form } from '@remix-run/react'
import { organizerForm } from '~/domain/organizer/organizer.schema'
import { useMessages } from '~/i18n/use-messages'
import { Button } from '~/ui/button'
import { ZodForm } from '~/ui/form/form'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'
import { Notice } from '~/ui/notice'
import type { TeamResult } from '../organizer/team-actions.server'

/** `fixed` says why somebody cannot be removed. */
export type Member = { id: string; email: string; name: string; fixed?: 'you' | 'configured' }

/** Who organises: a list, and, for those who may, a form to add somebody and a button to remove each. */
export function Team({
  title,
  lead,
  people,
  mayChange,
  result,
}: {
  title: string
  lead: string
  people: readonly Member[]
  mayChange: boolean
  result: TeamResult | undefined
}) {
  const m = useMessages()
  const t = m.setup.team
  return (
    <section className="section" id="team">
      <h2 className="subheading">{title}</h2>
      <p className="muted measure">{lead}</p>
      {result?.refused ? (
        <Notice kind="bad" announce>
          {t.refusals[result.refused]}
        </Notice>
      ) : null}
      {people.length === 0 ? <p>{t.none}</p> : null}
      <ul className="people">
        {people.map((person) => (
          <li key={person.id}>
            <span>
              {person.email}
              {person.name ? <small> {person.name}</small> : null}
            </span>
            {person.fixed ? <span className="muted">{t[person.fixed]}</span> : null}
            {mayChange && !person.fixed ? (
              <Form method="post">
                <input type="hidden" name="userId" value={person.id} />
                <Button type="submit" name="intent" value="remove-organizer" look="quiet" small aria-label={t.removeThis(person.email)}>
                  {t.remove}
                </Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      {mayChange ? (
        <ZodForm
          // Empty again once its person is in the list.
          key={people.length}
          schema={organizerForm}
          messages={{ errors: m.errors, summaryTitle: m.setup.summary }}
          defaultValues={{ email: '' }}
          result={result}
          intent="add-organizer"
        >
          <TextField name="email" type="email" label={t.email} hint={t.emailHint} autoComplete="off" required className="form__full" />
          <div className="form__send">
            <SubmitButton look="plain">{t.add}</SubmitButton>
          </div>
        </ZodForm>
      ) : null}
    </section>
  )
}
