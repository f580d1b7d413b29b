import { data, redirect, type AppLoadContext } from '@remix-run/node'
import { reopenApplication, withdrawApplication } from '~/domain/application/application.commands.server'
import { answerForm, cancelForm } from '~/domain/application/application.schema'
import { answerApplication, cancelApplication } from '~/domain/application/later.commands.server'
import { acceptOffer, declineOffer } from '~/domain/offer/offer.commands.server'
import { offerAnswerForm } from '~/domain/offer/offer.schema'
import type { Locale } from '~/i18n/locale'
import { parseForm, type FormValues } from '~/lib/parse-form'
import { paths } from '~/lib/paths'

/** What came of a form of the desk. */
export type DeskResult = { intent: string; refused?: true; errors?: Record<string, string>; values?: FormValues }

type Place = { applicationId: string; userId: string; locale: Locale; context: AppLoadContext }

/** One press on the desk: back to it, or on to the steps where there is something to fill in, or why not. */
export async function actAtDesk(formData: FormData, { applicationId, userId, locale, context }: Place) {
  const intent = String(formData.get('intent') ?? '')
  const own = { applicationId, userId, now: context.now() }
  const { db, env } = context
  const refused = (values?: FormValues) => data<DeskResult>({ intent, refused: true, ...(values && { values }) }, { status: 409 })
  const desk = (done: string) => {
    context.wakeBooths()
    return redirect(paths.exhibitorDesk(locale) + (done && `?done=${done}`))
  }
  if (intent === 'reopen') return (await reopenApplication(own, db)).ok ? redirect(paths.applyProducts(locale)) : refused()
  if (intent === 'withdraw') return (await withdrawApplication(own, db)).ok ? desk('') : refused()
  if (intent === 'accept-offer' || intent === 'decline-offer') {
    const form = parseForm(offerAnswerForm, formData)
    if (!form.ok) return data<DeskResult>({ intent, refused: true }, { status: 422 })
    const answer = { ...own, boothId: form.data.booth }
    const accepts = intent === 'accept-offer'
    const answered = accepts ? await acceptOffer(answer, db) : await declineOffer(answer, db)
    return answered.ok ? desk(accepts ? 'accepted' : 'declined') : refused()
  }
  if (intent === 'answer') {
    const form = parseForm(answerForm, formData)
    if (!form.ok) return data<DeskResult>({ intent, errors: form.errors, values: form.values }, { status: 422 })
    if (!(await answerApplication({ ...own, ...form.data, baseUrl: env.baseUrl }, db)).ok) return refused({ answer: form.data.answer })
    context.wakeMail()
    return desk('answered')
  }
  if (intent === 'cancel') {
    const form = parseForm(cancelForm, formData)
    if (!form.ok) return data<DeskResult>({ intent, errors: form.errors, values: form.values }, { status: 422 })
    const cancellation = { applicationId, actorId: userId, by: 'exhibitor', ...form.data, baseUrl: env.baseUrl, now: own.now } as const
    if (!(await cancelApplication(cancellation, db)).ok) return refused({ reason: form.data.reason })
    context.wakeMail()
    return desk('cancelled')
  }
  return data<DeskResult>({ intent, refused: true }, { status: 422 })
}
