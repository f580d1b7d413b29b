import type { ActionFunctionArgs, AppLoadContext } from '@remix-run/node'
import { data, redirect } from '@remix-run/node'
import { saveCompany } from '~/domain/application/application.commands.server'
import { consentOf, ownApplication } from '~/domain/application/application.queries.server'
import { applicationWindow } from '~/domain/application/application.rules'
import { allCentres } from '~/domain/centre/centre.queries.server'
import { currentEdition, type Edition } from '~/domain/edition/edition.queries.server'
import { homeZone } from '~/domain/edition/jewellers-day.server'
import { foreignCountries } from '~/domain/exhibitor/countries.rules'
import { requisiteFields, seenForm, stepForm } from '~/domain/exhibitor/exhibitor.schema'
import { requisitesLock } from '~/domain/exhibitor/profile.queries.server'
import { dropTyped } from '~/domain/step-draft/step-draft.commands.server'
import { pick, type Locale } from '~/i18n/locale'
import { dayIn, formatDay } from '~/lib/dates'
import { parseForm, readForm, type FormValues } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { found, localeOf, requireViewer } from '../guard.server'
import { companyFacts } from '../parts/company-facts.server'
import { madeForAnother } from './acting-for.server'
import { companyValues, type Company } from './company-values'
import { shownDraft, takesDraft } from './typed.server'

type Asked = { company: Company | null; viewer: { id: string; email: string; name: string }; edition: Edition; locale: Locale; request: Request; context: AppLoadContext }

/** How step 1 stands for somebody: whether the consent was given, and whether the requisites may only be looked at. */
async function standing(company: Company | null, who: { editionId: string; userId: string }, context: AppLoadContext) {
  if (!company) return { consent: null, lock: null }
  const consent = await consentOf('processing', `exhibitor:${company.id}`, context.db)
  return { consent, lock: await requisitesLock({ ...who, exhibitorId: company.id }, context.db) }
}

/** The form of step 1: what is saved of the company, what was typed and not saved, the lists to choose from. */
export async function companyStep({ company, viewer, edition, locale, request, context }: Asked) {
  const { consent, lock } = await standing(company, { editionId: edition.id, userId: viewer.id }, context)
  const values: Record<string, unknown> = company ? companyValues(company) : { contactEmail: viewer.email, contactName: viewer.name, version: '0' }
  if (lock) for (const name of requisiteFields) delete values[name]
  const draftOf = { userId: viewer.id, editionId: edition.id, exhibitorId: company?.id ?? '', step: 'company' } as const
  return {
    actingFor: company?.id ?? '',
    values,
    lock: lock && company ? { why: lock, facts: companyFacts(company, locale) } : null,
    consent: consent ? formatDay(dayIn(consent.givenAt, homeZone), locale) : null,
    countries: foreignCountries(locale),
    centres: (await allCentres(context.db)).map((centre) => ({ id: centre.id, name: pick(centre.name, locale) })),
    draft: await shownDraft({ ...draftOf, base: company?.version ?? 0, take: takesDraft(request), now: context.now(), locale }, context.db),
  }
}

/** What came of step 1: what is wrong with it, or why it was not saved, with what was typed. */
export type CompanyResult = { errors?: Record<string, string>; values?: FormValues; refused?: 'stale' | 'locked' }

/** Saves step 1 and goes on, or says why not. */
export async function saveCompanyStep({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireViewer(context, request, locale)
  const edition = found(await currentEdition(context.db))
  const now = context.now()
  const { company, application } = await ownApplication({ userId: viewer.id, editionId: edition.id, now }, context.db)
  const formData = await request.formData()
  const another = madeForAnother(formData, company, locale)
  // A first form that is sent twice finds the company it made itself: whether it is that one the command decides.
  const first = formData.get('actingFor') === ''
  if (another && !first) return another
  if (application && application.state !== 'draft') return redirect(paths.exhibitorDesk(locale))
  const { consent, lock } = await standing(company, { editionId: edition.id, userId: viewer.id }, context)
  const schema = stepForm({ consented: consent !== null, locked: lock !== null })
  const form = parseForm(schema, formData)
  const seen = parseForm(seenForm, formData)
  if (!form.ok || !seen.ok) {
    const errors = { ...(form.ok ? {} : form.errors), ...(seen.ok ? {} : seen.errors) }
    // The version stays what the page was made of: what is wrong in a field is no reason to overlook a colleague's save.
    return data<CompanyResult>({ errors, values: { ...readForm(schema, formData), ...readForm(seenForm, formData) } }, { status: 422 })
  }
  const closed = applicationWindow(edition, now) !== 'open'
  if (!company && closed) return redirect(paths.apply(locale))
  const page = company && !first ? { exhibitorId: company.id, version: seen.data.version } : null
  const actor = { userId: viewer.id, locale, ip: context.ip }
  const saved = await saveCompany({ company: form.data, seen: page, consented: consent === null, edition, actor, now }, context.db)
  if (!saved.ok) {
    if (saved.code === 'another') return another ?? redirect(paths.apply(locale))
    return data<CompanyResult>({ refused: saved.code, values: readForm(schema, formData) }, { status: 409 })
  }
  await dropTyped({ userId: viewer.id, editionId: edition.id, exhibitorId: page?.exhibitorId ?? '', step: 'company' }, context.db)
  return redirect(closed ? `${paths.exhibitorDesk(locale)}?done=saved` : paths.applyProducts(locale))
}
