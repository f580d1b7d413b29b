import type { LoaderFunctionArgs } from '@remix-run/node'
import { paymentTable } from '~/domain/payment/payment-table.server'
import { tableResponse } from '~/lib/table-file.server'
import { tableFormats } from '~/lib/table-format'
import { found, localeOf, requireEdition, requireFestivalOrganizer } from '../guard.server'

/** The ledger of the edition for bookkeeping, as CSV or XLSX. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const format = found(tableFormats.find((one) => one === params.format))
  return tableResponse(await paymentTable(edition.id, context.db), format, `payments-${edition.year}`)
}
