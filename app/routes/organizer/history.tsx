import { useMessages } from '~/i18n/use-messages'

type Line = { id: string; at: string; actor: string | null; action: string; details: Record<string, string> }

/** What happened to an application, from the log, the newest first. */
export function History({ lines }: { lines: readonly Line[] }) {
  const t = useMessages().applications
  return (
    <section className="section">
      <h2 className="subheading">{t.history}</h2>
      <table className="table table--stack">
        <thead>
          <tr>
            <th scope="col">{t.historyColumns.at}</th>
            <th scope="col">{t.historyColumns.what}</th>
            <th scope="col">{t.historyColumns.who}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td className="num" data-label={t.historyColumns.at}>
                {line.at}
              </td>
              <td data-label={t.historyColumns.what}>
                {[t.actions[line.action] ?? line.action, line.details.number, line.details.booth, line.details.reason].filter(Boolean).join(': ')}
              </td>
              <td data-label={t.historyColumns.who}>{line.actor ?? t.system}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
