import type { LoaderFunctionArgs } from '@remix-run/node'
import { moneyFigures } from '~/domain/payment/money-figures.queries.server'
import type { Money } from '~/domain/payment/money-figures.rules'
import { dictionary } from '~/i18n/dictionary'
import { tableResponse } from '~/lib/table-file.server'
import { tableFormats } from '~/lib/table-format'
import { found, localeOf, requireEdition, requireFestivalOrganizer } from '../guard.server'
import { shownMoney } from './money-figures.server'

/** The money of the page of numbers as CSV or XLSX, in roubles: in all, by hall, by category, by week. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const format = found(tableFormats.find((known) => known === params.format))
  const { all, halls, categories, weeks } = shownMoney(await moneyFigures({ editionId: edition.id, now: context.now() }, context.db), locale)
  const t = dictionary(locale).moneyFigures
  const sums = ({ contracted, invoiced, paid, due, overdue }: Money) => [contracted, invoiced, paid, due, overdue].map((kopecks) => kopecks / 100)
  return tableResponse(
    {
      header: [t.fileColumns.group, t.fileColumns.name, t.contracted, t.invoiced, t.paid, t.due, t.overdue],
      rows: [
        [t.total, '', ...sums(all)],
        ...halls.map(({ name, money }) => [t.hall, name, ...sums(money)]),
        ...categories.map(({ name, money }) => [t.category, name, ...sums(money)]),
        // A week has what was billed and paid in it; the rest is no matter of weeks.
        ...weeks.map(({ name, invoiced, paid }) => [t.week, name, null, invoiced / 100, paid / 100, null, null]),
      ],
    },
    format,
    `money-${edition.year}`,
  )
}
