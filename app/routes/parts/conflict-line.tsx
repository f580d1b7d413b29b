import { Link } from '@remix-run/react'
import { Fragment } from 'react'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Notice } from '~/ui/notice'
import type { ConflictWords } from './conflict-lines'

/** What is wrong, and a way to each session it is about. */
export function ConflictLine({ conflict: { about, between } }: { conflict: ConflictWords }) {
  const t = useMessages().conflicts
  const l = useLocale()
  return (
    <>
      {about}{' '}
      {between.map(({ id, sessionId, title }, n) => (
        <Fragment key={id}>
          {n > 0 ? t.and : null}
          {sessionId ? <Link to={paths.organizer(l, `/programme/${sessionId}`)}>{title}</Link> : t.pause(title)}
        </Fragment>
      ))}
    </>
  )
}

/** Before publishing: what stands in the way of it, and what may. */
export function ConflictNotices({ conflicts }: { conflicts: readonly ConflictWords[] }) {
  const t = useMessages().conflicts
  return (
    <>
      {(['block', 'warn'] as const).map((level) => {
        const of = conflicts.filter((conflict) => conflict.level === level)
        return of.length === 0 ? null : (
          <Notice key={level} kind={level === 'block' ? 'bad' : 'change'} title={t[level](of.length)}>
            <ul>
              {of.map((conflict) => (
                <li key={conflict.key}>
                  <ConflictLine conflict={conflict} />
                </li>
              ))}
            </ul>
          </Notice>
        )
      })}
    </>
  )
}
