import type { LoaderFunctionArgs } from '@remix-run/node'
import { paths } from '~/lib/paths'
import { answerFeed } from './answer.server'

export async function loader(args: LoaderFunctionArgs) {
  return answerFeed(args, (_centres, l) => ({ key: 'all', title: '', path: paths.feed.programme(l), includes: () => true }))
}
