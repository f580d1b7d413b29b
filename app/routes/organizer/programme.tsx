import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { Plus, Search } from 'lucide-react'
import { allCentres } from '~/domain/centre/centre.queries.server'
import { seatsOf } from '~/domain/programme/programme.queries.server'
import { previewRelease } from '~/domain/release/release.queries.server'
import { planConflicts } from '~/domain/schedule/plan-conflicts.queries.server'
import { plannedSessions } from '~/domain/session/session.queries.server'
import { planLine } from '~/domain/session/plan-line.rules'
import { mayOrganizeCentre, mayOrganizeFestival } from '~/domain/user/viewer.rules'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { zoneShortName } from '~/i18n/when'
import { formatDayMonth, formatWeekday, timeIn } from '~/lib/dates'
import { paths } from '~/lib/paths'
import { matchesSearch } from '~/lib/search-text'
import { Button, ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { accentClass } from '~/ui/filigree/ornaments'
import { Icon } from '~/ui/icon'
import { localeOf, requireEdition, requireOrganizer } from '../guard.server'
import { CentreSelect } from '../parts/centre-select'
import { ConflictLine } from '../parts/conflict-line'
import { conflictLines } from '../parts/conflict-lines'
import { ProgrammeFiles } from '../parts/programme-files'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireOrganizer(context, request, locale)
  const { db } = context
  const url = new URL(request.url)
  const q = (url.searchParams.get('q') ?? '').slice(0, 200)
  const centres = (await allCentres(db)).filter((centre) => mayOrganizeCentre(viewer, centre.id))
  const chosen = centres.find((centre) => centre.slug === url.searchParams.get('centre')) ?? null
  const edition = await requireEdition(context, viewer, locale)
  const sessions = await plannedSessions(edition.id, (chosen ? [chosen] : centres).map((c) => c.id), db)
  const preview = await previewRelease({ editionId: edition.id, centreId: null, now: context.now() }, db)
  const seats = await seatsOf(
    sessions.flatMap((session) => session.slots.map((slot) => slot.id)),
    db,
  )
  const shown = new Set(sessions.map((session) => session.id))
  const found = await planConflicts({ editionId: edition.id }, db)
  const conflicts = found.conflicts.filter(({ items }) => items.some((id) => shown.has(found.items.get(id)?.sessionId ?? '')))
  return {
    q,
    festival: mayOrganizeFestival(viewer),
    chosen: chosen?.slug ?? '',
    centres: centres.map((c) => ({ slug: c.slug, city: pick(c.city, locale), accent: c.accent })),
    lines: sessions
      .map((session) => planLine(session, preview, seats, locale))
      .filter((line) => !q || matchesSearch(line.search, q))
      .sort((a, b) => (a.start ?? '9').localeCompare(b.start ?? '9')),
    conflicts: conflictLines({ ...found, conflicts }, locale),
  }
}

export default function OrganizerProgramme() {
  const { q, chosen, centres, lines, conflicts, festival } = useLoaderData<typeof loader>()
  const m = useMessages()
  const t = m.organizer.programme
  const l = useLocale()
  const columns = t.columns
  return (
    <>
      <div className="bench__head">
        <h1>{t.title}</h1>
        <div className="actions">
          <ButtonLink to={paths.organizer(l, `/schedule${chosen ? `?centre=${chosen}` : ''}`)} small>
            {m.scheduleEditor.nav}
          </ButtonLink>
          {centres
            .filter((centre) => !chosen || centre.slug === chosen)
            .map((centre) => (
              <ButtonLink key={centre.slug} to={paths.organizer(l, `/programme/new?centre=${centre.slug}`)} small look={chosen ? 'primary' : 'plain'}>
                <Icon of={Plus} size="small" />
                {t.addTo(centre.city)}
              </ButtonLink>
            ))}
        </div>
      </div>
      <p className="muted">
        {t.lead} <Link to={paths.organizer(l, '/embed')}>{m.embed.link}</Link>{' '}
        {festival ? <Link to={paths.organizer(l, '/programme/rules')}>{m.conflicts.rules.title}</Link> : null}
      </p>
      <Form method="get" className="filters" role="search">
        <div className="search">
          <Icon of={Search} />
          <input className="input input--small" type="search" name="q" defaultValue={q} aria-label={t.search} placeholder={t.searchPlaceholder} />
        </div>
        <CentreSelect centres={centres} chosen={chosen} label={t.centre} all={t.allCentres} />
        <Button type="submit" small>
          {t.show}
        </Button>
      </Form>
      {conflicts.length > 0 ? (
        <section className="section-tight">
          <h2 className="subheading">{m.conflicts.title}</h2>
          <ul className="conflicts">
            {conflicts.map((conflict) => (
              <li key={conflict.key}>
                <ConflictLine conflict={conflict} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {lines.length === 0 ? (
        <Empty title={t.empty} text={t.emptyText} small />
      ) : (
        <div className="table-wrap">
          <table className="table table--stack">
            <thead>
              <tr>
                <th scope="col">{columns.when}</th>
                <th scope="col">{columns.title}</th>
                <th scope="col">{columns.hall}</th>
                <th scope="col" className="number">
                  {columns.seats}
                </th>
                <th scope="col">{columns.state}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.id} className={accentClass(line.accent)}>
                  <td className="num nowrap" data-label={columns.when}>
                    {line.start && line.day ? (
                      <>
                        {formatDayMonth(line.day, l)}, {formatWeekday(line.day, l, 'short')} {timeIn(new Date(line.start), line.timeZone)}{' '}
                        <span className="muted">{zoneShortName(line.timeZone, new Date(line.start), l)}</span>
                      </>
                    ) : (
                      t.unscheduled
                    )}
                  </td>
                  <th scope="row">
                    <Link to={paths.organizer(l, `/programme/${line.id}`)}>{line.title}</Link>
                  </th>
                  <td data-label={columns.hall}>
                    {line.hall} <span className="accent">{line.city}</span>
                  </td>
                  <td className="number" data-label={columns.seats}>
                    {line.capacity === null ? t.open : t.registered(line.taken, line.capacity)}
                  </td>
                  <td data-label={columns.state}>
                    <span className={stateLook[line.state]}>{t.states[line.state]}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <ProgrammeFiles centre={chosen} />
    </>
  )
}

const stateLook = {
  draft: 'state state--quiet',
  published: 'state state--good',
  changed: 'state state--wait',
  cancelled: 'state state--bad',
  cancelling: 'state state--wait',
} as const
