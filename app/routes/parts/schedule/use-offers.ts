import { useEffect, useState } from 'react'
import { nearestFree } from '~/domain/schedule/conflict.rules'
import { nearby } from '~/domain/schedule/schedule-view.rules'
import type { ScheduleItem } from '~/domain/schedule/schedule.rules'
import type { FreePlace } from './moving-store'
import type { Shown } from './use-shown'

/** Two places nearby for what collides, a moment after it was chosen; null while they are looked for. */
export function useOffers(item: ScheduleItem | undefined, { index, axis }: Pick<Shown, 'index' | 'axis'>): FreePlace[] | null {
  const [offers, setOffers] = useState<{ of: ScheduleItem; places: FreePlace[] } | null>(null)
  const { step } = axis
  useEffect(() => {
    if (!item || item.start === null) return
    const timer = setTimeout(() => setOffers({ of: item, places: nearestFree(index(), item, nearby(item.start!, step)).slice(0, 2) }), 50)
    return () => clearTimeout(timer)
  }, [item, index, step])
  return item && offers?.of === item ? offers.places : null
}
