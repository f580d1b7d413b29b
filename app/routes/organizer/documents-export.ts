import type { LoaderFunctionArgs } from '@remix-run/node'
import { documentTable } from '~/domain/document/document-table.server'
import { tableResponse } from '~/lib/table-file.server'
import { tableFormats } from '~/lib/table-format'
import { found, localeOf, requireEdition, requireFestivalOrganizer } from '../guard.server'

/** All papers of the edition for bookkeeping, as CSV or XLSX. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const format = found(tableFormats.find((one) => one === params.format))
  return tableResponse(await documentTable(edition.id, context.db), format, `documents-${edition.year}`)
}
