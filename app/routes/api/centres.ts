import type { LoaderFunctionArgs } from '@remix-run/node'
import { allCentres } from '~/domain/centre/centre.queries.server'
import { publishedProgramme } from '~/domain/programme/programme.queries.server'
import { answerJson } from './answer.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const halls = (await publishedProgramme(context.db))?.content.halls ?? []
  const centres = await allCentres(context.db)
  return answerJson(request, {
    centres: centres.map(({ id, accent: _, ...centre }) => ({
      ...centre,
      halls: halls
        .filter((hall) => hall.centreId === id)
        .map(({ slug, name, venue, capacity }) => ({ slug, name, venue, capacity })),
    })),
  })
}
