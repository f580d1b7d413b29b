import type { LoaderFunctionArgs } from '@remix-run/node'
import { programmeTable } from '~/domain/exchange/table.write'
import { publishedProgramme } from '~/domain/programme/programme.queries.server'
import { toCsv } from '~/lib/table-file.server'
import { found } from '../guard.server'
import { answerData } from './answer.server'
import { exchangeLocale } from './exchange-locale'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const programme = found(await publishedProgramme(context.db))
  return answerData(request, toCsv(programmeTable(programme.content, exchangeLocale(request))), 'text/csv; charset=utf-8')
}
