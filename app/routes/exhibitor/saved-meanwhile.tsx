import type { ProfileRefusal } from '~/domain/exhibitor/profile.commands.server'
import { useMessages } from '~/i18n/use-messages'
import type { Messages } from '~/i18n/messages/messages'
import { Notice } from '~/ui/notice'
import type { CompanyChoices } from './company-field-groups'
import { differingFields } from './differing-fields'
import { InSight } from './in-sight'

type Props = { refused: ProfileRefusal; typed: Record<string, unknown>; saved: Record<string, unknown>; choices: CompanyChoices }

/** Why a company was not saved, and what a colleague has saved where something else is typed: to compare, field by field. */
export function SavedMeanwhile({ refused, typed, saved, choices }: Props) {
  const m = useMessages()
  const t = m.desk.profile
  const differing = refused === 'stale' ? differingFields(typed, saved) : []
  return (
    <InSight of={typed}>
      <Notice kind="bad" announce>
        <p>{refused === 'stale' ? t.stale : t.lockedNow}</p>
        {differing.length > 0 ? (
          <>
            <p>{t.savedNow}</p>
            <dl className="facts facts--small">
              {differing.map((name) => (
                <div key={name}>
                  <dt>{labelOf(name, m)}</dt>
                  <dd className="pre-line">{wordsOf(name, saved[name], m, choices)}</dd>
                </div>
              ))}
            </dl>
          </>
        ) : null}
      </Notice>
    </InSight>
  )
}

function labelOf(name: string, m: Messages): string {
  const t: Record<string, unknown> = m.apply.company
  const label = t[name === 'centreId' ? 'centre' : name]
  return typeof label === 'string' ? label : name
}

/** A saved value as people read it. */
function wordsOf(name: string, value: unknown, m: Messages, choices: CompanyChoices): string {
  const t = m.apply.company
  if (typeof value === 'boolean') return value ? m.desk.profile.yes : m.desk.profile.no
  const text = String(value ?? '')
  if (name === 'payerType') return t.payerTypes[text as keyof typeof t.payerTypes]?.[0] ?? text
  if (name === 'centreId') return choices.centres.find(({ id }) => id === text)?.name ?? t.noCentre
  if (name === 'country') return choices.countries.find(({ code }) => code === text)?.name ?? text
  return text === '' ? '—' : text
}
