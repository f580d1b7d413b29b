import type { ReactNode } from 'react'
import { BegunScroll } from './filigree/ornaments'

/** Nothing here yet, or nothing found: says so, and what to do next. `children` are the actions. */
export function Empty({ title, text, small = false, children }: { title: string; text?: ReactNode; small?: boolean; children?: ReactNode }) {
  return (
    <div className={small ? 'empty empty--small' : 'empty'}>
      <BegunScroll />
      <h2>{title}</h2>
      {text === undefined ? null : <p>{text}</p>}
      {children === undefined ? null : <div className="actions">{children}</div>}
    </div>
  )
}
