import { ChevronDown, ChevronLeft, ChevronRight } from 'lucide-react'
import { useState, useSyncExternalStore } from 'react'
import type { Column } from '~/domain/schedule/schedule-view.rules'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { Icon } from '~/ui/icon'

const narrow = '(max-width: 640px)'
const subscribe = (hear: () => void) => {
  const media = window.matchMedia(narrow)
  media.addEventListener('change', hear)
  return () => media.removeEventListener('change', hear)
}

/** On a phone one hall at a time; elsewhere all of them. */
export function useOneHall(all: readonly Column[]): { columns: readonly Column[]; isNarrow: boolean; show: (key: string | null) => void } {
  const isNarrow = useSyncExternalStore(subscribe, () => window.matchMedia(narrow).matches, () => false)
  const [key, setKey] = useState<string | null>(null)
  const one = all.find((column) => column.key === key) ?? all.find(({ centre }) => centre.own) ?? all[0]
  return { columns: isNarrow && one ? [one] : all, isNarrow, show: (next) => setKey(next) }
}

/** Which hall a phone shows: a list, and the ones beside. */
export function HallPicker({ all, columns, isNarrow, show }: ReturnType<typeof useOneHall> & { all: readonly Column[] }) {
  const t = useMessages().scheduleEditor
  const l = useLocale()
  const [one] = columns
  if (!isNarrow || !one) return null
  const at = all.findIndex(({ key }) => key === one.key)
  const beside = (by: number) => all[at + by]?.key
  return (
    <div className="sched__picker">
      <button type="button" className="icon-button" aria-label={t.previousHall} disabled={at <= 0} onClick={() => show(beside(-1) ?? one.key)}>
        <Icon of={ChevronLeft} />
      </button>
      <span className="select">
        <select className="input" aria-label={t.hall} value={one.key} onChange={(event) => show(event.target.value)}>
          {all.map(({ key, hall, centre }) => (
            <option key={key} value={key}>
              {hall ? pick(hall.name, l) : t.noHall}, {pick(centre.city, l)}
            </option>
          ))}
        </select>
        <Icon of={ChevronDown} />
      </span>
      <button type="button" className="icon-button" aria-label={t.nextHall} disabled={at === all.length - 1} onClick={() => show(beside(1) ?? one.key)}>
        <Icon of={ChevronRight} />
      </button>
    </div>
  )
}
