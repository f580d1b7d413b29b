import { data, redirect, type AppLoadContext } from '@remix-run/node'
import type { z } from 'zod'
import type { Decision } from '~/domain/application/application.rules'
import { approveForm, askForm, cancelForm, rejectForm, versionForm, waitlistForm } from '~/domain/application/application.schema'
import { verbs } from '~/domain/application/application.transitions'
import { decideApplication, decideQuietly, dropQuietDecision } from '~/domain/application/decision.commands.server'
import { cancelApplication, takeLaterStep } from '~/domain/application/later.commands.server'
import { checkAssay } from '~/domain/exhibitor/assay.commands.server'
import { assayCheckForm } from '~/domain/exhibitor/assay.schema'
import { takeDownPicture } from '~/domain/picture/picture.commands.server'
import { takeDownForm } from '~/domain/picture/picture.schema'
import type { Locale } from '~/i18n/locale'
import { parseForm, type FormValues } from '~/lib/parse-form'
import { paths } from '~/lib/paths'

/** What came of a form of the page: which of them, and what was wrong with it. */
export type ApplicationResult = {
  intent: string
  errors?: Record<string, string>
  values?: FormValues
  code: 'stale' | 'wrong-state' | 'no-booth' | 'hold-over' | 'assay' | null
}

type Place = { applicationId: string; organizerId: string; context: AppLoadContext; locale: Locale }

const decisionForms = { approve: approveForm, waitlist: waitlistForm, ask: askForm, reject: rejectForm }
const isDecision = (intent: string): intent is keyof typeof decisionForms => Object.hasOwn(decisionForms, intent)

/** One press on the page of an application: a decision, one taken back, a later step, a cancellation. */
export async function actOnApplication(formData: FormData, place: Place) {
  const intent = String(formData.get('intent') ?? '')
  if (intent === 'check-assay') return checkedAssay(formData, place)
  if (intent === 'take-down') return takenDown(formData, place)
  if (isDecision(intent)) return decide(intent, formData, place)
  if (intent === 'drop') return withVersion(intent, versionForm, formData, place, ({ version }, step) => dropQuietDecision({ ...step, version }, place.context.db))
  if (intent === 'cancel') {
    return withVersion(intent, cancelForm, formData, place, (form, step) =>
      cancelApplication({ ...step, ...form, actorId: place.organizerId, by: 'organizer', baseUrl: place.context.env.baseUrl }, place.context.db),
    )
  }
  const verb = verbs.find((known) => known === intent)
  if (!verb) return data<ApplicationResult>({ intent, code: 'wrong-state' }, { status: 422 })
  return withVersion(intent, versionForm, formData, place, ({ version }, step) => takeLaterStep({ ...step, verb, version }, place.context.db))
}

function decide(verb: keyof typeof decisionForms, formData: FormData, place: Place) {
  const { context } = place
  return withVersion(verb, decisionForms[verb], formData, place, ({ version, reason, ...more }, step) => {
    const { quietly = false, booth = '' } = more as { quietly?: boolean; booth?: string }
    const wish = { ...step, version, reason }
    if (quietly && verb !== 'ask') return decideQuietly({ ...wish, verb }, context.db)
    return decideApplication({ ...wish, verb, boothId: booth, baseUrl: context.env.baseUrl }, context.db)
  })
}

async function checkedAssay(formData: FormData, { applicationId, organizerId, context, locale }: Place) {
  const intent = 'check-assay'
  const check = parseForm(assayCheckForm, formData)
  if (!check.ok) return data<ApplicationResult>({ intent, errors: check.errors, values: check.values, code: null }, { status: 422 })
  const checked = await checkAssay({ applicationId, form: check.data, organizerId, now: context.now() }, context.db)
  if (!checked.ok) return data<ApplicationResult>({ intent, values: {}, code: 'assay' }, { status: 409 })
  return redirect(paths.organizer(locale, `/applications/${applicationId}?done=${intent}`))
}

/** A picture that must not be shown. Gone twice is gone. */
async function takenDown(formData: FormData, { applicationId, organizerId, context, locale }: Place) {
  const intent = 'take-down'
  const form = parseForm(takeDownForm, formData)
  if (!form.ok) return data<ApplicationResult>({ intent, errors: form.errors, values: form.values, code: null }, { status: 422 })
  const { picture: pictureId, reason } = form.data
  await takeDownPicture({ pictureId, applicationId, reason, organizerId, baseUrl: context.env.baseUrl, now: context.now() }, context.db)
  context.wakeMail()
  return redirect(paths.organizer(locale, `/applications/${applicationId}?done=${intent}`))
}

type Step = { applicationId: string; organizerId: string; now: Date }

/** Parses the form, takes the step, goes back to the page or says why not. */
async function withVersion<S extends z.ZodObject>(
  intent: string,
  schema: S,
  formData: FormData,
  { applicationId, organizerId, context, locale }: Place,
  take: (form: z.output<S>, step: Step) => Promise<Decision>,
) {
  const form = parseForm(schema, formData)
  if (!form.ok) return data<ApplicationResult>({ intent, errors: form.errors, values: form.values, code: null }, { status: 422 })
  const taken = await take(form.data, { applicationId, organizerId, now: context.now() })
  if (!taken.ok) {
    const code = (['stale', 'no-booth', 'hold-over'] as const).find((known) => known === taken.code) ?? 'wrong-state'
    const { version: _, ...typed } = form.data as Record<string, unknown>
    return data<ApplicationResult>({ intent, values: typed as FormValues, code }, { status: 409 })
  }
  context.wakeMail()
  context.wakeBooths()
  const quietly = (form.data as { quietly?: boolean }).quietly === true
  return redirect(paths.organizer(locale, `/applications/${applicationId}?done=${quietly ? 'quiet' : intent}`))
}
