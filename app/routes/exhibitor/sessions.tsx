import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData, useSearchParams } from '@remix-run/react'
import { homeZone } from '~/domain/edition/jewellers-day.server'
import { proposalsOf } from '~/domain/proposal/proposal.queries.server'
import { maxOpen, openStates, proposingProblem, type ProposalState } from '~/domain/proposal/proposal.rules'
import { dictionary } from '~/i18n/dictionary'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { formatDateTime } from '~/lib/dates'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Notice } from '~/ui/notice'
import { proposalStateClass } from '../parts/proposal-state'
import { ownSessions } from '../parts/published-sessions.server'
import { SessionList } from '../parts/session-list'
import { DeskPage } from './desk-page'
import { untilText } from './desk-timeline.server'
import { requireOwn } from './own.server'

export const meta: MetaFunction = ({ params }) => {
  const t = dictionary(params.l === 'en' ? 'en' : 'ru')
  return [{ title: t.site.title(t.desk.sessions.title) }, { name: 'robots', content: 'noindex' }]
}

export async function loader(asked: LoaderFunctionArgs) {
  const { locale, company, edition, application, now } = await requireOwn(asked)
  const proposals = await proposalsOf({ exhibitorId: company.id, editionId: edition.id }, asked.context.db)
  return {
    brand: pick({ ru: company.brandRu, en: company.brandEn }, locale),
    published: await ownSessions({ exhibitor: company.slug, locale }, asked.context.db),
    problem: proposingProblem({ state: application?.state ?? null, proposalsUntil: edition.proposalsUntil }, now),
    until: edition.proposalsUntil ? untilText(edition.proposalsUntil, homeZone, locale) : null,
    full: proposals.filter(({ state }) => openStates.includes(state)).length >= maxOpen,
    proposals: proposals.map((row) => ({
      id: row.id,
      state: row.state,
      title: pick({ ru: row.titleRu, en: row.titleEn }, locale),
      centre: row.centre ? pick({ ru: row.centre.cityRu, en: row.centre.cityEn }, locale) : '',
      sent: row.submittedAt ? formatDateTime(row.submittedAt, homeZone, locale) : '',
    })),
  }
}

/** What the company holds in the published programme, and what it proposes. */
export default function Sessions() {
  const { brand, published, problem, until, full, proposals } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const m = useMessages()
  const l = useLocale()
  const t = m.desk.sessions
  const p = m.proposals
  return (
    <DeskPage
      brand={brand}
      title={t.title}
      notices={
        search.get('done') === 'removed' ? (
          <Notice kind="good" announce>
            {p.done.removed}
          </Notice>
        ) : null
      }
    >
      {published.length > 0 ? (
        <section className="section">
          <h2 className="heading">{t.published}</h2>
          <SessionList lines={published} withDay withCity />
        </section>
      ) : proposals.length > 0 ? null : (
        <Empty small title={t.none} text={t.noneText} />
      )}
      <section className="section stack">
        <h2 className="heading">{p.title}</h2>
        <p className="measure">
          {p.lead} {until && problem === null ? p.until(until) : ''}
        </p>
        {proposals.length > 0 ? <Proposals rows={proposals} /> : <p className="muted">{p.none}</p>}
        {problem ? <Notice>{problem === 'late' ? p.late : p.noApplication}</Notice> : null}
        {problem === null && full ? <Notice>{p.full(maxOpen)}</Notice> : null}
        {problem === null && !full ? (
          <div>
            <ButtonLink to={paths.exhibitorSession(l, 'new')} look="primary">
              {p.propose}
            </ButtonLink>
          </div>
        ) : null}
      </section>
    </DeskPage>
  )
}

type Row = { id: string; state: ProposalState; title: string; centre: string; sent: string }

function Proposals({ rows }: { rows: readonly Row[] }) {
  const l = useLocale()
  const t = useMessages().proposals
  const { columns } = t
  return (
    <div className="table-wrap">
      <table className="table table--stack" aria-label={t.title}>
        <thead>
          <tr>
            <th scope="col">{columns.title}</th>
            <th scope="col">{columns.centre}</th>
            <th scope="col">{columns.sent}</th>
            <th scope="col">{columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to={paths.exhibitorSession(l, row.id)}>{row.title || t.untitled}</Link>
              </th>
              <td data-label={columns.centre}>{row.centre || '—'}</td>
              <td className="num" data-label={columns.sent}>
                {row.sent || '—'}
              </td>
              <td data-label={columns.state}>
                <span className={proposalStateClass(row.state)}>{t.states[row.state]}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
