import type { LucideIcon } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useMessages } from '~/i18n/use-messages'
import { timeIn } from '~/lib/dates'
import { Icon } from '~/ui/icon'

/**
 * «у вас 06:00»: the visitor's own clock, where none of the zones already shown says the same. Only the
 * browser knows it, so it comes with scripts.
 */
export function VisitorTime({
  start,
  timeZones,
  icon,
  before = '',
}: {
  start: string
  timeZones: readonly string[]
  icon?: LucideIcon
  /** What separates it from the words before, and stays with them where the line breaks. */
  before?: string
}) {
  const [text, setText] = useState('')
  const t = useMessages()
  const shown = timeZones.join()
  useEffect(() => {
    const instant = new Date(start)
    const here = timeIn(instant, Intl.DateTimeFormat().resolvedOptions().timeZone)
    setText(shown.split(',').some((zone) => timeIn(instant, zone) === here) ? '' : here)
  }, [start, shown])
  if (!text) return null
  return (
    <>
      {before}
      <span className="visitor-time">
        {icon ? <Icon of={icon} size="small" /> : null}
        {t.time.yourTime(text)}
      </span>
    </>
  )
}
