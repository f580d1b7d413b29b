import type { LoaderFunctionArgs } from '@remix-run/node'
import { applicationsForExport } from '~/domain/application/application-export.queries.server'
import { applicationTable } from '~/domain/application/application.queries.server'
import { dictionary } from '~/i18n/dictionary'
import { pick } from '~/i18n/locale'
import { tableResponse } from '~/lib/table-file.server'
import { tableFormats } from '~/lib/table-format'
import { found, localeOf, requireEdition, requireFestivalOrganizer } from '../guard.server'
import { craftWords } from '../parts/craft-facts'
import { applicationFilter } from './application-filter.server'

/** The table of applications as a file: the rows its filter shows, with what bookkeeping and the hall need. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const format = found(tableFormats.find((known) => known === params.format))
  const now = context.now()
  const { rows } = await applicationTable({ editionId: edition.id, ...applicationFilter(request), now }, context.db)
  const shown = new Map(rows.map((row) => [row.id, row]))
  const applications = await applicationsForExport({ editionId: edition.id, ids: [...shown.keys()], now }, context.db)
  const m = dictionary(locale)
  const t = m.applications
  const { fileColumns: columns } = t
  return tableResponse(
    {
      header: Object.values(columns),
      rows: applications.map(({ id, company, booths, hall, area, total, submittedAt }) => {
        const row = shown.get(id)!
        const cells: Record<keyof typeof columns, string | number | Date | null> = {
          brand: pick(row.brand, locale),
          legalName: company.legalName,
          inn: company.inn ?? company.foreignId ?? '',
          ogrn: company.ogrn ?? '',
          country: company.country,
          city: pick(row.city, locale),
          state: t.states[row.state],
          booth: booths.join(', '),
          hall: hall ? pick(hall, locale) : '',
          area: area > 0 ? area / 100 : null,
          total: total === null ? null : total / 100,
          products: row.products.map((key) => m.exhibitors.products[key]).join(', '),
          ...craftWords(row.craft, m.exhibitors),
          contact: company.contactName,
          email: company.contactEmail,
          phone: company.contactPhone,
          website: company.website,
          sent: submittedAt,
        }
        return (Object.keys(columns) as (keyof typeof columns)[]).map((key) => cells[key])
      }),
    },
    format,
    `applications-${edition.year}`,
  )
}
