import { dictionary } from '~/i18n/dictionary'
import type { Locale } from '~/i18n/locale'
import type { Messages } from '~/i18n/messages/messages'
import { oneLine } from './text'

type ProblemCode = keyof Messages['mail']['problems']

/** Why a mail did not leave. */
export type Problem = {
  code: ProblemCode
  /** The mail server's own words, or the error's; may be empty. */
  detail: string
  /** The server will never take this mail. */
  permanent: boolean
}

/**
 * What an error of the transport means for the mail. A permanent refusal (5yz, RFC 5321 section 4.2.1) of
 * recipient or message ends it; a refused sign-in is the server's or our mistake, and is tried again.
 */
export function problemOf(error: unknown): Problem {
  const { code, responseCode, response, permanent } = error as Record<string, unknown>
  const detail = oneLine(typeof response === 'string' ? response : error instanceof Error ? error.message : String(error))
  const aboutTheMail = code === 'EENVELOPE' || code === 'EMESSAGE'
  // Without an answer of the server it was nodemailer that found the address impossible.
  if (aboutTheMail && (permanent === true || responseCode === undefined)) return { code: 'refused', detail, permanent: true }
  if (code === 'EAUTH' || code === 'ENOAUTH') return { code: 'signIn', detail, permanent: false }
  if (typeof responseCode === 'number' && responseCode >= 400) return { code: 'deferred', detail, permanent: false }
  return { code: 'unreachable', detail, permanent: false }
}

/** How a problem is kept in Outbox.lastError. */
export function storeProblem({ code, detail }: Pick<Problem, 'code' | 'detail'>): string {
  return `${code}|${detail.slice(0, 500)}`
}

/** A kept problem in words: «Почтовый сервер не принял письмо: 550 5.1.1 No such user». Empty for none. */
export function explainProblem(stored: string, locale: Locale): string {
  const [code = '', detail = ''] = stored.split(/\|(.*)/s)
  const words = dictionary(locale).mail.problems[code as ProblemCode]
  return detail && words ? `${words}: ${detail}` : (words ?? stored)
}
