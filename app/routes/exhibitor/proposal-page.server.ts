import { data, redirect, type AppLoadContext } from '@remix-run/node'
import { allCentres } from '~/domain/centre/centre.queries.server'
import { answerProposal, removeDraft, saveProposal, sendProposal, withdrawProposal } from '~/domain/proposal/proposal.commands.server'
import { type ownProposal } from '~/domain/proposal/proposal.queries.server'
import type { ProposalRefusal } from '~/domain/proposal/proposal.rules'
import { leaderNumbers, proposalAnswered, proposalDraft, proposalSent, type ProposalForm } from '~/domain/proposal/proposal.schema'
import type { SpeakerLine } from '~/domain/session/session.rules'
import type { Locale } from '~/i18n/locale'
import { daysBetween, formatDayMonth, formatWeekday } from '~/lib/dates'
import { parseForm, readForm } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { countUse } from '~/lib/rate-limit.server'
import type { FormResult } from '~/ui/form/form'
import { centreWords } from '../parts/proposal-facts.server'
import { requireOwn } from './own.server'

type Asked = Parameters<typeof requireOwn>[0]

/** As requireOwn, with an application that was sent: a draft has nothing to propose yet and is led to the desk. */
export async function requireProposer(asked: Asked) {
  const own = await requireOwn(asked)
  const { application, locale } = own
  if (!application || application.state === 'draft') throw redirect(paths.exhibitorDesk(locale))
  return { ...own, application }
}

type Proposer = Awaited<ReturnType<typeof requireProposer>>

/** The centres and days that the form of a proposal offers. */
export async function proposalChoices({ edition, locale }: Proposer, db: AppLoadContext['db']) {
  const centres = await allCentres(db)
  return {
    centres: centres.map((centre) => ({ value: centre.id, label: centreWords(centre, locale) })),
    days: daysBetween(edition.startsOn, edition.endsOn).map((day) => ({ value: day, label: `${formatDayMonth(day, locale)}, ${formatWeekday(day, locale)}` })),
  }
}

/** What the form starts from, as texts; of a new proposal nothing. */
export function proposalValues(row: NonNullable<Awaited<ReturnType<typeof ownProposal>>> | null) {
  const text = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value))
  return {
    titleRu: row?.titleRu ?? '',
    titleEn: row?.titleEn ?? '',
    abstractRu: row?.abstractRu ?? '',
    abstractEn: row?.abstractEn ?? '',
    kind: row?.kind ?? '',
    format: row?.format ?? '',
    language: row?.language ?? '',
    ageMark: text(row?.ageMark),
    duration: text(row?.duration),
    seats: text(row?.seats),
    centreId: row?.centre?.id ?? '',
    days: row?.days ?? [],
    ...leaderValues(row?.leaders ?? []),
    needs: row?.needs ?? '',
    note: row?.note ?? '',
    revision: row?.revision ?? 0,
  }
}
export type ProposalValues = ReturnType<typeof proposalValues>

function leaderValues(leaders: readonly SpeakerLine[]): Record<string, string> {
  const entries = leaderNumbers.flatMap((n) => {
    const leader = leaders[n - 1]
    return [
      [`leader${n}Ru`, leader?.nameRu ?? ''],
      [`leader${n}RoleRu`, leader?.roleRu ?? ''],
      [`leader${n}En`, leader?.nameEn ?? ''],
      [`leader${n}RoleEn`, leader?.roleEn ?? ''],
    ]
  })
  return Object.fromEntries(entries) as Record<string, string>
}

export type ProposalResult = FormResult & { refused?: ProposalRefusal | 'often' }

const schemas = { save: proposalDraft, send: proposalSent, answer: proposalAnswered }

/** One press at the page of a proposal, new (null) or known: kept, sent, answered, taken back, thrown away. */
export async function actOnProposal(formData: FormData, proposalId: string | null, proposer: Proposer, context: AppLoadContext) {
  const { viewer, locale, now } = proposer
  const intent = String(formData.get('intent') ?? '')
  const acting = { proposalId: proposalId ?? '', userId: viewer.id, now }
  if (intent === 'withdraw') return answered(await withdrawProposal({ ...acting, baseUrl: context.env.baseUrl }, context.db), 'withdrawn', {}, locale, context)
  if (intent === 'remove') return (await removeDraft(acting, context.db)) ? redirect(`${paths.exhibitorSessions(locale)}?done=removed`) : refuse('wrong-state', {})
  const schema = Object.hasOwn(schemas, intent) ? schemas[intent as keyof typeof schemas] : null
  if (!schema) return data<ProposalResult>({ refused: 'wrong-state' }, { status: 422 })
  if (intent !== 'save') {
    const wait = await countUse({ proposalUser: viewer.id })
    if (wait > 0) return refuse('often', readForm(proposalDraft, formData), { status: 429, headers: { 'retry-after': String(wait) } })
  }
  const form = parseForm(schema, formData)
  if (!form.ok) return data<ProposalResult>(form, { status: 422 })
  const { centres, days } = await proposalChoices(proposer, context.db)
  const values = readForm(proposalDraft, formData)
  if (form.data.centreId && !centres.some((centre) => centre.value === form.data.centreId)) return data<ProposalResult>({ errors: { centreId: 'choose' }, values }, { status: 422 })
  const known: ProposalForm = { ...form.data, days: form.data.days.filter((day) => days.some((offered) => offered.value === day)) }
  const writing = { applicationId: proposer.application.id, proposalId, form: known, actor: { userId: viewer.id, locale, ip: context.ip }, baseUrl: context.env.baseUrl, now }
  if (intent === 'send') return answered(await sendProposal(writing, context.db), 'sent', values, locale, context)
  if (intent === 'answer' && proposalId !== null) return answered(await answerProposal({ ...writing, proposalId }, context.db), 'answered', values, locale, context)
  return answered(await saveProposal(writing, context.db), 'saved', values, locale)
}

type Outcome = Awaited<ReturnType<typeof sendProposal>>

function answered(outcome: Outcome, done: string, values: FormResult['values'], locale: Locale, context?: AppLoadContext) {
  if (!outcome.ok) return refuse(outcome.code, values)
  context?.wakeMail()
  return redirect(`${paths.exhibitorSession(locale, outcome.id)}?done=${done}`)
}

function refuse(refused: NonNullable<ProposalResult['refused']>, values: FormResult['values'], init: ResponseInit = { status: 409 }) {
  return data<ProposalResult>({ refused, ...(values && { values }) }, init)
}
