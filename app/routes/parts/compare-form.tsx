import { Form } from '@remix-run/react'
import { ChevronDown } from 'lucide-react'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Button } from '~/ui/button'
import { Icon } from '~/ui/icon'

type Choice = { number: number; name: string }

/** Which two to compare: releases, or a release and the work in progress. A GET form, so the answer has an address. */
export function CompareForm({ releases, from, to }: { releases: readonly Choice[]; from: number; to: number | 'plan' }) {
  const t = useMessages().organizer.releases
  const l = useLocale()
  const options = releases.map(({ number, name }) => (
    <option key={number} value={number}>
      {t.option(number, name)}
    </option>
  ))
  return (
    <Form method="get" action={paths.organizer(l, '/releases/compare')} className="filters filters--many">
      <span className="select">
        <select key={from} className="input input--small" name="from" defaultValue={from} aria-label={t.compareFrom}>
          {options}
        </select>
        <Icon of={ChevronDown} />
      </span>
      <span className="select">
        <select key={to} className="input input--small" name="to" defaultValue={to} aria-label={t.compareTo}>
          <option value="plan">{t.plan}</option>
          {options}
        </select>
        <Icon of={ChevronDown} />
      </span>
      <Button type="submit" small>
        {t.compare}
      </Button>
    </Form>
  )
}
