import type { LoaderFunctionArgs } from '@remix-run/node'
import { kinds } from '~/domain/session/session.schema'
import { dictionary } from '~/i18n/dictionary'
import { paths } from '~/lib/paths'
import { answerFeed } from './answer.server'

export async function loader(args: LoaderFunctionArgs) {
  return answerFeed(args, (_centres, l) => {
    const kind = kinds.find((k) => k === args.params.kind)
    if (!kind) return null
    return {
      key: `kind ${kind}`,
      title: dictionary(l).programme.kindFilter[kind] ?? kind,
      path: paths.feed.kind(l, kind),
      includes: (entry) => entry.session.kind === kind,
    }
  })
}
