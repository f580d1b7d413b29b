import type { LucideIcon } from 'lucide-react'

/** A lucide icon at stroke 1.5, 18 px or, small, 15 px. With no label it is an ornament to words beside it. */
export function Icon({ of: Drawing, size = 'normal', label }: { of: LucideIcon; size?: 'normal' | 'small'; label?: string }) {
  return (
    <Drawing
      className={size === 'small' ? 'icon icon--small' : 'icon'}
      size={size === 'small' ? 15 : 18}
      strokeWidth={1.5}
      focusable={false}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    />
  )
}
