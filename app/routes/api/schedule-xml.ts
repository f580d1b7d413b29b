import type { LoaderFunctionArgs } from '@remix-run/node'
import { scheduleXml } from '~/domain/exchange/frab.write'
import { publishedProgramme } from '~/domain/programme/programme.queries.server'
import { found } from '../guard.server'
import { answerData } from './answer.server'
import { exchangeLocale } from './exchange-locale'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const programme = found(await publishedProgramme(context.db))
  const xml = scheduleXml(programme.content, { baseUrl: context.env.baseUrl, releaseName: programme.name, locale: exchangeLocale(request) })
  return answerData(request, xml, 'application/xml; charset=utf-8')
}
