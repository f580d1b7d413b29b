import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { ReleaseCheck } from '~/domain/release/release-check.rules'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Notice } from '~/ui/notice'

type Line = { slotId: string; sessionId: string; title: string }

/** What an organiser should look at before publishing, each with the session it is about. */
export function CheckNotices({ check }: { check: ReleaseCheck }) {
  const t = useMessages().organizer.publish
  return (
    <>
      {check.outside.length > 0 ? (
        <Notice kind="change" title={t.outsideDays(check.days)}>
          <Lines lines={check.outside} say={(line) => line.when} />
        </Notice>
      ) : null}
      {check.overfull.length > 0 ? (
        <Notice kind="bad" title={t.overfull}>
          <Lines lines={check.overfull} say={(line) => t.taken(line.taken, line.capacity)} />
        </Notice>
      ) : null}
    </>
  )
}

function Lines<L extends Line>({ lines, say }: { lines: readonly L[]; say: (line: L) => ReactNode }) {
  const l = useLocale()
  return (
    <ul>
      {lines.map((line) => (
        <li key={line.slotId}>
          <Link to={paths.organizer(l, `/programme/${line.sessionId}`)}>{line.title}</Link> — {say(line)}
        </li>
      ))}
    </ul>
  )
}
