import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { Issue } from '~/domain/release/release-issues.rules'
import type { ReleaseCheck } from '~/domain/release/release-check.rules'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Notice } from '~/ui/notice'

type Line = { slotId: string; sessionId: string; title: string }

/** What an organiser should look at before publishing, each with the session it is about. */
export function CheckNotices({ check, issues }: { check: ReleaseCheck; issues: readonly Issue[] }) {
  const m = useMessages()
  const t = m.organizer.publish
  return (
    <>
      {issues.map(({ kind, lines }) => (
        <Notice key={kind} kind={kind === 'dropped' ? 'bad' : 'change'} title={m.releaseCheck.issues[kind]}>
          <Lines lines={lines} say={(line) => (kind === 'dropped' ? m.releaseCheck.registered(Number(line.note)) : line.note)} />
        </Notice>
      ))}
      {check.overfull.length > 0 ? (
        <Notice kind="bad" title={t.overfull}>
          <Lines lines={check.overfull} say={(line) => t.taken(line.taken, line.capacity)} />
        </Notice>
      ) : null}
    </>
  )
}

/** As many lines as are read; the rest is counted. */
const shown = 20

function Lines<L extends Line>({ lines, say }: { lines: readonly L[]; say: (line: L) => ReactNode }) {
  const l = useLocale()
  const t = useMessages().releaseCheck
  return (
    <ul>
      {lines.slice(0, shown).map((line) => (
        <li key={line.slotId}>
          <Link to={paths.organizer(l, `/programme/${line.sessionId}`)}>{line.title}</Link>
          {say(line) ? <> — {say(line)}</> : null}
        </li>
      ))}
      {lines.length > shown ? <li>{t.more(lines.length - shown)}</li> : null}
    </ul>
  )
}
