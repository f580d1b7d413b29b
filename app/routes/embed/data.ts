import type { LoaderFunctionArgs } from '@remix-run/node'
import { embeddedOf } from '~/domain/programme/embed.rules'
import { publishedProgramme } from '~/domain/programme/programme.queries.server'
import { answerJson } from '../api/answer.server'
import { localeOf } from '../guard.server'

/** The programme for partners' pages, which ask by script. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const programme = await publishedProgramme(context.db)
  return answerJson(request, embeddedOf(programme, new URL(request.url).searchParams, context.now(), localeOf(params)))
}
