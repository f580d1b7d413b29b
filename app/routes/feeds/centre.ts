import type { LoaderFunctionArgs } from '@remix-run/node'
import { pick } from '~/i18n/locale'
import { paths } from '~/lib/paths'
import { answerFeed } from './answer.server'

export async function loader(args: LoaderFunctionArgs) {
  return answerFeed(args, (centres, l) => {
    const centre = centres.find((c) => c.slug === args.params.slug)
    if (!centre) return null
    return {
      key: `centre ${centre.id}`,
      title: pick(centre.name, l),
      path: paths.feed.centre(l, centre.slug),
      includes: (entry) => entry.centre.id === centre.id,
    }
  })
}
