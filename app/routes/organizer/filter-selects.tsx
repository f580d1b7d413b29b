import { moneyStates } from '~/domain/application/application-filter.rules'
import { useMessages } from '~/i18n/use-messages'
import { PlainSelect } from '../parts/booth-list'
import type { FilterChoices } from './filter-choices.server'

type Chosen = Record<'hall' | 'category' | 'centre' | 'money' | 'papers', string>

/** What the table of applications is narrowed by beside its states and words. */
export function FilterSelects({ choices, chosen }: { choices: FilterChoices; chosen: Chosen }) {
  const t = useMessages().applications.filters
  const select = (name: keyof Chosen, options: readonly { value: string; label: string }[]) => (
    <PlainSelect name={name} label={t[name]} value={chosen[name]} options={[{ value: '', label: t.any[name] }, ...options]} />
  )
  return (
    <div className="filters__facets">
      {select('hall', choices.hall)}
      {select('category', choices.category)}
      {select('centre', choices.centre)}
      {select('money', moneyStates.map((value) => ({ value, label: t.moneyStates[value] })))}
      {select('papers', [{ value: 'missing', label: t.missing }])}
    </div>
  )
}
