import { moneyStates, type ApplicationFilter } from '~/domain/application/application-filter.rules'
import { applicationStates } from '~/domain/application/application.transitions'

/** What the address of the table, of its export and of a letter says of which applications are meant. */
export function applicationFilter(request: Request) {
  const query = new URL(request.url).searchParams
  const read = (name: string) => query.get(name)?.trim().slice(0, 100) ?? ''
  return {
    state: applicationStates.find((state) => state === read('state')),
    hall: read('hall') || undefined,
    category: read('category') || undefined,
    centre: read('centre') || undefined,
    money: moneyStates.find((money) => money === read('money')),
    papers: read('papers') === 'missing' ? ('missing' as const) : undefined,
    q: read('q'),
  }
}

/** The same as the query of an address, always in one order: two filters that show the same are the same text. */
export function filterQuery({ state, hall, category, centre, money, papers, q }: ApplicationFilter): string {
  const said = Object.entries({ state, hall, category, centre, money, papers, q }).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return new URLSearchParams(said).toString()
}
