import type { DocumentKind } from '~/domain/document/document.schema'
import { formatRoubles } from '~/i18n/money'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'

type Paper = { id: string; kind: DocumentKind; number: string; total: number; day: string; replacedBy: string | null }

/** An exhibitor's papers with the way to each. */
export function OwnPapers({ documents }: { documents: readonly Paper[] }) {
  const t = useMessages().papers
  const l = useLocale()
  const c = t.columns
  return (
    <table className="table table--stack">
      <thead>
        <tr>
          <th scope="col">{c.kind}</th>
          <th scope="col">{c.day}</th>
          <th scope="col" className="number">
            {c.total}
          </th>
          <th scope="col">{c.state}</th>
          <th scope="col">{c.file}</th>
        </tr>
      </thead>
      <tbody>
        {documents.map((paper) => (
          <tr key={paper.id}>
            <th scope="row">
              {t.kinds[paper.kind]} {t.number(paper.number)}
            </th>
            <td data-label={c.day}>{paper.day}</td>
            <td data-label={c.total} className="number">
              {formatRoubles(paper.total, l)}
            </td>
            <td data-label={c.state}>
              {paper.replacedBy ? <span className="state state--quiet">{t.replacedBy(paper.replacedBy)}</span> : <span className="state state--good">{t.inForce}</span>}
            </td>
            <td data-label={c.file}>
              <a href={paths.document(l, paper.id)} aria-label={t.downloadOf(t.kinds[paper.kind], paper.number)}>
                {t.download}
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
