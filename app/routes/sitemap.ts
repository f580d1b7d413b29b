import type { LoaderFunctionArgs } from '@remix-run/node'
import { sitemap } from '~/domain/programme/sitemap.server'
import { answerData } from './api/answer.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const answer = answerData(request, await sitemap(context.env.baseUrl, context.db), 'application/xml; charset=utf-8')
  answer.headers.set('cache-control', 'public, max-age=3600')
  return answer
}
