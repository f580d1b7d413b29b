import { Form, Link, useNavigation } from '@remix-run/react'
import { Button } from '~/ui/button'

export type QuietDecision = {
  id: string
  /** Of what was decided on, as it is shown: what is announced is what was seen. */
  version: number
  name: string
  to: string
  decision: string
  look: 'good' | 'quiet' | 'bad'
  about: string
  reason: string
}

type Texts = {
  which: string
  lead: string
  columns: { name: string; decision: string; about: string; reason: string }
  chosen: (name: string) => string
  announce: string
}

/** Decisions that are not announced, all ticked, to be announced together. Each box posts «id:version» under `name`. */
export function QuietDecisions({ name, rows, texts }: { name: string; rows: readonly QuietDecision[]; texts: Texts }) {
  const busy = useNavigation().state === 'submitting'
  const { columns } = texts
  return (
    <Form method="post" className="stack">
      <p>{texts.lead}</p>
      <div className="table-wrap">
        <table className="table table--stack" aria-label={texts.which}>
          <thead>
            <tr>
              <th scope="col">{columns.name}</th>
              <th scope="col">{columns.decision}</th>
              <th scope="col">{columns.about}</th>
              <th scope="col">{columns.reason}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <span className="check check--small">
                    <input type="checkbox" name={name} value={`${row.id}:${row.version}`} defaultChecked aria-label={texts.chosen(row.name)} />
                    <Link to={row.to}>{row.name}</Link>
                  </span>
                </th>
                <td data-label={columns.decision}>
                  <span className={`state state--${row.look}`}>{row.decision}</span>
                </td>
                <td data-label={columns.about}>{row.about || '—'}</td>
                <td data-label={columns.reason} className="pre-line">
                  {row.reason || '—'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div>
        <Button type="submit" look="primary" busy={busy}>
          {texts.announce}
        </Button>
      </div>
    </Form>
  )
}
