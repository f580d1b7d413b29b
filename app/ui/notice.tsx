import { CircleAlert, CircleCheck, History, Info } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon'

const kinds = {
  note: { icon: Info, className: '' },
  good: { icon: CircleCheck, className: ' notice--good' },
  bad: { icon: CircleAlert, className: ' notice--bad' },
  change: { icon: History, className: ' notice--change' },
}

/** A word to the reader. `announce` has screen readers say it: at once when bad, else when they are free. */
export function Notice({
  kind = 'note',
  title,
  small = false,
  announce = false,
  children,
}: {
  kind?: keyof typeof kinds
  title?: string
  small?: boolean
  announce?: boolean
  children?: ReactNode
}) {
  const { icon, className } = kinds[kind]
  const role = announce ? (kind === 'bad' ? 'alert' : 'status') : undefined
  return (
    <div className={`notice${className}${small ? ' notice--small' : ''}`} role={role}>
      <Icon of={icon} size={small ? 'small' : 'normal'} />
      <div>
        {title === undefined ? null : <p className="notice__title">{title}</p>}
        {children}
      </div>
    </div>
  )
}
