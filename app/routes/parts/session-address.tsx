import { createContext, useContext, type ReactNode } from 'react'
import { useLocale } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'

type Addresses = (slug: string, slotId?: string) => string

const Elsewhere = createContext<Addresses | null>(null)

/** Where the pages of sessions are: for all lists within, another place than the public one. */
export function SessionAddresses({ of, children }: { of: Addresses; children: ReactNode }) {
  return <Elsewhere.Provider value={of}>{children}</Elsewhere.Provider>
}

/** The address of a session's page, by its slug; at one of its slots where that is named. */
export function useSessionAddress(): Addresses {
  const l = useLocale()
  return useContext(Elsewhere) ?? ((slug, slotId) => paths.session(l, slug, slotId))
}
