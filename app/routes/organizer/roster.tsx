import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { matchRoster, writeRoster } from '~/domain/roster/roster.commands.server'
import { nameOfPlan, planRoster, rosterOf, type Roster } from '~/domain/roster/roster.queries.server'
import { matchForm, writeForm } from '~/domain/roster/roster.schema'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { parseForm } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { Notice } from '~/ui/notice'
import type { FormResult } from '~/ui/form/form'
import { found, localeOf, requireEdition, requireFestivalOrganizer } from '../guard.server'
import { RosterCheck } from './roster-check'
import { RosterMatch } from './roster-match'
import { RosterReport } from './roster-report'

/** Whose table it is, and where. @throws 403 for others than organisers of the festival */
async function whose({ request, params, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  return { locale, who: { id: params.id ?? '', organizerId: viewer.id, editionId: edition.id, now: context.now() } }
}

export async function loader(args: LoaderFunctionArgs) {
  const { who } = await whose(args)
  const { db } = args.context
  const roster = found(await rosterOf(who, db))
  if (roster.report) return { step: 'report', rows: roster.report } as const
  const wantsColumns = new URL(args.request.url).searchParams.get('step') === 'match'
  if (!roster.matched || wantsColumns) return { step: 'match', ...matching(roster) } as const
  const plan = await planRoster({ ...roster, now: who.now }, db)
  const rows = plan.map(({ line, name, ...row }) => ({
    line,
    name,
    verdict: row.verdict,
    errors: row.verdict === 'error' ? row.errors : [],
    booths: 'company' in row ? row.company.booths.join(', ') : '',
  }))
  const mails = roster.invite ? plan.filter((row) => row.verdict === 'new' && row.company.contactEmail !== '').length : 0
  return { step: 'check', rows, mails, seen: nameOfPlan(roster, plan) } as const
}

/** What the step of columns shows: the headings with a few values of each. */
function matching({ table, columns, state, invite, fileName }: Roster) {
  const samples = table.header.map((_, index) => table.rows.flatMap(({ cells }) => cells[index] || []).slice(0, 3))
  return { header: table.header, samples, columns, state, invite, fileName, count: table.rows.length }
}

export async function action(args: ActionFunctionArgs) {
  const { locale, who } = await whose(args)
  const { context } = args
  const here = paths.organizer(locale, `/applications/import/${who.id}`)
  found(await rosterOf(who, context.db))
  const formData = await args.request.formData()
  if (formData.get('intent') !== 'write') {
    const form = parseForm(matchForm, formData)
    if (!form.ok) return data({ errors: form.errors, values: form.values, code: null }, { status: 422 })
    if (!(await matchRoster({ ...who, form: form.data }, context.db))) return data({ code: 'gone' as const }, { status: 409 })
    return redirect(here)
  }
  const form = parseForm(writeForm, formData)
  if (!form.ok) return data({ code: 'stale' as const }, { status: 422 })
  const written = await writeRoster({ ...who, seen: form.data.seen, baseUrl: context.env.baseUrl }, context.db)
  if (!written.ok) return data({ code: written.code }, { status: 409 })
  context.wakeMail()
  context.wakeBooths()
  return redirect(here)
}

/** The later steps of an import: columns, check, report. */
export default function RosterPage() {
  const at = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const m = useMessages()
  const l = useLocale()
  const t = m.roster
  return (
    <>
      <Breadcrumbs
        label={m.exhibitors.here}
        steps={[
          { to: paths.organizer(l, '/applications'), label: m.applications.back },
          { to: paths.organizer(l, '/applications/import'), label: t.title },
        ]}
      />
      <div className="bench__head">
        <h1>{{ match: t.match.title, check: t.check.title, report: t.report.title }[at.step]}</h1>
      </div>
      <div className="stack">
        {result?.code ? (
          <Notice kind="bad" announce>
            {t.conflict[result.code]}
          </Notice>
        ) : null}
        {at.step === 'match' ? <RosterMatch {...at} result={result && 'errors' in result ? (result as FormResult) : undefined} /> : null}
        {at.step === 'check' ? <RosterCheck {...at} /> : null}
        {at.step === 'report' ? <RosterReport rows={at.rows} /> : null}
      </div>
    </>
  )
}
