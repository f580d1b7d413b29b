import { ageMarks, kinds } from '../session/session.schema'

export type ProgrammeQuery = {
  /** "YYYY-MM-DD", "all", or undefined: all days where words are sought, else the day that fits now. */
  day: string | undefined
  centres: string[]
  kinds: string[]
  languages: string[]
  age: number | undefined
  q: string
  free: boolean
  view: 'list' | 'grid'
  /** Which part of a long day, from 1; undefined: the one that fits now. */
  part: number | undefined
}

/** The filters in the address of the programme. What makes no sense is left out: an old link still shows something. */
export function programmeQuery(params: URLSearchParams): ProgrammeQuery {
  const words = (name: string) => params.getAll(name).filter((value) => /^[a-z0-9-]{1,60}$/.test(value)).slice(0, 12)
  const day = params.get('day') ?? ''
  const part = params.get('part') ?? ''
  const age = Number(params.get('age') || Number.NaN)
  return {
    day: /^\d{4}-\d\d-\d\d$/.test(day) || day === 'all' ? day : undefined,
    centres: words('centre'),
    kinds: words('kind').filter((kind) => (kinds as readonly string[]).includes(kind)),
    languages: words('language'),
    age: (ageMarks as readonly number[]).includes(age) ? age : undefined,
    q: (params.get('q') ?? '').slice(0, 200),
    free: params.get('free') === '1',
    view: params.get('view') === 'grid' ? 'grid' : 'list',
    part: /^[1-9]\d{0,2}$/.test(part) ? Number(part) : undefined,
  }
}
