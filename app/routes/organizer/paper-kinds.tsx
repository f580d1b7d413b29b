import { Form, Link, useNavigation } from '@remix-run/react'
import type { IssueRefusal } from '~/domain/document/document.rules'
import type { DocumentKind } from '~/domain/document/document.schema'
import { formatRoubles } from '~/i18n/money'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Button } from '~/ui/button'

type Head = { id: string; kind: DocumentKind; number: string; total: number; day: string; replacedBy: string | null }
type Kind = { kind: DocumentKind; problem: IssueRefusal | null; current: Head | null; earlier: Head[] }

/** The papers of an application by kind: the one in force, those it replaced, and the button for the next. */
export function PaperKinds({ kinds }: { kinds: readonly Kind[] }) {
  const t = useMessages().papers
  return (
    <div className="paper-kinds">
      {kinds.map((one) => (
        <section key={one.kind} aria-labelledby={`paper-${one.kind}`}>
          <h2 className="subheading" id={`paper-${one.kind}`}>
            {t.kinds[one.kind]}
          </h2>
          {one.current ? <PaperLine head={one.current} /> : <p className="muted">{t.application.notIssued}</p>}
          {one.earlier.map((head) => (
            <PaperLine key={head.id} head={head} />
          ))}
          <Issue {...one} />
        </section>
      ))}
    </div>
  )
}

function PaperLine({ head }: { head: Head }) {
  const t = useMessages().papers
  const l = useLocale()
  return (
    <p>
      <a href={paths.document(l, head.id)} aria-label={t.downloadOf(t.kinds[head.kind], head.number)} className="num">
        {head.number}
      </a>
      <br />
      <span className="muted">
        {head.day}, {formatRoubles(head.total, l)}
        {head.replacedBy ? `, ${t.replacedBy(head.replacedBy)}` : ''}
      </span>
    </p>
  )
}

function Issue({ kind, current, problem }: Kind) {
  const { application: t, issuer } = useMessages().papers
  const l = useLocale()
  if (problem) {
    const toIssuer = problem === 'no-issuer' || problem === 'no-vat-ground'
    return (
      <p className="small muted">
        {t.refused[problem]} {toIssuer ? <Link to={paths.organizer(l, '/issuer')}>{issuer.title}</Link> : null}
      </p>
    )
  }
  if (!current) return <IssueButton kind={kind} replaces="" label={t.issue[kind]} />
  return (
    <details className="unfold">
      <summary>{t.replace}</summary>
      <div className="unfold__body">
        <p>{t.replaceHint}</p>
        <IssueButton kind={kind} replaces={current.id} label={t.replaceConfirm} />
      </div>
    </details>
  )
}

function IssueButton({ kind, replaces, label }: { kind: DocumentKind; replaces: string; label: string }) {
  const busy = useNavigation().formData?.get('kind') === kind
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="issue" />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="replaces" value={replaces} />
      <Button type="submit" busy={busy}>
        {label}
      </Button>
    </Form>
  )
}
