import type { changeLine } from '~/domain/release/change-line.rules'
import { useMessages } from '~/i18n/use-messages'
import { accentClass } from '~/ui/filigree/ornaments'

type Line = ReturnType<typeof changeLine> & {
  /** What it was called, where it is called otherwise. */
  former?: string | null
}

/** A comparison, a slot a line: what is different, where it stood, where it stands then. */
export function ChangeTable({ changes }: { changes: readonly Line[] }) {
  const m = useMessages()
  const t = m.organizer.publish
  return (
    <div className="table-wrap" hidden={changes.length === 0}>
      <table className="table table--stack">
        <thead>
          <tr>
            <th scope="col">{t.columns.change}</th>
            <th scope="col">{t.columns.title}</th>
            <th scope="col">{t.columns.before}</th>
            <th scope="col">{t.columns.after}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.slotId} className={accentClass(change.accent)}>
              <td data-label={t.columns.change}>
                <span className={change.kinds.includes('cancelled') ? 'state state--bad' : 'state state--wait'}>
                  {change.kinds.map((kind) => t.kinds[kind]).join(', ')}
                </span>
              </td>
              <th scope="row">
                {change.title}
                {change.former ? <span className="small muted"> {m.releaseCheck.former(change.former)}</span> : null}
              </th>
              <td className="num" data-label={t.columns.before}>
                {change.before}
              </td>
              <td className="num" data-label={t.columns.after}>
                {change.after}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
