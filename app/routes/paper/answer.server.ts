import type { LoaderFunctionArgs } from '@remix-run/node'
import { fileNameParameters } from '~/calendar/file-name'
import { matchesEtag } from '~/calendar/http.server'
import { programmePaper, type PaperScope } from '~/domain/programme/paper/paper.server'
import { publishedProgramme } from '~/domain/programme/programme.queries.server'
import { countUse } from '~/lib/rate-limit.server'
import { branch, medallionOf } from '../figures.server'
import { found, localeOf, refusal } from '../guard.server'

const ornaments = { branch: branch(), medallion: medallionOf }

/** Answers with a paper of the published programme. @throws 404 where there is none, 429 when too many are asked for */
export async function answerPaper({ request, params, context }: LoaderFunctionArgs, scope: PaperScope): Promise<Response> {
  const locale = localeOf(params)
  if ((await countUse({ paperIp: context.ip })) > 0) throw refusal(429)
  const programme = found(await publishedProgramme(context.db))
  const paper = await programmePaper({ programme, locale, ornaments }, scope)
  if (paper === null) throw refusal(429)
  const { bytes, etag, title } = found(paper)
  const headers = { etag, 'cache-control': 'public, max-age=60', 'x-robots-tag': 'noindex' }
  const known = request.headers.get('if-none-match')
  if (known !== null && matchesEtag(known, etag)) return new Response(null, { status: 304, headers })
  return new Response(bytes, { headers: { ...headers, 'content-type': 'application/pdf', 'content-disposition': `inline; ${fileNameParameters(title, 'pdf')}` } })
}
