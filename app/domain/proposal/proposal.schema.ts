import { z } from 'zod'
import { calendarDay } from '~/lib/calendar-day'
import { wholeNumber } from '~/lib/whole-number'
import { ageMarks, formats, kinds, languages } from '../session/session.schema'
import type { SpeakerLine } from '../session/session.rules'

const line = (max: number) => z.string().trim().max(max, 'tooLong').default('')
const oneOf = <K extends string>(known: readonly [K, ...K[]]) => z.union([z.literal(''), z.enum(known)], 'choose').default('')
const number = (error: string, least: number, most: number) =>
  z.union([z.literal(''), z.coerce.number(error).int(error).min(least, error).max(most, error)], error).default('')

/** People as the plan writes them down, «имя, дело | name, craft»: what parts them cannot be part of them. */
const leaderName = line(160).refine((name) => !/[,|\n]/.test(name), 'leader.name')
const leaderRole = line(160).refine((role) => !/[|\n]/.test(role), 'leader.role')

export const leaderNumbers = [1, 2, 3] as const

/**
 * A proposed session as it is written: anything may be missing, nothing may be nonsense. What is asked for is
 * asked when it is sent.
 */
export const proposalDraft = z.object({
  titleRu: line(200),
  titleEn: line(200),
  abstractRu: line(4000),
  abstractEn: line(4000),
  kind: oneOf(kinds),
  format: oneOf(formats),
  language: oneOf(languages),
  ageMark: z.union([z.literal(''), z.coerce.number('choose').refine((n) => (ageMarks as readonly number[]).includes(n), 'choose')], 'choose').default(''),
  /** Minutes. */
  duration: number('duration.invalid', 5, 1440),
  /** Seats to register for; empty: come as you are. */
  seats: number('capacity.invalid', 1, 100_000),
  centreId: z.string().trim().max(64, 'invalid').default(''),
  /** Days of the festival that would suit, any of them where none is named. */
  days: z
    .array(calendarDay)
    .max(62, 'invalid')
    .default([])
    .transform((days) => [...new Set(days)].sort()),
  leader1Ru: leaderName,
  leader1RoleRu: leaderRole,
  leader1En: leaderName,
  leader1RoleEn: leaderRole,
  leader2Ru: leaderName,
  leader2RoleRu: leaderRole,
  leader2En: leaderName,
  leader2RoleEn: leaderRole,
  leader3Ru: leaderName,
  leader3RoleRu: leaderRole,
  leader3En: leaderName,
  leader3RoleEn: leaderRole,
  needs: line(2000),
  note: line(2000),
  /** Of the page it was opened with; what a colleague wrote since then is a refusal. */
  revision: wholeNumber.default(0),
  /** Everybody named agrees to be named in public. */
  consent: z.boolean().default(false),
  /** The answer to the organisers' question, where there is one. */
  answer: line(2000),
})
export type ProposalForm = z.output<typeof proposalDraft>

const always = () => true
const asked = ['titleRu', 'abstractRu', 'kind', 'format', 'language', 'ageMark', 'duration', 'centreId', 'leader1Ru'] as const
/** A choice that is missing is asked for as one. */
const chosen: readonly string[] = ['kind', 'format', 'language', 'ageMark', 'centreId']

/** The same as it is sent. */
export const proposalSent = asked
  .reduce(
    (schema, field) => schema.refine((form: Partial<ProposalForm>) => Boolean(form[field]) || form[field] === 0, { path: [field], error: chosen.includes(field) ? 'choose' : 'required', when: always }),
    proposalDraft,
  )
  .refine((form: Partial<ProposalForm>) => form.consent === true, { path: ['consent'], error: 'consent.required', when: always })

/** The same as it is sent again with an answer. */
export const proposalAnswered = proposalSent.refine((form: Partial<ProposalForm>) => Boolean(form.answer), { path: ['answer'], error: 'required', when: always })

/** The wording that those who lead a session agreed to. */
export const leaderConsentVersion = 'session-leaders-publication-2027-01'

/** Who leads it, as the form names them; a line without a name is nobody. */
export function leadersIn(form: ProposalForm): SpeakerLine[] {
  return leaderNumbers
    .map((n) => ({ nameRu: form[`leader${n}Ru`], roleRu: form[`leader${n}RoleRu`], nameEn: form[`leader${n}En`], roleEn: form[`leader${n}RoleEn`] }))
    .filter((leader) => leader.nameRu !== '' || leader.nameEn !== '')
}

const leaders = z.array(z.object({ nameRu: z.string(), roleRu: z.string(), nameEn: z.string(), roleEn: z.string() }))
/** Reads Proposal.leaders. */
export const parseLeaders = (json: string): SpeakerLine[] => leaders.parse(JSON.parse(json))
/** Reads Proposal.days. */
export const parseDays = (json: string): string[] => z.array(z.string()).parse(JSON.parse(json))

const words = z.string().trim().max(2000, 'tooLong')
const neededWords = words.min(1, 'reason.required')
/** Decided without telling the exhibitor yet. */
const quietly = z.boolean().default(false)
/** Of the proposal the organiser looked at; a newer one in the database is a refusal. */
const version = wholeNumber

/** The organisers' decisions; the words go into the mail. */
export const acceptForm = z.object({ version, reason: words.default(''), quietly })
export const declineForm = z.object({ version, reason: neededWords, quietly })
export const askForm = z.object({ version, reason: neededWords })
export const dropForm = z.object({ version })
