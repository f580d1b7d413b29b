import { Form, Link } from '@remix-run/react'
import { Search } from 'lucide-react'
import { auditNouns, type AuditFilter } from '~/domain/audit/audit.schema'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Icon } from '~/ui/icon'

type Props = { filter: Omit<AuditFilter, 'before'>; actors: readonly { id: string; email: string }[] }

/** What the log shows: who, what, when, with which company. All of it in the address. */
export function LogFilters({ filter, actors }: Props) {
  const t = useMessages().audit
  const l = useLocale()
  const { who, noun, from, until, subject, q } = filter
  const any = Boolean(who ?? noun ?? from ?? until ?? subject) || q !== ''
  return (
    <Form method="get" className="filters" role="search" key={JSON.stringify(filter)}>
      {subject ? <input type="hidden" name="subject" value={subject} /> : null}
      <label className="filter-select">
        {t.who}
        <select className="input input--small" name="who" defaultValue={who ?? ''}>
          <option value="">{t.anybody}</option>
          {actors.map(({ id, email }) => (
            <option key={id} value={id}>
              {email}
            </option>
          ))}
          <option value="others">{t.others}</option>
          <option value="system">{t.system}</option>
        </select>
      </label>
      <label className="filter-select">
        {t.noun}
        <select className="input input--small" name="noun" defaultValue={noun ?? ''}>
          <option value="">{t.anything}</option>
          {auditNouns.map((key) => (
            <option key={key} value={key}>
              {t.nouns[key]}
            </option>
          ))}
        </select>
      </label>
      <label className="filter-select">
        {t.from}
        <input className="input input--small" type="date" name="from" defaultValue={from ?? ''} />
      </label>
      <label className="filter-select">
        {t.until}
        <input className="input input--small" type="date" name="until" defaultValue={until ?? ''} />
      </label>
      <div className="search">
        <Icon of={Search} />
        <input className="input input--small" type="search" name="q" defaultValue={q} aria-label={t.search} placeholder={t.search} />
      </div>
      <button className="button button--small">{t.show}</button>
      {subject ? <span className="muted">{t.ofOne}</span> : null}
      {any ? <Link to={paths.organizer(l, '/log')}>{t.clear}</Link> : null}
    </Form>
  )
}
