import type { LoaderFunctionArgs } from '@remix-run/node'
import { plannedHalls } from '~/domain/booth/booth.queries.server'
import { currentEdition } from '~/domain/edition/edition.queries.server'
import { answerJson } from './answer.server'

/** Every booth as it is now: area in square metres, price in kopecks without fee and VAT. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const edition = await currentEdition(context.db)
  const halls = edition ? await plannedHalls({ edition, now: context.now() }, context.db) : []
  return answerJson(request, {
    edition: edition?.year ?? null,
    booths: halls.flatMap((hall) =>
      hall.booths.map((booth) => ({
        code: booth.code,
        hall: hall.slug,
        category: booth.category.code,
        area: booth.area / 100,
        openSides: booth.openSides,
        equipped: booth.equipped,
        price: booth.price,
        state: booth.state,
        exhibitor: booth.exhibitor?.slug ?? null,
      })),
    ),
  })
}
