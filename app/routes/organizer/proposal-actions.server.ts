import { data, redirect, type AppLoadContext } from '@remix-run/node'
import type { z } from 'zod'
import { askProposer, decideProposal, decideProposalQuietly, dropProposalDecision } from '~/domain/proposal/proposal-decision.commands.server'
import type { ProposalOutcome } from '~/domain/proposal/proposal.rules'
import { acceptForm, askForm, declineForm, dropForm } from '~/domain/proposal/proposal.schema'
import type { Locale } from '~/i18n/locale'
import { parseForm, type FormValues } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import type { FormResult } from '~/ui/form/form'

/** What came of a form of the page: which of them, and what was wrong with it. */
export type ProposalDecided = FormResult & { intent: string; code: 'stale' | 'wrong-state' | null }

type Place = { proposalId: string; organizerId: string; centreIds: readonly string[] | null; context: AppLoadContext; locale: Locale }

/** One press on the organisers' page of a proposal: a decision, one taken back, a question. */
export async function decideOnProposal(formData: FormData, place: Place) {
  const { db, env } = place.context
  const intent = String(formData.get('intent') ?? '')
  if (intent === 'ask') return withForm(intent, askForm, formData, place, (form, step) => askProposer({ ...step, ...form, baseUrl: env.baseUrl }, db))
  if (intent === 'drop') return withForm(intent, dropForm, formData, place, (form, step) => dropProposalDecision({ ...step, ...form }, db))
  if (intent === 'accept' || intent === 'decline') {
    return withForm(intent, intent === 'accept' ? acceptForm : declineForm, formData, place, ({ quietly, ...form }, step) => {
      const decision = { ...step, ...form, verb: intent } as const
      return quietly ? decideProposalQuietly(decision, db) : decideProposal({ ...decision, baseUrl: env.baseUrl }, db)
    })
  }
  return data<ProposalDecided>({ intent: '', code: 'wrong-state' }, { status: 422 })
}

type Step = { proposalId: string; organizerId: string; centreIds: readonly string[] | null; now: Date }

/** Parses the form, takes the step, goes back to the page or says why not. */
async function withForm<S extends z.ZodObject>(
  intent: string,
  schema: S,
  formData: FormData,
  { context, locale, ...whose }: Place,
  take: (form: z.output<S>, step: Step) => Promise<ProposalOutcome>,
) {
  const form = parseForm(schema, formData)
  if (!form.ok) return data<ProposalDecided>({ intent, errors: form.errors, values: form.values, code: null }, { status: 422 })
  const taken = await take(form.data, { ...whose, now: context.now() })
  if (!taken.ok) {
    const { version: _, ...typed } = form.data as Record<string, unknown>
    return data<ProposalDecided>({ intent, values: typed as FormValues, code: taken.code === 'stale' ? 'stale' : 'wrong-state' }, { status: 409 })
  }
  context.wakeMail()
  const quietly = (form.data as { quietly?: boolean }).quietly === true
  return redirect(paths.organizer(locale, `/proposals/${whose.proposalId}?done=${quietly ? 'quiet' : intent}`))
}
