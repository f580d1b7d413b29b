import type { AuditLine } from '~/domain/audit/audit.queries.server'
import { homeZone } from '~/domain/edition/jewellers-day.server'
import { auditActionWords } from '~/i18n/audit-action'
import { dictionary } from '~/i18n/dictionary'
import type { Locale } from '~/i18n/locale'
import type { Messages } from '~/i18n/messages/messages'
import { formatRoubles } from '~/i18n/money'
import { formatDateTime, formatDayMonth } from '~/lib/dates'
import { craftKeyWords } from './craft-facts'

/** What says nothing to a reader: ids, and the reason, which stands by itself. */
const unsaid = new Set(['reason', 'slotId', 'picture'])

/** A line of the log in words: when, who, what, with what, why. `known` are names of what its page says already. */
export function auditWords({ id, at, actor, action, subject, details: json }: AuditLine, locale: Locale, known: readonly string[] = []) {
  const m = dictionary(locale)
  const details = JSON.parse(json) as Record<string, string | number | boolean | null>
  const said = Object.entries(details).flatMap(([name, value]) => {
    if (unsaid.has(name) || known.includes(name) || value === '' || value === null || value === false) return []
    const label = m.audit.details[name] ?? name
    return [[label, valueWords(name, value, m, locale)].filter(Boolean).join(' ')]
  })
  return {
    id,
    when: formatDateTime(at, homeZone, locale),
    actor: actor ?? m.audit.system,
    action,
    what: auditActionWords(m, action) ?? action,
    details: said.join(', '),
    why: typeof details.reason === 'string' ? details.reason : '',
    applicationId: subject.startsWith('application:') ? subject.slice('application:'.length) : null,
  }
}
export type AuditWords = ReturnType<typeof auditWords>

function valueWords(name: string, value: string | number | true, m: Messages, locale: Locale): string {
  const text = String(value)
  const words = <T extends Record<string, string>>(known: T) => (Object.hasOwn(known, text) ? known[text]! : text)
  if (value === true) return ''
  if (name === 'kopecks' || name === 'rate') return formatRoubles(Number(value), locale)
  if (name === 'publicFrom') return formatDateTime(new Date(text), homeZone, locale)
  if (['ignore', 'warn', 'block'].includes(name)) return text.split(', ').map((kind) => kindWords(kind, m)).join(', ')
  // By the clocks of its centre.
  if (name === 'wallTime') return `${formatDayMonth(text.slice(0, 10), locale)}, ${text.slice(11)}`
  if (name === 'state') return words(m.applications.states)
  if (name === 'kind') return words({ ...m.papers.kinds, ...m.desk.organizerPasses.kinds })
  if (name === 'craftAdded' || name === 'craftRemoved') return text.split(', ').map((key) => craftKeyWords(key, m.exhibitors)).join(', ')
  if (name === 'money') return words(m.applications.filters.moneyStates)
  if (name === 'papers') return words({ missing: m.applications.filters.missing })
  if (name === 'trade') return words(m.apply.products.trades)
  if (name === 'role') return words(m.desk.team.roles)
  // Which fields of a company, by their labels; elsewhere it is a number.
  if (name === 'changed') return text.split(', ').map((field) => labelOf(field, m)).join(', ')
  return name === 'verb' ? words(m.bulk.verbs) : text
}

function kindWords(kind: string, m: Messages): string {
  const words: Record<string, [string, string]> = m.conflicts.rules.kinds
  return words[kind]?.[0].toLowerCase() ?? kind
}

function labelOf(field: string, m: Messages): string {
  const label = Object.entries(m.apply.company).find(([name]) => name === field)?.[1]
  return typeof label === 'string' ? label : field
}
