import { useMemo } from 'react'
import { boothAsTold, tabAsTold } from '~/domain/booth/live-states.rules'
import type { HallTab, HallView } from '~/domain/booth/plan-view.rules'
import { useLocale } from '~/i18n/use-messages'
import { useLiveStates } from './use-live-states'

/**
 * A hall and its tabs as they are now, without loading the page again.
 * @param loadedAt when the page's data were read, in milliseconds of the server's clock
 */
export function useLivePlan<H extends HallView | null, T extends readonly HallTab[]>(hall: H, tabs: T, loadedAt: number): { hall: H; tabs: readonly HallTab[] } {
  const states = useLiveStates()
  const l = useLocale()
  return useMemo(() => {
    if (!states || !hall) return { hall, tabs }
    return {
      hall: { ...hall, booths: hall.booths.map((booth) => boothAsTold(booth, states, loadedAt, l)) },
      tabs: tabs.map((tab) => tabAsTold(tab, states, loadedAt)),
    }
  }, [hall, tabs, states, loadedAt, l])
}
