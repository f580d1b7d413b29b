import { useMessages } from '~/i18n/use-messages'
import { Notice } from '~/ui/notice'
import type { WaitingLine } from './waiting-lines'

/** What waits already and would be replaced by this release, or goes on waiting beside it. */
export function ReplacedNotices({ replaces, beside }: { replaces: readonly WaitingLine[]; beside: readonly WaitingLine[] }) {
  const t = useMessages().waiting
  return (
    <>
      {replaces.length > 0 ? (
        <Notice kind="change" title={t.replaces}>
          <Lines lines={replaces} />
          <p>{t.replacesText}</p>
        </Notice>
      ) : null}
      {beside.length > 0 ? (
        <Notice title={t.beside}>
          <Lines lines={beside} />
          <p>{t.besideText}</p>
        </Notice>
      ) : null}
    </>
  )
}

function Lines({ lines }: { lines: readonly WaitingLine[] }) {
  const m = useMessages()
  return (
    <ul>
      {lines.map((line) => (
        <li key={line.id}>{m.waiting.line(line.name, line.scope ?? m.organizer.releases.whole, line.from)}</li>
      ))}
    </ul>
  )
}
