import { Link } from '@remix-run/react'
import type { describeOverlaps } from '~/domain/session/plan-line.rules'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'

type Overlap = ReturnType<typeof describeOverlaps>[number]

/** Who or which hall is in two sessions at once, when, and a way to either of them. */
export function OverlapLine({ overlap: { subject, when, a, b } }: { overlap: Overlap }) {
  const t = useMessages().organizer.programme
  const l = useLocale()
  const to = (session: Overlap['a']) => <Link to={paths.organizer(l, `/programme/${session.id}`)}>{session.title}</Link>
  return (
    <>
      {t.overlapOf(subject, when)} {to(a)}
      {t.overlapAnd}
      {to(b)}
    </>
  )
}
