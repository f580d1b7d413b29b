import type { LoaderFunctionArgs } from '@remix-run/node'
import { scheduleJson } from '~/domain/exchange/frab.write'
import { publishedProgramme } from '~/domain/programme/programme.queries.server'
import { found } from '../guard.server'
import { answerJson } from './answer.server'
import { exchangeLocale } from './exchange-locale'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const programme = found(await publishedProgramme(context.db))
  return answerJson(
    request,
    scheduleJson(programme.content, { baseUrl: context.env.baseUrl, releaseName: programme.name, locale: exchangeLocale(request) }),
  )
}
