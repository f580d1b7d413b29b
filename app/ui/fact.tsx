import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon'

/** One line of a side card, inside a <dl>: an icon whose name is the term, a value, a second line. */
export function Fact({ icon, term, children, note }: { icon: LucideIcon; term: string; children: ReactNode; note?: ReactNode }) {
  return (
    <div className="fact">
      <dt>
        <Icon of={icon} label={term} />
      </dt>
      <dd>
        {children}
        {note === undefined ? null : <small>{note}</small>}
      </dd>
    </div>
  )
}
