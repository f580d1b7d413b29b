import { randomUUID } from 'node:crypto'
import { data, redirect, type AppLoadContext } from '@remix-run/node'
import { applicationTable } from '~/domain/application/application.queries.server'
import { decideMany } from '~/domain/application/bulk.commands.server'
import { bulkRows, type BulkRow } from '~/domain/application/bulk.queries.server'
import { splitBulk } from '~/domain/application/bulk.rules'
import { bulkForm, bulkId, maxBulk } from '~/domain/application/bulk.schema'
import { pick, type Locale } from '~/i18n/locale'
import { parseForm, readIds } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { wholeNumber } from '~/lib/whole-number'
import { applicationFilter } from './application-filter.server'

type Place = { editionId: string; organizerId: string; locale: Locale; context: AppLoadContext }

/**
 * One press on the way to a decision about many: rows ticked (`choose`), the decision filled in (`preview`),
 * confirmed (`decide`). Each answers with the next page; what was ticked travels in the forms.
 */
export async function actOnMany(request: Request, place: Place) {
  const formData = await request.formData()
  const intent = String(formData.get('intent') ?? '')
  const ids = await tickedIds(request, formData, place)
  if (ids.length === 0) return data({ step: 'nothing' } as const, { status: 422 })
  if (ids.length > maxBulk) return data({ step: 'too-many', most: maxBulk } as const, { status: 422 })
  if (intent === 'decide') return confirmed(formData, ids, place)

  const rows = await bulkRows({ editionId: place.editionId, ids }, place.context.db)
  if (rows.length === 0) return data({ step: 'nothing' } as const, { status: 422 })
  const shown = rows.map((row) => toShown(row, place.locale))
  if (intent !== 'preview') return data({ step: 'choose', rows: shown, result: undefined } as const)
  const form = parseForm(bulkForm, formData)
  if (!form.ok) return data({ step: 'choose', rows: shown, result: { errors: form.errors, values: form.values } } as const, { status: 422 })
  const { able, unable } = splitBulk(shown, form.data.verb)
  const preview = {
    bulkId: randomUUID(),
    form: form.data,
    able,
    unable: unable.map(({ row, code }) => ({ ...row, code })),
  }
  return data({ step: 'choose', rows: shown, result: { values: form.data }, preview } as const)
}

/** The ids ticked, or, with the box for all, all that the filter in the address shows. */
async function tickedIds(request: Request, formData: FormData, { editionId, context }: Place): Promise<string[]> {
  if (formData.get('all') === null) return readIds(formData, 'application')
  const { rows } = await applicationTable({ editionId, ...applicationFilter(request), now: context.now() }, context.db)
  return rows.map((row) => row.id)
}

/** `ticked` are «id:version»: what is decided about is what was seen. */
async function confirmed(formData: FormData, ticked: string[], { editionId, organizerId, locale, context }: Place) {
  const seen = ticked.flatMap((one) => {
    const [applicationId = '', text = ''] = one.split(':')
    const version = wholeNumber.safeParse(text)
    return version.success ? [{ applicationId, version: version.data }] : []
  })
  const id = bulkId.safeParse(formData.get('bulkId'))
  const form = parseForm(bulkForm, formData)
  if (!id.success || !form.ok || seen.length === 0) return data({ step: 'nothing' } as const, { status: 422 })
  const decided = await decideMany({ bulkId: id.data, editionId, form: form.data, seen, organizerId, baseUrl: context.env.baseUrl, now: context.now() }, context.db)
  if (!decided) return data({ step: 'nothing' } as const, { status: 422 })
  context.wakeMail()
  context.wakeBooths()
  return redirect(paths.organizer(locale, `/applications/bulk/${id.data}`))
}

const toShown = ({ brand, ...row }: BulkRow, locale: Locale) => ({ ...row, brand: pick(brand, locale) })
export type ShownRow = ReturnType<typeof toShown>
