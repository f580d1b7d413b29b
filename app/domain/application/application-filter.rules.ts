import { missingForPapers } from '../exhibitor/papers.rules'
import { isParticipating, type ApplicationState } from './application.transitions'

/** What has come of the money of those who take part. */
export const moneyStates = ['unpaid', 'part', 'paid'] as const
export type MoneyState = (typeof moneyStates)[number]

/** What the organisers' table is narrowed by; what is left out narrows nothing. */
export type ApplicationFilter = {
  /** Words: names, towns, tax numbers, codes of booths. */
  q?: string | undefined
  state?: ApplicationState | undefined
  /** Slug of a hall and code of a category, of its booths. */
  hall?: string | undefined
  category?: string | undefined
  /** Slug of the centre whose region the maker belongs to. */
  centre?: string | undefined
  money?: MoneyState | undefined
  /** Only those whose requisites are not complete enough for a contract. */
  papers?: 'missing' | undefined
}

type Facts = {
  state: string
  exhibitor: Parameters<typeof missingForPapers>[0] & { centre: { slug: string } | null }
  booths: readonly { hall: string; category: string }[]
}

/** Whether an application is shown, its words and state apart. */
export function fitsFilter({ state, exhibitor, booths }: Facts, { hall, category, centre, money, papers }: ApplicationFilter): boolean {
  return (
    (!hall || booths.some((booth) => booth.hall === hall)) &&
    (!category || booths.some((booth) => booth.category === category)) &&
    (!centre || exhibitor.centre?.slug === centre) &&
    (!money || moneyStateOf(state) === money) &&
    (papers !== 'missing' || missingForPapers(exhibitor).length > 0)
  )
}

/** Null for those who do not take part. */
export function moneyStateOf(state: string): MoneyState | null {
  if (!isParticipating(state)) return null
  if (state === 'partly_paid') return 'part'
  return ['paid', 'accredited', 'moved_in', 'closed'].includes(state) ? 'paid' : 'unpaid'
}
