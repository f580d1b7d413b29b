import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { proposingProblem } from '~/domain/proposal/proposal.rules'
import { dictionary } from '~/i18n/dictionary'
import { pick } from '~/i18n/locale'
import { useMessages } from '~/i18n/use-messages'
import { Notice } from '~/ui/notice'
import { madeForAnother } from './acting-for.server'
import { DeskPage } from './desk-page'
import { ProposalForm } from './proposal-form'
import { actOnProposal, proposalChoices, proposalValues, requireProposer, type ProposalResult } from './proposal-page.server'
import { ProposalRefused } from './proposal-parts'

export const meta: MetaFunction = ({ params }) => {
  const t = dictionary(params.l === 'en' ? 'en' : 'ru')
  return [{ title: t.site.title(t.proposals.form.newTitle) }, { name: 'robots', content: 'noindex' }]
}

export async function loader(asked: LoaderFunctionArgs) {
  const proposer = await requireProposer(asked)
  const { locale, edition, now, company, application } = proposer
  return {
    actingFor: company.id,
    brand: pick({ ru: company.brandRu, en: company.brandEn }, locale),
    problem: proposingProblem({ state: application.state, proposalsUntil: edition.proposalsUntil }, now),
    values: proposalValues(null),
    ...(await proposalChoices(proposer, asked.context.db)),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const proposer = await requireProposer(asked)
  const formData = await asked.request.formData()
  return madeForAnother(formData, proposer.company, proposer.locale) ?? actOnProposal(formData, null, proposer, asked.context)
}

export default function NewProposal() {
  const { actingFor, brand, problem, values, centres, days } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>() as ProposalResult | undefined
  const t = useMessages().proposals
  return (
    <DeskPage actingFor={actingFor} brand={brand} title={t.form.newTitle} lead={t.lead} notices={<ProposalRefused refused={result?.refused} />}>
      {problem ? <Notice>{problem === 'late' ? t.late : t.noApplication}</Notice> : <ProposalForm values={values} centres={centres} days={days} result={result} />}
    </DeskPage>
  )
}
