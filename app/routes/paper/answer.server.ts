import type { LoaderFunctionArgs } from '@remix-run/node'
import { fileNameParameters } from '~/calendar/file-name'
import { matchesEtag } from '~/calendar/http.server'
import { programmePaper, type PaperScope } from '~/domain/programme/paper/paper.server'
import { publishedProgramme } from '~/domain/programme/programme.queries.server'
import { countUse } from '~/lib/rate-limit.server'
import { figureSvg } from '~/ui/filigree/figure-svg'
import { found, localeOf, refusal } from '../guard.server'

const figures: Record<string, [id: string, colour: string]> = {
  kostroma: ['ros-kostroma', '#7a5416'],
  yenisey: ['ros-yenisey', '#1f5a86'],
  smolensk: ['ros-smolensk', '#5d5076'],
}

const ornaments = {
  branch: figureSvg('tail', '#9a7b3c', 1.1),
  medallion: (accent: string) => figureSvg(...(figures[accent] ?? figures.kostroma!), 0.8),
}

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
