import type { LoaderFunctionArgs } from '@remix-run/node'
import { currentEdition } from '~/domain/edition/edition.queries.server'
import { dayOfYear, movedDays } from '~/domain/edition/jewellers-day.server'
import { latestReleaseHead } from '~/domain/release/release.queries.server'
import { found } from '../guard.server'
import { answerJson } from './answer.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const edition = found(await currentEdition(context.db))
  const head = await latestReleaseHead(edition.id, context.db)
  return answerJson(request, {
    year: edition.year,
    title: { ru: edition.titleRu, en: edition.titleEn || edition.titleRu },
    startsOn: edition.startsOn,
    endsOn: edition.endsOn,
    jewellersDay: dayOfYear(edition.year, await movedDays(context.db)),
    applicationsFrom: edition.applicationsFrom,
    applicationsUntil: edition.applicationsUntil,
    release: head && { number: head.number, name: head.name, publishedAt: head.publishedAt },
  })
}
