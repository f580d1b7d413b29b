import { Form } from '@remix-run/react'
import { inviteForm, teamRoles, type TeamRole } from '~/domain/team/team.schema'
import { useMessages } from '~/i18n/use-messages'
import { Button } from '~/ui/button'
import { PostForm } from '~/ui/form/carried'
import { RadioGroup } from '~/ui/form/choices'
import { ZodForm, type FormResult } from '~/ui/form/form'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'

type Member = { userId: string; name: string; email: string; role: TeamRole; self: boolean; since: string }

/** Who acts for the company. An owner may remove the others. */
export function TeamTable({ members, owner }: { members: readonly Member[]; owner: boolean }) {
  const t = useMessages().desk.team
  const c = t.columns
  return (
    <section>
      <h2 className="subheading">{t.members}</h2>
      <table className="table table--stack">
        <thead>
          <tr>
            <th scope="col">{c.who}</th>
            <th scope="col">{c.role}</th>
            <th scope="col">{c.since}</th>
            {owner ? <th scope="col">{c.action}</th> : null}
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.userId}>
              <th scope="row">
                {member.name || member.email}
                {member.self ? `, ${t.you}` : ''}
                {member.name ? <small className="muted"> {member.email}</small> : null}
              </th>
              <td data-label={c.role}>{t.roles[member.role]}</td>
              <td data-label={c.since}>{member.since}</td>
              {owner ? (
                <td data-label={c.action}>
                  {member.self ? '—' : <RowButton intent="remove" name="user" value={member.userId} label={t.remove} of={t.removeOf(member.name || member.email)} />}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Invitations nobody has answered yet. */
export function OpenInvitations({ invitations }: { invitations: readonly { id: string; email: string; role: TeamRole; until: string }[] }) {
  const t = useMessages().desk.team
  const c = t.openColumns
  return (
    <section>
      <h2 className="subheading">{t.open}</h2>
      <table className="table table--stack">
        <thead>
          <tr>
            <th scope="col">{c.email}</th>
            <th scope="col">{c.role}</th>
            <th scope="col">{c.until}</th>
            <th scope="col">{c.action}</th>
          </tr>
        </thead>
        <tbody>
          {invitations.map(({ id, email, role, until }) => (
            <tr key={id}>
              <th scope="row">{email}</th>
              <td data-label={c.role}>{t.roles[role]}</td>
              <td data-label={c.until}>{until}</td>
              <td data-label={c.action}>
                <RowButton intent="revoke" name="invitation" value={id} label={t.revoke} of={t.revokeOf(email)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function RowButton({ intent, name, value, label, of }: { intent: string; name: string; value: string; label: string; of: string }) {
  return (
    <PostForm>
      <input type="hidden" name={name} value={value} />
      <Button type="submit" name="intent" value={intent} small aria-label={of}>
        {label}
      </Button>
    </PostForm>
  )
}

export function InviteForm({ result }: { result: FormResult | undefined }) {
  const m = useMessages()
  const t = m.desk.team
  return (
    <section>
      <h2 className="subheading">{t.invite}</h2>
      <ZodForm id="invite" intent="invite" schema={inviteForm} messages={{ errors: m.errors, summaryTitle: m.apply.summary }} defaultValues={{ role: 'staff' }} result={result}>
        <TextField name="email" type="email" inputMode="email" autoComplete="off" label={t.email} required maxLength={254} className="form__full" />
        <RadioGroup name="role" label={t.role} required options={[...teamRoles].reverse().map((role) => ({ value: role, label: t.roles[role], hint: t.roleHints[role] }))} />
        <p className="form__full muted small">{t.sendNote(14)}</p>
        <div className="form__send">
          <SubmitButton>{t.send}</SubmitButton>
        </div>
      </ZodForm>
    </section>
  )
}

/** For whoever acts for several companies: with which to go on. */
export function ChooseCompany({ companies }: { companies: readonly { id: string; name: string; current: boolean }[] }) {
  const t = useMessages().desk.team
  return (
    <section>
      <h2 className="subheading">{t.choose}</h2>
      <ul className="links">
        {companies.map(({ id, name, current }) => (
          <li key={id}>
            <span className="links__key">{current ? '•' : ''}</span>
            <Form method="post">
              <input type="hidden" name="company" value={id} />
              <button className="link-button" name="intent" value="choose" aria-current={current || undefined}>
                {name}
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function LeaveForm() {
  const t = useMessages().desk.team
  return (
    <details className="unfold">
      <summary>{t.leave}</summary>
      <div className="unfold__body">
        <p>{t.leaveText}</p>
        <PostForm>
          <Button type="submit" name="intent" value="leave" look="danger">
            {t.leaveConfirm}
          </Button>
        </PostForm>
      </div>
    </details>
  )
}
