import { Form, Link, useSubmit } from '@remix-run/react'
import { ChevronDown, Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { programmePage } from '~/domain/programme/programme-page.queries.server'
import { ageMarks, kinds } from '~/domain/session/session.schema'
import type { Locale } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Button } from '~/ui/button'
import { accentClass } from '~/ui/filigree/ornaments'
import { Icon } from '~/ui/icon'

type Data = Awaited<ReturnType<typeof programmePage>>

/** A GET form: the address keeps every choice. With scripts it sends itself as one types or ticks. */
export function ProgrammeFilters({ data }: { data: Data }) {
  const { query, centres, languages } = data
  const t = useMessages()
  const l = useLocale()
  const submit = useSubmit()
  const [scripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])
  const send = (form: HTMLFormElement) => submit(form, { replace: true, preventScrollReset: true })
  const form = useRef<HTMLFormElement>(null)
  // The address may change by a link or the browser's Back: the boxes follow, and keep the focus.
  useEffect(() => {
    if (form.current) showQuery(form.current, new URLSearchParams(queryString(query, {})))
  }, [query])
  return (
    <Form
      ref={form}
      method="get"
      className="filters"
      role="search"
      aria-label={t.programme.filters}
      onChange={(event) => send(event.currentTarget)}
    >
      {data.chosenDay ? <input type="hidden" name="day" value={query.day} /> : null}
      {query.view === 'grid' ? <input type="hidden" name="view" value="grid" /> : null}
      <div className="search">
        <Icon of={Search} />
        <label className="visually-hidden" htmlFor="q">
          {t.programme.search}
        </label>
        <input
          id="q"
          name="q"
          type="search"
          className="input input--small"
          placeholder={t.programme.searchPlaceholder}
          defaultValue={query.q}
          autoComplete="off"
        />
      </div>
      {centres.map((centre) => (
        <label key={centre.slug} className={`chip ${accentClass(centre.accent)}`}>
          <input className="visually-hidden" type="checkbox" name="centre" value={centre.slug} defaultChecked={query.centres.includes(centre.slug)} />
          <span className="chip__bead" aria-hidden="true" />
          {centre.city}
        </label>
      ))}
      <span className="filters__gap" />
      {kinds.map((kind) => (
        <label key={kind} className="chip">
          <input className="visually-hidden" type="checkbox" name="kind" value={kind} defaultChecked={query.kinds.includes(kind)} />
          {t.programme.kindFilter[kind]}
        </label>
      ))}
      {languages.length > 1 ? (
        <span className="select">
          <select name="language" className="input input--small" aria-label={t.programme.language} defaultValue={query.languages[0] ?? ''}>
            <option value="">{t.programme.anyLanguage}</option>
            {languages.map((language) => (
              <option key={language} value={language}>
                {t.programme.languages[language] ?? language}
              </option>
            ))}
          </select>
          <Icon of={ChevronDown} />
        </span>
      ) : null}
      <span className="select">
        <select name="age" className="input input--small" aria-label={t.programme.age} defaultValue={query.age ?? ''}>
          <option value="">{t.programme.anyAge}</option>
          {ageMarks.map((mark) => (
            <option key={mark} value={mark}>
              {t.programme.ageUpTo(mark)}
            </option>
          ))}
        </select>
        <Icon of={ChevronDown} />
      </span>
      <label className="chip">
        <input className="visually-hidden" type="checkbox" name="free" value="1" defaultChecked={query.free} />
        {t.programme.freeOnly}
      </label>
      {scripted ? null : (
        <Button type="submit" small>
          {t.programme.show}
        </Button>
      )}
      {data.filtered ? (
        <Link className="filters__reset small" to={withoutFilters(data, l)} preventScrollReset>
          {t.programme.reset}
        </Link>
      ) : null}
    </Form>
  )
}

/** The programme of the chosen day, if one was chosen, in the chosen view, and nothing else. */
export function withoutFilters({ chosenDay, query }: Pick<Data, 'chosenDay' | 'query'>, l: Locale): string {
  const params = new URLSearchParams()
  if (chosenDay) params.set('day', query.day)
  if (query.view === 'grid') params.set('view', 'grid')
  return params.size > 0 ? `${paths.programme(l)}?${params}` : paths.programme(l)
}

/** The filters of the page as they stand in an address, with some changed. The part of the day is not kept: another day has others. */
export function queryString(query: Data['query'], changes: Record<string, string>): string {
  const params = new URLSearchParams()
  params.set('day', query.day)
  if (query.view === 'grid') params.set('view', 'grid')
  if (query.q) params.set('q', query.q)
  for (const centre of query.centres) params.append('centre', centre)
  for (const kind of query.kinds) params.append('kind', kind)
  for (const language of query.languages) params.append('language', language)
  if (query.age !== undefined) params.set('age', String(query.age))
  if (query.free) params.set('free', '1')
  for (const [name, value] of Object.entries(changes)) params.set(name, value)
  return params.toString()
}

/** Brings the controls to what the address says; words being typed are left alone. */
function showQuery(form: HTMLFormElement, query: URLSearchParams): void {
  for (const control of form.elements) {
    if (control instanceof HTMLSelectElement) control.value = query.get(control.name) ?? ''
    else if (!(control instanceof HTMLInputElement)) continue
    else if (control.type === 'checkbox') control.checked = query.getAll(control.name).includes(control.value)
    else if (control.type === 'search' && control !== document.activeElement) control.value = query.get(control.name) ?? ''
  }
}
