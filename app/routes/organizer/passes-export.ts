import type { LoaderFunctionArgs } from '@remix-run/node'
import { passTable } from '~/domain/pass/pass.queries.server'
import { dictionary } from '~/i18n/dictionary'
import { pick } from '~/i18n/locale'
import { tableResponse } from '~/lib/table-file.server'
import { tableFormats } from '~/lib/table-format'
import { found, localeOf, requireEdition, requireFestivalOrganizer } from '../guard.server'

/** The passes of the edition for whoever makes them and for the guards, as CSV or XLSX. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const format = found(tableFormats.find((one) => one === params.format))
  const rows = await passTable({ editionId: edition.id }, context.db)
  const t = dictionary(locale).desk.organizerPasses
  return tableResponse(
    {
      header: t.fileColumns,
      rows: rows.map((pass) => [
        pick(pass.brand, locale),
        pass.booths.join(', '),
        pass.hall ? pick(pass.hall, locale) : '',
        t.kinds[pass.kind],
        pass.name,
        pass.post,
        pass.plate,
        pass.make,
        pass.issued ? t.yes : t.no,
      ]),
    },
    format,
    `passes-${edition.year}`,
  )
}
