import { Form, Link } from '@remix-run/react'
import { X } from 'lucide-react'
import type { SavedFilter } from '~/domain/saved-filter/saved-filter.queries.server'
import { savedFilterForm } from '~/domain/saved-filter/saved-filter.schema'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Checkbox } from '~/ui/form/checkbox'
import { ZodForm, type FormResult } from '~/ui/form/form'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'
import { Icon } from '~/ui/icon'

/** The filters an organiser can go to, each of their own with a way to remove it. `query` is what the table shows now. */
export function SavedFilters({ filters, query }: { filters: readonly SavedFilter[]; query: string }) {
  const m = useMessages()
  const l = useLocale()
  const t = m.bulk.filters
  if (filters.length === 0) return null
  return (
    <ul className="saved-filters" aria-label={t.label}>
      {filters.map((filter) => (
        <li key={filter.id}>
          <Link className="chip" to={paths.organizer(l, `/applications${filter.query ? `?${filter.query}` : ''}`)} aria-current={filter.query === query ? 'page' : undefined}>
            {filter.name}
            {filter.shared ? <span className="chip__count">{t.sharedMark}</span> : null}
          </Link>
          {filter.own ? (
            <Form method="post">
              <input type="hidden" name="filter" value={filter.id} />
              <button className="icon-button" name="intent" value="remove-filter" aria-label={t.remove(filter.name)} title={t.remove(filter.name)}>
                <Icon of={X} size="small" />
              </button>
            </Form>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** Keeps what the table shows now under a name. */
export function SaveFilter({ result }: { result: FormResult | undefined }) {
  const m = useMessages()
  const t = m.bulk.filters
  return (
    <details className="unfold save-filter" open={result !== undefined}>
      <summary>{t.save}</summary>
      <div className="unfold__body">
        <ZodForm
          id="save-filter"
          intent="save-filter"
          schema={savedFilterForm}
          messages={{ errors: m.errors, summaryTitle: m.applications.summary }}
          defaultValues={{}}
          result={result}
          className="form form--single"
        >
          <TextField name="name" label={t.name} hint={t.nameHint} required maxLength={60} />
          <Checkbox name="shared" label={t.shared} small />
          <div className="form__send">
            <SubmitButton look="plain">{t.keep}</SubmitButton>
          </div>
        </ZodForm>
      </div>
    </details>
  )
}
