import { Form, Link, useNavigation } from '@remix-run/react'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { Button, ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Notice } from '~/ui/notice'

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

type Columns = { name: string; decision: string; about: string; reason: string }

type Texts = {
  page: string
  which: string
  lead: (count: number) => string
  chosen: (name: string) => string
  announce: string
  none: string
  noneText: string
  told: (told: number, failed: number) => string
}

type Props = {
  /** Each box posts «id:version» under this name. */
  name: string
  rows: readonly QuietDecision[]
  /** What came of announcing some. */
  done: { told: number; failed: number } | null
  /** The list that the decisions are of. */
  back: { here: string; to: string; label: string }
  texts: Texts
  columns: Columns
}

/** The page on which decisions that were taken quietly are announced together: all ticked, what came of it said. */
export function QuietDecisions({ name, rows, done, back, texts, columns }: Props) {
  return (
    <>
      <Breadcrumbs label={back.here} steps={[back]} />
      <div className="bench__head">
        <h1>{texts.page}</h1>
      </div>
      {done ? (
        <Notice kind={done.failed > 0 ? 'change' : 'good'} announce>
          {texts.told(done.told, done.failed)}
        </Notice>
      ) : null}
      {rows.length === 0 ? (
        <Empty small title={texts.none} text={texts.noneText}>
          <ButtonLink to={back.to}>{back.label}</ButtonLink>
        </Empty>
      ) : (
        <Announcement {...{ name, rows, texts, columns }} />
      )}
    </>
  )
}

function Announcement({ name, rows, texts, columns }: Pick<Props, 'name' | 'rows' | 'texts' | 'columns'>) {
  const busy = useNavigation().state === 'submitting'
  return (
    <Form method="post" className="stack">
      <p>{texts.lead(rows.length)}</p>
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
