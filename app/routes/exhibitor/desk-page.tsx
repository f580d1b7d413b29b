import type { ReactNode } from 'react'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { UnsavedGuard } from '~/ui/form/unsaved'

type Props = {
  /** Whose desk it is. */
  brand?: string
  title: string
  lead?: ReactNode
  /** What there is to say before the page itself: saved, refused, too late. */
  notices?: ReactNode
  children: ReactNode
}

/** The frame of the pages of an exhibitor's desk: the way back, whose it is, what it is for. */
export function DeskPage({ brand, title, lead, notices, children }: Props) {
  const m = useMessages()
  const l = useLocale()
  return (
    <div className="page page-start page-end">
      <Breadcrumbs label={m.papers.here} steps={[{ to: paths.exhibitorDesk(l), label: m.apply.desk.title }]} />
      <div className="page-head">
        <div>
          {brand ? <p className="page-head__step">{brand}</p> : null}
          <h1>{title}</h1>
        </div>
        {lead ? <p>{lead}</p> : null}
      </div>
      <div className="stack desk__notices">{notices}</div>
      <UnsavedGuard>{children}</UnsavedGuard>
    </div>
  )
}
