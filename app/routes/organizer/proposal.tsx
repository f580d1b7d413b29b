import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { auditLog, type AuditLine } from '~/domain/audit/audit.queries.server'
import { proposalForOrganizer } from '~/domain/proposal/proposal.queries.server'
import { mayTake } from '~/domain/proposal/proposal.rules'
import { acceptForm, askForm, declineForm } from '~/domain/proposal/proposal.schema'
import { mayOrganizeFestival, organizedCentres, type Viewer } from '~/domain/user/viewer.rules'
import { dictionary } from '~/i18n/dictionary'
import { pick, type Locale } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { Button, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { found, localeOf, requireOrganizer } from '../guard.server'
import { auditWords } from '../parts/audit-line'
import { DecisionForm } from '../parts/decision-form'
import { ProposalFacts, ProposalTalk } from '../parts/proposal-facts'
import { proposalFacts, proposalTalk } from '../parts/proposal-facts.server'
import { proposalStateClass } from '../parts/proposal-state'
import { History } from './history'
import { decideOnProposal, type ProposalDecided } from './proposal-actions.server'

async function requireProposal({ request, params, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  const viewer = await requireOrganizer(context, request, localeOf(params))
  const centreIds = organizedCentres(viewer)
  return { viewer, centreIds, proposal: found(await proposalForOrganizer({ id: params.id ?? '', centreIds }, context.db)) }
}

export async function loader(args: LoaderFunctionArgs) {
  const locale = localeOf(args.params)
  const { db } = args.context
  const { viewer, proposal } = await requireProposal(args)
  const { exhibitor } = proposal
  const log = await auditLog({ subject: `proposal:${proposal.id}`, limit: 100 }, db)
  return {
    title: pick({ ru: proposal.titleRu, en: proposal.titleEn }, locale),
    state: proposal.state,
    version: proposal.version,
    exhibitor: exhibitor && {
      brand: pick({ ru: exhibitor.brandRu, en: exhibitor.brandEn }, locale),
      // As everywhere, for the festival's own organisers only: those of a centre ask here.
      contact: mayOrganizeFestival(viewer) ? [exhibitor.contactName, exhibitor.contactEmail, exhibitor.contactPhone].filter(Boolean).join('\n') : '',
    },
    facts: proposalFacts(proposal, locale),
    talk: proposalTalk(proposal.messages, locale),
    reason: proposal.decisionReason,
    pending: proposal.pendingVerb === null ? null : { accept: proposal.pendingVerb === 'accept', reason: proposal.pendingReason },
    sessionId: proposal.sessionId,
    history: log.map((entry) => auditWords({ ...entry, actor: actorOf(entry, viewer, proposal, locale) }, locale, ['title', 'brand'])),
  }
}

const byProposer = ['proposal.submit', 'proposal.answer', 'proposal.withdraw']

/** Who did it, in the history: the exhibitor as such; addresses of other organisers for those of the festival only. */
function actorOf({ action, actor }: AuditLine, viewer: Viewer, { exhibitor }: { exhibitor: { brandRu: string; brandEn: string } | null }, locale: Locale) {
  if (exhibitor && byProposer.includes(action)) return pick({ ru: exhibitor.brandRu, en: exhibitor.brandEn }, locale)
  return mayOrganizeFestival(viewer) || actor === viewer.email ? actor : dictionary(locale).proposals.organizer.team
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, centreIds, proposal } = await requireProposal(args)
  const place = { proposalId: proposal.id, organizerId: viewer.id, centreIds, context: args.context, locale: localeOf(args.params) }
  return decideOnProposal(await args.request.formData(), place)
}

export default function ProposalPage() {
  const page = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>() as ProposalDecided | undefined
  const [search] = useSearchParams()
  const m = useMessages()
  const l = useLocale()
  const t = m.proposals.organizer
  const said = t.done[search.get('done') ?? '']
  return (
    <>
      <Breadcrumbs label={t.here} steps={[{ to: paths.organizer(l, '/proposals'), label: t.back }]} />
      <div className="bench__head">
        <h1>{page.title}</h1>
        <span className={proposalStateClass(page.state)}>{t.states[page.state]}</span>
      </div>
      <div className="stack">
        {result?.code ? (
          <Notice kind="bad" announce>
            {t.refused[result.code]}
          </Notice>
        ) : null}
        {said && !result ? (
          <Notice kind="good" announce>
            {said}
          </Notice>
        ) : null}
      </div>
      <div className="application">
        <section>
          <ProposalFacts
            facts={page.facts}
            before={[
              [m.proposals.facts.who, page.exhibitor?.brand ?? ''],
              [m.proposals.facts.contact, page.exhibitor?.contact ?? ''],
            ]}
          />
          <ProposalTalk lines={page.talk} questions={t.asked} answers={t.answered} title={t.talk} />
        </section>
        <section>
          <h2 className="subheading">{t.decision}</h2>
          <Decision page={page} result={result} />
        </section>
      </div>
      <History subject={null} lines={page.history} />
    </>
  )
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>

/** What was decided, or what can be. */
function Decision({ page, result }: { page: Page; result: ProposalDecided | undefined }) {
  const m = useMessages()
  const l = useLocale()
  const t = m.proposals.organizer
  const form = { version: page.version, result }
  return (
    <div className="stack">
      {page.pending ? (
        <Notice kind="change" title={`${t.pending.title}: ${page.pending.accept ? t.pending.accept : t.pending.decline}`}>
          {page.pending.reason ? <p className="pre-line">{page.pending.reason}</p> : null}
          <p>{t.pending.text}</p>
          <div className="actions">
            <ButtonLink to={paths.organizer(l, '/proposals/decisions')} small look="primary">
              {t.pending.toAll}
            </ButtonLink>
            <Form method="post">
              <input type="hidden" name="version" value={page.version} />
              <Button type="submit" name="intent" value="drop" small>
                {t.pending.drop}
              </Button>
            </Form>
          </div>
        </Notice>
      ) : null}
      {page.reason ? (
        <Notice title={m.proposals.comment}>
          <p className="pre-line">{page.reason}</p>
        </Notice>
      ) : null}
      {page.sessionId ? (
        <p>
          <ButtonLink to={paths.organizer(l, `/programme/${page.sessionId}`)} look="primary">
            {t.openSession}
          </ButtonLink>
        </p>
      ) : null}
      {mayTake('accept', page.state) ? (
        <div className="decision">
          <DecisionForm {...form} intent="accept" schema={acceptForm} label={t.acceptReason} hint={t.acceptHint} button={t.accept} mayBeQuiet />
          <details className="unfold" open={result?.intent === 'decline' || result?.intent === 'ask'}>
            <summary>{t.other}</summary>
            <div className="unfold__body stack">
              {mayTake('ask', page.state) ? <DecisionForm {...form} intent="ask" schema={askForm} label={t.askReason} hint={t.askHint} button={t.ask} required /> : null}
              <DecisionForm {...form} intent="decline" schema={declineForm} label={t.declineReason} hint={t.declineHint} button={t.decline} required mayBeQuiet look="danger" />
            </div>
          </details>
        </div>
      ) : null}
    </div>
  )
}
