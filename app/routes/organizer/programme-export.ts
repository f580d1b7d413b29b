import type { LoaderFunctionArgs } from '@remix-run/node'
import { scheduleJson, scheduleXml } from '~/domain/exchange/frab.write'
import { programmeFormats } from '~/domain/exchange/exchange.schema'
import { programmeTable } from '~/domain/exchange/table.write'
import { sessionCalendar } from '~/domain/programme/programme-feed.server'
import { indexProgramme } from '~/domain/programme/programme.rules'
import { draftOf } from '~/domain/release/release.queries.server'
import { nextRelease } from '~/domain/release/release.rules'
import { tableResponse } from '~/lib/table-file.server'
import { found, localeOf } from '../guard.server'
import { chosenScope } from './release-scope.server'

/** The plan of a centre, or of all, as a file: what it would be if it came out now, with nothing behind it. */
export async function loader(args: LoaderFunctionArgs) {
  const { context, params } = args
  const locale = localeOf(params)
  const { centre, edition } = await chosenScope(args)
  const format = found(programmeFormats.find((known) => known === params.format))
  const now = context.now()
  const { content } = nextRelease(null, await draftOf(edition.id, context.db), centre?.id ?? null, now)
  const name = ['programme', edition.year, centre?.slug].filter(Boolean).join('-')
  if (format === 'csv' || format === 'xlsx') return tableResponse(programmeTable(content, locale), format, name)
  const options = { baseUrl: context.env.baseUrl, releaseName: name, locale }
  if (format === 'json') return download(JSON.stringify(scheduleJson(content, options)), 'application/json', `${name}.json`)
  if (format === 'xml') return download(scheduleXml(content, options), 'application/xml', `${name}.xml`)
  const { entries } = indexProgramme({ id: '', number: 0, name, publishedAt: now }, content)
  return download(sessionCalendar(entries, locale, context.env.baseUrl), 'text/calendar', `${name}.ics`)
}

function download(body: string, type: string, fileName: string): Response {
  return new Response(body, {
    headers: { 'content-type': `${type}; charset=utf-8`, 'content-disposition': `attachment; filename="${fileName}"`, 'cache-control': 'private, no-store' },
  })
}
