import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { ownProposal } from '~/domain/proposal/proposal.queries.server'
import { mayTake, proposingProblem } from '~/domain/proposal/proposal.rules'
import { dictionary } from '~/i18n/dictionary'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { found } from '../guard.server'
import { ProposalFacts, ProposalTalk } from '../parts/proposal-facts'
import { proposalFacts, proposalTalk } from '../parts/proposal-facts.server'
import { proposalStateClass } from '../parts/proposal-state'
import { DeskPage } from './desk-page'
import { ProposalForm } from './proposal-form'
import { actOnProposal, proposalChoices, proposalValues, requireProposer, type ProposalResult } from './proposal-page.server'
import { ProposalRefused, Unfolded } from './proposal-parts'

export { freshAfterConflict as shouldRevalidate } from '../fresh-after-conflict'

export const meta: MetaFunction<typeof loader> = ({ params, data }) => {
  const t = dictionary(params.l === 'en' ? 'en' : 'ru')
  return [{ title: t.site.title(data?.title || t.proposals.untitled) }, { name: 'robots', content: 'noindex' }]
}

async function requireProposal(asked: LoaderFunctionArgs | ActionFunctionArgs) {
  const proposer = await requireProposer(asked)
  const whose = { exhibitorId: proposer.company.id, editionId: proposer.edition.id }
  const proposal = found(await ownProposal({ id: asked.params.id ?? '', ...whose }, asked.context.db))
  return { proposer, proposal }
}

export async function loader(asked: LoaderFunctionArgs) {
  const { proposer, proposal } = await requireProposal(asked)
  const { locale, company, edition, application, now } = proposer
  const draft = proposal.state === 'draft'
  return {
    brand: pick({ ru: company.brandRu, en: company.brandEn }, locale),
    title: pick({ ru: proposal.titleRu, en: proposal.titleEn }, locale),
    state: proposal.state,
    reason: proposal.decisionReason,
    late: draft && proposingProblem({ state: application.state, proposalsUntil: edition.proposalsUntil }, now) === 'late',
    mayWithdraw: mayTake('withdraw', proposal.state),
    talk: proposalTalk(proposal.messages, locale),
    facts: proposalFacts(proposal, locale),
    form: draft || proposal.state === 'needs_information' ? { values: proposalValues(proposal), ...(await proposalChoices(proposer, asked.context.db)) } : null,
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { proposer, proposal } = await requireProposal(asked)
  return actOnProposal(await asked.request.formData(), proposal.id, proposer, asked.context)
}

export default function Proposal() {
  const page = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>() as ProposalResult | undefined
  const [search] = useSearchParams()
  const m = useMessages()
  const l = useLocale()
  const t = m.proposals
  const said = t.done[search.get('done') ?? '']
  return (
    <DeskPage
      brand={page.brand}
      title={page.title || t.untitled}
      lead={<span className={proposalStateClass(page.state)}>{t.states[page.state]}</span>}
      notices={
        <>
          {said && !result ? (
            <Notice kind="good" announce>
              {said}
            </Notice>
          ) : null}
          <ProposalRefused refused={result?.refused} />
          {page.late ? <Notice>{t.late}</Notice> : null}
          {t.stateTexts[page.state] ? <p>{t.stateTexts[page.state]}</p> : null}
          {page.reason ? (
            <Notice kind="change" title={t.comment}>
              <p className="pre-line">{page.reason}</p>
            </Notice>
          ) : null}
        </>
      }
    >
      <ProposalTalk lines={page.talk} questions={t.question} answers={t.answer} title={t.talk} />
      <section className="section">
        {page.form ? <ProposalForm {...page.form} answering={page.state === 'needs_information'} result={result} /> : <ProposalFacts facts={page.facts} />}
      </section>
      {page.state === 'draft' ? <Unfolded intent="remove" summary={t.remove} text={t.removeText} button={t.removeConfirm} /> : null}
      {page.mayWithdraw ? <Unfolded intent="withdraw" summary={t.withdraw} text={t.withdrawText} button={t.withdrawConfirm} /> : null}
      <p className="section">
        <ButtonLink to={paths.exhibitorSessions(l)}>{t.title}</ButtonLink>
      </p>
    </DeskPage>
  )
}
