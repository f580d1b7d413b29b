import type { LoaderFunctionArgs } from '@remix-run/node'
import { currentEdition } from '~/domain/edition/edition.queries.server'
import { splitStone } from '~/domain/exhibitor/craft.rules'
import { listedExhibitors } from '~/domain/exhibitor/exhibitor.queries.server'
import { paths } from '~/lib/paths'
import { answerJson } from './answer.server'

/** The directory of the current edition: approved exhibitors and what their pages show. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const edition = await currentEdition(context.db)
  const exhibitors = edition ? await listedExhibitors(edition.id, '', context.db) : []
  return answerJson(request, {
    edition: edition?.year ?? null,
    exhibitors: exhibitors.map(({ slug, brand, city, country, description, centre, products, craft, logo, booths }) => ({
      slug,
      name: brand,
      city,
      country,
      description,
      centre: centre?.slug ?? null,
      products,
      metals: craft.metals,
      stones: craft.stones.map(splitStone).map(({ kind, origin }) => ({ stone: kind, origin })),
      techniques: craft.techniques,
      trade: craft.trade,
      logo: logo && paths.picture(logo.id, 'small'),
      booths: booths.map((booth) => ({ code: booth.code, hall: booth.hall })),
    })),
  })
}
